import { readdirSync, readFileSync } from 'node:fs';

/** A document with a finding, and what each of its fixes makes of it. */
export interface FixSample {
  readonly code: string;
  readonly name: string;
  readonly template: string;
  readonly document: string;
  /** By their titles, in the order in which they are offered; stops are marked as `⟦text⟧`. */
  readonly fixes: readonly (readonly [title: string, text: string])[];
}

/** The samples in `test/fixes`: a file for each rule, its headings and blocks of code say what is what. */
export function fixSamples(): FixSample[] {
  return readdirSync('test/fixes').flatMap(file => {
    const text = readFileSync(`test/fixes/${file}`, 'utf8');
    return text
      .split(/^## Sample: /m)
      .slice(1)
      .map(part => readSample(file.replace(/\.md$/, ''), part));
  });
}

function readSample(code: string, part: string): FixSample {
  const name = part.split('\n', 1)[0] ?? '';
  const blocks = [...part.matchAll(/^(Template|Document|### .*)\n+~~~~\n([\s\S]*?)^~~~~$/gm)].map(
    ([, title = '', text = '']) => [title.replace(/^### /, ''), text] as const,
  );
  const [template, document, ...fixes] = blocks;
  return { code, name, template: template?.[1] ?? '', document: document?.[1] ?? '', fixes };
}

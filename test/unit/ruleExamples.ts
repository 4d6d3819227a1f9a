import { readFileSync } from 'node:fs';

/** The examples in a rule's header: its test, and its page of documentation. */
export interface RuleExamples {
  readonly template: string;
  /** With its findings marked as `⟦code: text⟧`. */
  readonly bad: string;
  readonly fixed: string;
}

/** The file of a rule: `missingSection.ts` for `missing-section`. */
export function fileOf(code: string): string {
  return `${code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}.ts`;
}

/** Reads the examples of a rule from its source. Throws when one is not there. */
export function examplesIn(code: string): RuleExamples {
  const source = readFileSync(`src/model/rules/${fileOf(code)}`, 'utf8');
  const header = /\/\*\*\n([\s\S]*?)\n \*\/\nexport const/.exec(source)?.[1] ?? '';
  const lines = header.split('\n').map(line => line.replace(/^ \* ?/, ''));
  const part = (tag: string) => {
    const from = lines.indexOf(tag);
    if (from < 0) throw new Error(`The header of ${fileOf(code)} has no part "${tag}".`);
    const rest = lines.slice(from + 1);
    const end = rest.findIndex(line => line.startsWith('@'));
    return `${(end < 0 ? rest : rest.slice(0, end))
      .map(line => line.replace(/^ {2}/, ''))
      .join('\n')
      .trimEnd()}\n`;
  };
  return { template: part('@template'), bad: part('@example bad'), fixed: part('@example fixed') };
}

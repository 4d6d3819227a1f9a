import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { random } from '../properties/random.ts';

const words = (
  'cache request service latency budget region replica queue worker schema index token client retry timeout ' +
  'the a of in with for every before after under load we keep read write that answer error rate limit is are'
).split(' ');

/** The sections of a design proposal as an author has filled them in; then one more topic after the other. */
const headings = [
  '## Background',
  '### Problem Statement',
  '### Goals',
  '### Non-Goals',
  '## Design',
  '### Architecture Overview',
];

/**
 * A design document of so many lines, the same for the same seed: paragraphs, lists in lists, tables,
 * code and diagrams, with now and then something that is still to be done.
 *
 * @example designDocument(300, 1).split('\n').length // 300
 */
export function designDocument(lines: number, seed: number): string {
  const { below, pick } = random(seed);
  const sentence = () => `${Array.from({ length: 6 + below(9) }, () => pick(words)).join(' ')}.`;
  const rows = (count: number, row: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => row(at));
  const blocks: (() => string[])[] = [
    () => rows(1 + below(4), sentence),
    () => rows(1 + below(4), sentence),
    () => [
      ...rows(1 + below(2), sentence),
      `See \`${pick(words)}\` and [the ${pick(words)}](docs/${pick(words)}.md).`,
    ],
    () => rows(2 + below(5), () => `- **${pick(words)}:** ${sentence()}`),
    () => rows(3 + below(4), at => `${at % 3 === 1 ? '  ' : ''}- ${sentence()}`),
    () => rows(2 + below(4), at => `${at + 1}. ${sentence()}`),
    () => [
      '```ts',
      ...rows(3 + below(12), () => `  const ${pick(words)} = ${pick(words)}[${below(9)}];`),
      '```',
    ],
    () => [
      '```mermaid',
      'graph TD',
      ...rows(3 + below(6), () => `  ${pick(words)} --> ${pick(words)}`),
      '```',
    ],
    () => [
      `| ${pick(words)} | ${pick(words)} | owner |`,
      '|---|---|---|',
      ...rows(2 + below(6), () => `| ${pick(words)} | ${sentence()} | ${pick(words)} |`),
    ],
    () => [`> ${sentence()}`, `> ${sentence()}`],
    () =>
      below(6) === 0
        ? [`TODO: ${sentence()} [name of the owner]`]
        : [`${sentence()} *${pick(words)}* ${sentence()}`],
  ];
  const text = ['<!-- template: proposal -->', '', '# Design Document: Cache', '', '- **Status:** Draft', ''];
  for (let topic = 0; text.length < lines; topic++) {
    text.push(
      headings[topic] ?? `${pick(['##', '###', '###', '####'])} ${pick(words)} ${pick(words)} ${topic}`,
      '',
    );
    for (let count = 2 + below(5); count > 0; count--) text.push(...pick(blocks)(), '');
  }
  return text.slice(0, lines).join('\n');
}

/** Sections in which somebody types: one of plain words, and one with something that is still to be done. */
export const typedSections = {
  keystroke: typedSection(text => !text.includes('TODO')),
  'keystroke beside a placeholder': typedSection(text => text.includes('TODO')),
};

/** Some twenty lines, of which one is a paragraph. */
function typedSection(isWanted: (text: string) => boolean): string {
  const sections = designDocument(2000, 2).split(/^(?=#)/m);
  const found = sections.find(
    text => text.split('\n').length > 20 && /\n\n[a-z]/.test(text) && isWanted(text),
  );
  if (!found) throw new Error('no such section');
  return found;
}

/**
 * A design document with a section of its own in its middle, and the place in a paragraph of it where somebody types.
 * The section is the same in a text of any length: so what a keystroke takes there differs by what stands around it.
 */
export function documentWith(section: string, lines: number): { text: string; at: number } {
  const text = designDocument(lines, 1);
  const middle = text.indexOf('\n#', text.length >> 1) + 1;
  const at = section.indexOf(' ', section.search(/\n\n[a-z]/) + 8);
  return { text: text.slice(0, middle) + section + text.slice(middle), at: middle + at };
}

/** One of the documents of 50 to 400 lines in a folder of many. */
export function documentOfFolder(at: number): string {
  return designDocument(50 + ((at * 37) % 351), at);
}

/** Writes so many documents of 50 to 400 lines into folders of fifty. */
export async function writeDocuments(folder: string, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const place = join(folder, `part-${Math.floor(at / 50)}`);
    if (at % 50 === 0) await mkdir(place, { recursive: true });
    await writeFile(join(place, `design-${at}.md`), documentOfFolder(at));
  }
}

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

/** A section, and where in a paragraph of it somebody types; with its neighbours, which an edit may reach. */
interface TypedSection {
  readonly text: string;
  readonly at: number;
}

/** What somebody types in: a section of plain words, and one with something that is still to be done. */
export function typedSections(): Record<string, TypedSection> {
  // None of the first, which are the template's: twice in one document they would be something else.
  const sections = designDocument(2000, 2)
    .split(/^(?=#)/m)
    .slice(headings.length + 2);
  return {
    keystroke: surrounded(sections, text => !text.includes('TODO')),
    'keystroke beside a placeholder': surrounded(sections, text => text.includes('TODO')),
  };
}

function surrounded(sections: readonly string[], isWanted: (text: string) => boolean): TypedSection {
  const paragraph = /\n\n[a-z]/;
  const isTyped = (text: string) => text.split('\n').length > 20 && paragraph.test(text) && isWanted(text);
  const index = sections.findIndex((text, at) => at > 0 && isTyped(text));
  const [before, typed, behind] = sections.slice(index - 1, index + 2);
  if (before === undefined || typed === undefined || behind === undefined) throw new Error('no such section');
  return {
    text: before + typed + behind,
    at: before.length + typed.indexOf(' ', typed.search(paragraph) + 8),
  };
}

/**
 * A design document with a section of its own in its middle, and the place where somebody types. The section and
 * its neighbours are the same in a text of any length: what a keystroke takes there differs by how much there is besides.
 */
export function documentWith(section: TypedSection, lines: number): { text: string; at: number } {
  const text = designDocument(lines, 1);
  const middle = text.indexOf('\n#', text.length >> 1) + 1;
  return { text: text.slice(0, middle) + section.text + text.slice(middle), at: middle + section.at };
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

import { endOfLine, lineAfter, lineStart, splitLines } from '../text/text.ts';
import { parseBlocks } from './blockParser.ts';
import type { Block } from './blocks.ts';
import { scanStretches } from './headingScan.ts';
import { headingLevel } from './lineStarts.ts';

/** A piece of a text from a heading that makes a section to the next one. */
export interface Stretch {
  readonly text: string;
  /** 1 to 6; 0 without a heading. */
  readonly level: number;
  /** The heading's text, its marks left out. */
  readonly heading: string;
  /** Where the line behind the heading begins. */
  readonly bodyStart: number;
  /** What stands in it, if that had to be found out; their lines are counted from its beginning. */
  readonly blocks?: readonly Block[];
}

/**
 * Divides a text, which begins where a block begins, by the headings that make sections.
 *
 * @param ahead what follows in the document: read as far as is needed to know where the text's last block ends
 * @returns `undefined` when a block of the text goes on behind its end
 * @example stretchesOf('# A\ntext', '')?.map(stretch => stretch.heading) // ['', 'A']
 */
export function stretchesOf(text: string, ahead: string): Stretch[] | undefined {
  const isWhole = ahead === '';
  const isEndClear = isWhole || (text.endsWith('\n') && opensSection(ahead));
  return (isEndClear ? scanStretches(text, isWhole) : undefined) ?? parseStretches(text, ahead);
}

/** Whether a text begins with a heading that ends whatever stands above it. */
function opensSection(text: string): boolean {
  return text.startsWith('#') && headingLevel(text, 0, endOfLine(text, lineAfter(text, 0))) > 0;
}

/** The same for any text: all its blocks are found on the way. */
export function parseStretches(text: string, ahead: string): Stretch[] | undefined {
  const lines = splitLines(text);
  const isWhole = ahead === '';
  const end = isWhole ? Number.POSITIVE_INFINITY : lines.starts.length - 1;
  // A line that is cut in two is no place to stop.
  if (!isWhole && lines.starts[end] !== text.length) return undefined;
  const { groups, line: behind } = parseBlocks(text + ahead, end, isWhole ? lines : undefined);
  if (!isWhole && behind !== end) return undefined;
  return groups.map(({ line, heading, blocks }, at) => {
    const start = lineStart(lines, line);
    const next = groups[at + 1];
    return {
      text: text.slice(start, next ? lineStart(lines, next.line) : text.length),
      level: heading?.level ?? 0,
      heading: heading?.content ?? '',
      bodyStart: heading ? lineStart(lines, line + heading.endLine) - start : 0,
      blocks,
    };
  });
}

/** The blocks of such a piece, its heading left out. */
export function blocksOf({ text, level }: Pick<Stretch, 'text' | 'level'>): readonly Block[] {
  return parseBlocks(text).groups[level > 0 ? 1 : 0]?.blocks ?? [];
}

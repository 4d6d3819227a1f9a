import { type Block, blockParser } from '../markdown/blocks.ts';
import { type Lines, lineEnd, lineStart, lineText, type Span, splitLines } from '../text/text.ts';
import { findComments } from './comments.ts';
import type { Comment } from './outline.ts';
import type { Unit } from './units.ts';

/**
 * A stretch of a document from one heading to the next, as a value of its own: all offsets and lines are
 * counted from its own beginning, so that an edit above or below it leaves it as it is, with all that is
 * known of it.
 */
export interface Part {
  readonly lines: Lines;
  /** 1 to 6; 0 without a heading. */
  readonly level: number;
  readonly heading: string;
  readonly headingSpan: Span;
  readonly titleSpan: Span;
  readonly body: Span;
  /** How many line breaks it has: as many lines come before the next part. */
  readonly lineCount: number;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  /** Labels of link definitions, in lower case. */
  readonly labels: readonly string[];
  /** All that it says, once somebody has asked; not in a map of parts, which takes longer than reading most. */
  units: readonly Unit[] | undefined;
}

/**
 * Reads a stretch of a document that begins where a block begins.
 *
 * @param ahead what follows in the document: read as far as is needed to know where the stretch ends
 * @returns `undefined` when a block of the stretch goes on behind its end
 * @example partsOf('# A\ntext', '')?.map(part => part.heading) // ['', 'A']
 */
export function partsOf(text: string, ahead: string): Part[] | undefined {
  const lines = splitLines(text);
  const isWhole = ahead === '';
  const end = isWhole ? Number.POSITIVE_INFINITY : lines.starts.length - 1;
  // A line that is cut in two is no place to stop.
  if (!isWhole && lines.starts[end] !== text.length) return undefined;
  const parser = blockParser(text + ahead, isWhole ? lines : undefined);
  parser.readTo(end);
  if (!isWhole && parser.line !== end) return undefined;
  return parser.groups.map(({ line, heading, blocks }, at) => {
    const next = parser.groups[at + 1]?.line;
    return partOf(linesBetween(lines, line, next), heading, blocks);
  });
}

/** Some lines as a text of their own; it ends where the line `to` begins. */
function linesBetween({ text, starts }: Lines, from: number, to: number | undefined): Lines {
  const start = starts[from] as number;
  const own = starts.slice(from, to === undefined ? undefined : to + 1);
  for (let at = 0; at < own.length; at++) (own[at] as number) -= start;
  return { text: text.slice(start, to === undefined ? text.length : starts[to]), starts: own };
}

function partOf(lines: Lines, heading: Block | undefined, blocks: readonly Block[]): Part {
  const headingSpan = { start: 0, end: heading ? lineEnd(lines, heading.endLine - 1) : 0 };
  const { text } = lines;
  return {
    lines,
    level: heading?.level ?? 0,
    heading: heading?.content ?? '',
    headingSpan,
    titleSpan: heading ? titleSpan(text, heading.content, headingSpan.end) : headingSpan,
    body: { start: heading ? lineStart(lines, heading.endLine) : 0, end: text.length },
    lineCount: lines.starts.length - 1,
    blocks,
    comments: text.includes('<!--') ? findComments(lines, blocks) : [],
    labels: text.includes(']:') ? labelsIn(lines, blocks, heading?.endLine ?? 0) : [],
    units: undefined,
  };
}

function titleSpan(text: string, heading: string, end: number): Span {
  const first = heading.split('\n', 1)[0] ?? '';
  const at = text.indexOf(first);
  const start = at < 0 || at > end ? 0 : at;
  return { start, end: Math.min(end, start + first.length) };
}

const definitionLine = /^[ \t>]*\[([^\]]+)\]:/;

/** Definitions leave no block, so they are what no block covers. */
function labelsIn(lines: Lines, blocks: readonly Block[], firstLine: number): string[] {
  const labels: string[] = [];
  let line = firstLine;
  for (const { startLine, endLine } of [...blocks, { startLine: lines.starts.length, endLine: 0 }]) {
    for (; line < startLine; line++) {
      const label = definitionLine.exec(lineText(lines, line))?.[1];
      if (label) labels.push(label.trim().toLowerCase());
    }
    line = Math.max(line, endLine);
  }
  return labels;
}

import type { Lines } from '../text/text.ts';

/**
 * The lines of a text as the block parser sees them. Plain numbers in typed arrays: one entry per
 * line and no object, so that a table of a hundred thousand lines is five allocations.
 *
 * `first`, `column` and `inset` belong to the container that is being parsed: lists and quotes move
 * them past their own marks while their content is read, and put them back.
 */
export interface LineTable {
  /** Line breaks are `\n` here. */
  readonly text: string;
  /** How many lines there are; what follows the last line break is one when it holds more than blanks. */
  readonly count: number;
  readonly begin: Int32Array;
  /** Where each line ends, its break left out. */
  readonly end: Int32Array;
  /** Where the content of each line begins, white space left out. */
  readonly first: Int32Array;
  /** The column of that place, tabs expanded; -1 for a line that continues a quote without its mark. */
  readonly column: Int32Array;
  /** The column at which the content of the quotes around begins: tab stops are counted from the line's start. */
  readonly inset: Int32Array;
}

export const tab = 9;
export const space = 32;

export function isBlank(code: number): boolean {
  return code === space || code === tab;
}

type Rows = Pick<LineTable, 'begin' | 'end' | 'first' | 'column' | 'inset'>;

function rowsFor(count: number): Rows {
  const numbers = () => new Int32Array(count);
  return { begin: numbers(), end: numbers(), first: numbers(), column: numbers(), inset: numbers() };
}

/** One table serves all short texts: `parseBlocks` is done with one text before it begins the next. */
const fewLines = 500;
const rowsOfShort = rowsFor(fewLines);

/** Reads the lines of a text: only the white space at the beginning of each is looked at one by one. */
export function readLines({ text, starts }: Lines): LineTable {
  const isLastEmpty = /^[ \t]*$/.test(text.slice(starts.at(-1)));
  const count = starts.length - (isLastEmpty ? 1 : 0);
  // One entry more stands for what follows the last line, which is empty.
  const table: LineTable = { text, count, ...(count < fewLines ? rowsOfShort : rowsFor(count + 1)) };
  for (let line = 0; line < count; line++) {
    const begin = starts[line] as number;
    const next = starts[line + 1] ?? text.length;
    const end = text.charCodeAt(next - 1) === 10 /* \n */ ? next - 1 : next;
    let first = begin;
    let column = 0;
    for (; first < end; first++) {
      const code = text.charCodeAt(first);
      if (code === space) column++;
      else if (code === tab) column += 4 - (column % 4);
      else break;
    }
    table.begin[line] = begin;
    table.end[line] = end;
    table.first[line] = first;
    table.column[line] = column;
    table.inset[line] = 0;
  }
  table.begin[count] = table.end[count] = table.first[count] = text.length;
  table.column[count] = table.inset[count] = 0;
  return table;
}

export function isEmptyLine({ first, end }: LineTable, line: number): boolean {
  return (first[line] as number) >= (end[line] as number);
}

/** The first place at or after another that holds something else than blanks and tabs. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The first place at or after another that holds something else than a character. */
export function skipRun(text: string, from: number, code: number): number {
  let at = from;
  while (text.charCodeAt(at) === code) at++;
  return at;
}

/** The content of a line, the white space before it left out. */
export function contentOf({ text, first, end }: LineTable, line: number): string {
  return text.slice(first[line], end[line]);
}

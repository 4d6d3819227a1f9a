import { contentOf, isBlank, type LineTable } from './lineTable.ts';

/** A row that has fewer cells than the header is filled up; a table that needs more than this is none. */
export const mostFilledCells = 65_536;

/**
 * How many columns a table has that begins at a line; 0 when none begins there. A table is a header
 * with a bar in it and, below, a line of dashes with as many cells (GitHub's extension, 4.10).
 */
export function columnsOf(lines: LineTable, line: number, endLine: number, indent: number): number {
  if (line + 2 > endLine) return 0;
  const below = line + 1;
  const from = lines.first[below] as number;
  // The usual answer is no, and the first character below tells.
  const mark = lines.text.charCodeAt(from);
  if (mark !== 124 /* | */ && mark !== 45 /* - */ && mark !== 58 /* : */) return 0;
  const column = lines.column[below] as number;
  if (column < indent || column - indent >= 4 || (lines.column[line] as number) - indent >= 4) return 0;
  if (!isDashes(lines, below, from)) return 0;
  const aligned = alignedCells(contentOf(lines, below));
  if (aligned === 0) return 0;
  const header = contentOf(lines, line).trim();
  return header.includes('|') && cellCount(header) === aligned ? aligned : 0;
}

function isDashes({ text, end }: LineTable, line: number, from: number): boolean {
  const to = end[line] as number;
  // A dash and a blank begin a list item.
  if (from + 1 >= to || (text.charCodeAt(from) === 45 /* - */ && isBlank(text.charCodeAt(from + 1))))
    return false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 124 /* | */ && code !== 45 /* - */ && code !== 58 /* : */ && !isBlank(code)) return false;
  }
  return true;
}

/** The cells of a line such as `|:--|--:|`; 0 when one of them is no dashes. */
function alignedCells(line: string): number {
  const cells = line.split('|').map(cell => cell.trim());
  let count = 0;
  for (const [at, cell] of cells.entries()) {
    if (cell === '' && (at === 0 || at === cells.length - 1)) continue;
    if (!/^:?-+:?$/.test(cell)) return 0;
    count++;
  }
  return count;
}

/**
 * How many cells a trimmed row has; an escaped bar divides nothing.
 *
 * @example cellCount('| a | b \\| c |') // 2
 */
export function cellCount(row: string): number {
  let cells = 1;
  let last = -1;
  for (let at = row.indexOf('|'); at >= 0; at = row.indexOf('|', at + 1)) {
    if (row.charCodeAt(at - 1) === 92 /* \ */) continue;
    cells++;
    last = at;
  }
  if (row.charCodeAt(0) === 124 /* | */) cells--;
  if (cells > 0 && last === row.length - 1) cells--;
  return cells;
}

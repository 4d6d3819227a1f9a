import type { Span } from '../text/text.ts';

/** A cell of a table row, trimmed; offsets are those in the line. */
export interface Cell extends Span {
  readonly text: string;
}

/**
 * The cells of a table row; an escaped bar divides nothing.
 *
 * @example cellsOf('| a | b |').map(cell => cell.text) // ['a', 'b']
 */
export function cellsOf(line: string): Cell[] {
  const bars: number[] = [];
  for (let i = line.indexOf('|'); i >= 0; i = line.indexOf('|', i + 1))
    if (line[i - 1] !== '\\') bars.push(i);
  const edges = [-1, ...bars, line.length];
  const cells: Cell[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = (edges[i] as number) + 1;
    const raw = line.slice(from, edges[i + 1]);
    const isOuter = (i === 0 || i + 2 === edges.length) && raw.trim() === '';
    if (isOuter && bars.length > 0) continue;
    const start = from + (raw.length - raw.trimStart().length);
    cells.push({ start, end: start + raw.trim().length, text: raw.trim() });
  }
  return cells;
}

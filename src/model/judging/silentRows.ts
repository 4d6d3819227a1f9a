import { cellsOf } from '../document/cells.ts';
import type { Part } from '../document/part.ts';
import type { Token } from '../document/token.ts';
import type { Unit, UnitLine } from '../document/units.ts';
import { lineEnd, lineStart } from '../text/text.ts';
import type { SilentRow } from './tally.ts';

/** A line of an author's, and the tokens in it. */
export interface WeighedLine {
  readonly unit: Unit;
  readonly line: UnitLine;
  readonly tokens: readonly Token[];
}

/** The rows of a section's tables that say nothing: without a filled cell, or with placeholders alone. */
export function silentRows({ lines, blocks }: Part, own: readonly WeighedLine[]): SilentRow[] {
  const rows: SilentRow[] = [];
  for (const { kind, startLine, endLine } of blocks) {
    if (kind !== 'table') continue;
    for (let line = startLine + 2; line < endLine; line++) {
      const start = lineStart(lines, line);
      const end = lineEnd(lines, line);
      if (saysNothing(lines.text, start, end)) rows.push({ start, end, why: 'empty' });
    }
  }
  for (const { unit, line, tokens } of own) {
    if (unit.kind !== 'row' || tokens.length === 0) continue;
    const cells = cellsOf(line.text).filter(({ text }) => text !== '');
    const isFilled = (from: number, to: number) =>
      !tokens.some(({ start, end }) => start <= line.start + from && line.start + to <= end);
    if (cells.some(({ start, end }) => isFilled(start, end))) continue;
    rows.push({ start: line.start, end: line.end, why: 'placeholder' });
  }
  return rows;
}

const frame = /(?:\||[^\S\r\n])*/y;

/** Whether a row is only the frame of one. */
function saysNothing(text: string, from: number, to: number): boolean {
  frame.lastIndex = from;
  frame.test(text);
  return frame.lastIndex >= to;
}

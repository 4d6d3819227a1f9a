import type { Unit, UnitLine } from '../document/units.ts';
import type { Span } from '../text/text.ts';
import type { Leftover, OpenField } from './tally.ts';
import { isTask } from './tasks.ts';

/** A line, and what it is: the author's, the template's guidance, its structure, the bare frame of a table. */
export interface SortedLine {
  readonly unit: Unit;
  readonly line: UnitLine;
  readonly sort: 'own' | 'guidance' | 'structure' | 'frame';
  readonly field?: boolean;
  /** An item of a list that has items of its own. */
  readonly isAbove?: boolean;
  readonly open?: OpenField;
}

/**
 * The guidance among the lines of a section, in pieces that come and go as one: the lines of a paragraph
 * that follow each other, a comment with its marks, a block of code with its fences.
 */
export function leftoversOf(sorted: readonly SortedLine[]): Leftover[] {
  const pieces: { unit: Unit; lines: UnitLine[] }[] = [];
  let previous: SortedLine | undefined;
  for (const entry of sorted) {
    const { unit, line, sort } = entry;
    if (sort === 'guidance') {
      const last = pieces.at(-1);
      const isNext = previous?.unit === unit && previous.sort === 'guidance';
      if (last && isNext) last.lines.push(line);
      else pieces.push({ unit, lines: [line] });
    }
    previous = entry;
  }
  return inOneLine(pieces.map(({ unit, lines }) => ({ unit, lines, piece: leftoverOf(unit, lines) })));
}

/** A comment behind text that is left goes with it: one thing to take away. */
function inOneLine(
  pieces: readonly { unit: Unit; lines: readonly UnitLine[]; piece: Leftover }[],
): Leftover[] {
  const kept: Leftover[] = [];
  let end = -1;
  for (const { unit, lines, piece } of pieces) {
    const last = kept.at(-1);
    if (unit.kind === 'comment' && last && piece.start < end) {
      kept[kept.length - 1] = { ...last, end: Math.max(last.end, piece.end) };
    } else kept.push(piece);
    // In a line of text the comments are blanked out, and count.
    if (unit.kind === 'text') end = lines.at(-1)?.end ?? -1;
    else if (unit.kind !== 'comment') end = -1;
  }
  return kept;
}

function leftoverOf({ kind, span, lines: all }: Unit, lines: readonly UnitLine[]): Leftover {
  const [first] = lines as [UnitLine];
  const isWhole = lines.length === all.length;
  switch (kind) {
    case 'code':
      return { kind, ...span };
    case 'comment':
      return { kind, ...(isWhole ? { start: span.start, end: span.end } : trimmed(lines)) };
    case 'row':
    case 'header':
      return { kind: 'row', ...trimmed(lines) };
    default:
      return { kind: isWhole && isTask(first.text) && !asks(lines) ? 'task' : 'text', ...trimmed(lines) };
  }
}

/** An item with a prompt in it wants an answer: ticking it would say nothing. */
function asks(lines: readonly UnitLine[]): boolean {
  return lines.some(({ key }) => /[[<{]/.test(key.replace(/^\[ \]/, '')));
}

/** By its text, without the indentation of the first line. */
function trimmed(lines: readonly UnitLine[]): Span {
  const first = lines[0] as UnitLine;
  const last = lines.at(-1) as UnitLine;
  return {
    start: first.start + first.text.length - first.text.trimStart().length,
    end: last.start + last.text.trimEnd().length,
  };
}

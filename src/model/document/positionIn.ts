import { lastUpTo } from '../text/bisect.ts';
import { positionAt } from '../text/text.ts';
import type { Outline } from './outline.ts';

/**
 * The line and column of an offset, both from 0, as `positionAt` gives them for the whole text. The text is not divided
 * into lines once more for it: each part knows its own.
 *
 * @example positionIn(parseOutline('# A\ntext'), 5) // { line: 1, column: 1 }
 */
export function positionIn(outline: Outline, offset: number): { line: number; column: number } {
  const index = indexAt(outline, offset);
  const start = outline.startOf(index);
  // In the front matter, which is above all parts.
  if (offset < start) return positionAt(outline.lines, offset);
  const { line, part } = outline.at(index);
  const within = positionAt(part.lines, offset - start);
  return { line: line + within.line, column: within.column };
}

/**
 * The index of the section in which an offset stands; that of the first in the front matter.
 *
 * @example indexAt(parseOutline('# A\ntext'), 5) // 1
 */
export function indexAt(outline: Outline, offset: number): number {
  return Math.max(
    0,
    lastUpTo(offset, outline.parts.length, index => outline.startOf(index)),
  );
}

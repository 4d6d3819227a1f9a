import type { Outline } from '../../document/outline.ts';
import {
  type Edit,
  type Lines,
  lineEnd,
  lineStart,
  lineText,
  positionAt,
  type Span,
} from '../../text/text.ts';

const item = /^([\s>]*)(?:[-*+]|\d{1,9}[.)])\s+/;

/**
 * The edits that take pieces out of a document: lines that they fill go as a whole, with the blank lines
 * that would be one too many. An item stays when items of the author's are in it.
 *
 * @example removal(outline, [{ start: 10, end: 14 }]) // '## A\n\nkeep\n\ngone\n' becomes '## A\n\nkeep\n'
 */
export function removal(outline: Outline, pieces: readonly Span[]): Edit[] {
  const { lines } = outline;
  const edits: Edit[] = [];
  const gone = new Set<number>();
  // From the end on, so that it is known what of an item stays.
  for (const piece of [...pieces].sort((a, b) => b.start - a.start)) {
    const first = positionAt(lines, piece.start).line;
    const last = positionAt(lines, piece.end).line;
    if (!gone.has(last + 1) && isHolder(lineText(lines, first), lineText(lines, last + 1))) continue;
    const before = lines.text.slice(lineStart(lines, first), piece.start);
    const after = lines.text.slice(piece.end, lineEnd(lines, last));
    if (/^[\s>]*$/.test(before) && after.trim() === '') {
      for (let line = first; line <= last; line++) gone.add(line);
    } else {
      // One of the two blanks around it goes with it.
      const start = /\s$/.test(before) && /^\s|^$/.test(after) ? piece.start - 1 : piece.start;
      edits.push({ start, end: piece.end, text: '' });
    }
  }
  return [...edits, ...lineEdits(outline, gone)];
}

function lineEdits({ lines }: Outline, gone: ReadonlySet<number>): Edit[] {
  const isBlank = (line: number) => lineText(lines, line).trim() === '';
  const edits: Edit[] = [];
  let next = 0;
  for (const first of [...gone].sort((a, b) => a - b)) {
    if (first < next) continue;
    let end = first;
    const isAfterBlank = first === 0 || isBlank(first - 1);
    while (end < lines.starts.length && (gone.has(end) || (isAfterBlank && isBlank(end)))) end++;
    next = end;
    const start = lineStart(lines, first);
    const joined = joinedItem(lines.text, start, lineStart(lines, end), lineText(lines, end));
    if (joined) edits.push(joined);
    else
      edits.push({
        start: end < lines.starts.length ? start : endOfText(lines, first),
        end: lineStart(lines, end),
        text: '',
      });
  }
  return edits;
}

/** Without an item the items of the author's below it would lose what they stand in. */
function isHolder(line: string, next: string): boolean {
  const marker = item.exec(line)?.[0];
  return marker !== undefined && item.test(next) && (/^\s*/.exec(next)?.[0].length ?? 0) >= marker.length;
}

/** At the end of a document the blank lines before go, too. */
function endOfText(lines: Lines, first: number): number {
  let line = first;
  while (line > 0 && lineText(lines, line - 1).trim() === '') line--;
  return lineStart(lines, line);
}

/** An item whose first line goes keeps its marker for the lines of the author's that follow. */
function joinedItem(text: string, start: number, end: number, next: string): Edit | undefined {
  const marker = item.exec(text.slice(start, end))?.[0];
  const indent = /^\s*/.exec(next)?.[0].length ?? 0;
  if (!marker || next.trim() === '' || item.test(next) || indent < marker.length) return undefined;
  return { start: start + marker.length, end: end + indent, text: '' };
}

import type { ChunkedArray } from '../text/chunkedArray.ts';
import { applyEdits, type Edit, movedSpan } from '../text/text.ts';
import { opensFrontMatter } from './frontMatter.ts';
import { type Outline, parseOutline } from './outline.ts';
import { type Part, partsOf } from './part.ts';
import { PlacedOutline, textOf } from './placedOutline.ts';
import { indexAt } from './positionIn.ts';

/**
 * The outline of a document after an edit, as `parseOutline` would give it for the whole text. Only the
 * sections that the edit touches, and the one before them, are parsed again.
 *
 * Why this is the same: what the block parser finds at the top level depends on nothing above it. So
 * it may begin at a section on which nothing below can have an influence (see `restartBefore`), and
 * is done as soon as it comes to the beginning of a section behind the edit. When a block swallows that
 * beginning (a fence that was opened, a comment), it reads on, twice as far each time.
 *
 * @example editOutline(parseOutline('# A'), { start: 2, end: 3, text: 'B' }).sections[1]?.heading // 'B'
 */
export function editOutline(outline: Outline, edit: Edit): Outline {
  const before = outline as PlacedOutline;
  const { head, frontMatter, parts, definitions, headings } = before;
  if (mayTouchFrontMatter(before, edit)) return parseOutline(applyEdits(outline.lines.text, [edit]));
  const from = indexAt(before, edit.start);
  const to = indexAt(before, edit.end) + 1;
  for (let first = restartBefore(parts, from); ; first = restartBefore(parts, first)) {
    const fresh = partsAfter(before, edit, first, to);
    // Without its heading at its beginning it belongs to the section before it.
    if (first > 0 && fresh.parts[0]?.text !== '') continue;
    const own = first > 0 ? fresh.parts.slice(1) : fresh.parts;
    const gone = parts.slice(first, fresh.behind);
    const kept = own.map((part, at) => sameOr(gone[at], part));
    return new PlacedOutline(head, frontMatter, parts.spliced(first, gone.length, kept), undefined, {
      outline: before,
      first,
      behind: fresh.behind,
      headings: haveSameHeadings(gone, kept) ? headings : undefined,
      definitions: haveSameLabels(gone, kept) ? definitions : undefined,
    });
  }
}

/** Front matter that is never closed may be by any edit; else only what stands in it, or where it would begin. */
function mayTouchFrontMatter({ head, frontMatter, parts }: PlacedOutline, { start }: Edit): boolean {
  if (frontMatter) return start < head.length || !/[\r\n]$/.test(head);
  const top = parts.at(0).text || (parts.length > 1 ? parts.at(1).text : '');
  return opensFrontMatter(top) || start <= (top.split(/[\r\n]/, 1)[0] ?? '').length;
}

/** The sections from one on, parsed again, and the first behind them that stays as it is. */
function partsAfter(
  outline: PlacedOutline,
  edit: Edit,
  first: number,
  to: number,
): { readonly parts: Part[]; readonly behind: number } {
  const { parts } = outline;
  const moved = movedSpan(edit, -outline.startOf(first));
  for (let behind = to, step = 1; ; behind += step, step *= 2) {
    const isLast = behind >= parts.length;
    const text = applyEdits(textOf(parts, first, behind), [moved]);
    const fresh = partsOf(text, isLast ? '' : textOf(parts, behind, behind + step));
    if (fresh) return { parts: fresh, behind: Math.min(behind, parts.length) };
  }
}

/**
 * The last section before another whose beginning nothing below it can undo. A heading with marks ends
 * any paragraph by its first line. One with an underline is safe only behind an empty line: a link
 * definition that is completed further down could reach over it.
 */
function restartBefore(parts: ChunkedArray<Part>, from: number): number {
  let first = Math.max(0, from - 1);
  while (first > 0 && !/^ {0,3}#/.test(parts.at(first).text)) {
    if (/(?:^|[\r\n])[ \t]*(?:\r\n|\r|\n)$/.test(parts.at(first - 1).text)) break;
    first--;
  }
  return first;
}

/**
 * The part that was there, when the new one is no other: what is known of it stays known. What is in a part depends
 * on its text alone, because it begins where a block begins and ends where one ends.
 */
function sameOr(old: Part | undefined, part: Part): Part {
  return old?.text === part.text && old.level === part.level && old.heading === part.heading ? old : part;
}

function haveSameHeadings(before: readonly Part[], now: readonly Part[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ level, heading }, at) => before[at]?.level === level && before[at].heading === heading)
  );
}

function haveSameLabels(before: readonly Part[], now: readonly Part[]): boolean {
  const labels = (parts: readonly Part[]) => parts.flatMap(part => part.labels).join('\n');
  return labels(before) === labels(now);
}

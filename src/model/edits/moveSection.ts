import { type Outline, parseOutline, type Section } from '../document/outline.ts';
import type { Judgement } from '../judging/judgement.ts';
import { applyEdits, type Edit, lineEnd, lineStart, lineText, positionAt, type Span } from '../text/text.ts';
import type { Place } from './places.ts';
import { relevel, releveled } from './relevel.ts';

/** A section moved with all that is below it. */
export interface Move {
  readonly edits: readonly Edit[];
  /** Where its heading stands afterwards. */
  readonly start: number;
}

/** Why a section stays: it is there already, a heading would need a seventh level, or a heading would get lost. */
export type Refusal = 'there' | 'too-deep' | 'unsafe';

/**
 * Moves a section with all that is below it. The text stays as it is to the byte, but for the marks of
 * headings that change their level: what stands between sections, blank lines and rules, stays between
 * them, so that moving back gives the same text again.
 *
 * @example
 *   moveSection(analysis, goals, { at: text.length, level: 2 })
 *   // '## Goals\n\nFast.\n\n## Design\n\nA map.' becomes '## Design\n\nA map.\n\n## Goals\n\nFast.'
 */
export function moveSection(
  { match, outline }: Pick<Judgement, 'match' | 'outline'>,
  section: Section,
  to: Place,
): Move | Refusal {
  const { lines, sections } = outline;
  const { start } = section.headingSpan;
  const end = match.ends[section.index] ?? section.body.end;
  if (to.at > start && to.at < end) return 'there';
  const isMoved = ({ headingSpan }: Section) => headingSpan.start >= start && headingSpan.start < end;
  const moved = sections.filter(isMoved);
  const by = to.level - section.level;
  if (moved.some(({ level }) => level + by < 1 || level + by > 6)) return 'too-deep';
  const marks = relevel(lines, moved, by);
  if (to.at === start || to.at === end) return marks.length > 0 ? { edits: marks, start } : 'there';

  const others = sections.filter(other => other.level > 0 && !isMoved(other));
  const before = others.filter(({ headingSpan }) => headingSpan.start < to.at);
  const expected = [
    ...before.map(headingOf),
    ...moved.map(one => headingOf({ level: one.level + by, heading: one.heading })),
    ...others.slice(before.length).map(headingOf),
  ];
  const swap: Swap = { outline, start, end, at: to.at, by };
  return (
    [plain(swap), spaced(swap)].find(({ edits }) => {
      const now = parseOutline(applyEdits(lines.text, edits)).sections.slice(1).map(headingOf);
      return now.join('\n') === expected.join('\n');
    }) ?? 'unsafe'
  );
}

function headingOf({ level, heading }: Pick<Section, 'level' | 'heading'>): string {
  return `${level} ${heading.replace(/\s+/g, ' ')}`;
}

/** A section that changes places with all that stands between it and where it goes. */
interface Swap extends Span {
  readonly outline: Outline;
  readonly at: number;
  readonly by: number;
}

/** The section's text without the gap behind it, its headings on their new level. */
function textOf({ outline, start, end, by }: Swap): string {
  return releveled(outline, { start, end: endOfContent(outline, end) }, by);
}

/** Takes the section out and puts it in again; the gaps between the sections stay where they are. */
function plain(swap: Swap): Move {
  const { outline, start, end, at } = swap;
  const { text } = outline.lines;
  const own = textOf(swap);
  if (at < start) {
    const from = endOfContent(outline, start);
    const gap = text.slice(from, start);
    return {
      edits: [
        { start: at, end: at, text: own + gap },
        { start: from, end: endOfContent(outline, end), text: '' },
      ],
      start: at,
    };
  }
  const to = endOfContent(outline, at);
  const gap = text.slice(endOfContent(outline, end), end);
  return {
    edits: [
      { start, end, text: '' },
      { start: to, end: to, text: gap + own },
    ],
    start: to - (end - start) + gap.length,
  };
}

/** The same with blank lines where there are none: some text needs them, or takes in the heading below it. */
function spaced(swap: Swap): Move {
  const { outline, start, end, at } = swap;
  const { text } = outline.lines;
  const [first, middle, last] = at < start ? [at, start, end] : [start, end, at];
  const own = textOf(swap);
  const gapBefore = (boundary: number) => {
    const gap = text.slice(endOfContent(outline, boundary), boundary);
    const isWide = (gap.match(/\r\n|\r|\n/g) ?? []).length > 1;
    return isWide || boundary === 0 || boundary === text.length ? gap : outline.lineBreak + gap;
  };
  const lead =
    gapBefore(first) +
    (at < start ? '' : text.slice(middle, endOfContent(outline, last)) + gapBefore(middle));
  const rest = at < start ? gapBefore(middle) + text.slice(first, endOfContent(outline, middle)) : '';
  const from = endOfContent(outline, first);
  return {
    edits: [{ start: from, end: last, text: lead + own + rest + gapBefore(last) }],
    start: from + lead.length,
  };
}

/** Where the text before a heading ends: blank lines and rules are what stands between sections. */
function endOfContent({ lines, sections }: Outline, boundary: number): number {
  const section = sections.findLast(({ headingSpan, index }) => index === 0 || headingSpan.start < boundary);
  if (!section) return boundary;
  const isRule = (line: number) =>
    section.blocks.some(({ kind, startLine, depth }) => kind === 'rule' && depth === 0 && startLine === line);
  const first = positionAt(lines, section.body.start).line;
  let line = positionAt(lines, boundary).line;
  if (lineStart(lines, line) === boundary) line--;
  while (line >= first && (lineText(lines, line).trim() === '' || isRule(line))) line--;
  return line < first ? section.headingSpan.end : Math.min(boundary, lineEnd(lines, line));
}

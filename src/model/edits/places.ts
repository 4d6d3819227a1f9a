import type { Section } from '../document/outline.ts';
import type { JudgedSection, Judgement } from '../judging/judgement.ts';

/**
 * Where the cursor goes for a section: to its heading, or for a missing one to the end of what it would
 * follow, which is no other section's place.
 */
export function placeOf({ section, absent }: JudgedSection, { outline }: Judgement): number {
  if (section) return section.headingSpan.start;
  const { text } = outline.lines;
  const at = absent?.insertAt ?? text.length;
  if (text[at - 1] === '\n') return at - (text[at - 2] === '\r' ? 2 : 1);
  return text[at - 1] === '\r' ? at - 1 : at;
}

/** Where a section may go: before the heading at an offset, or to the end of the text. */
export interface Place {
  readonly at: number;
  /** The level of its heading there. */
  readonly level: number;
}

/** The place before the previous section under the same parent, or behind the next one; `undefined` at the edge. */
export function placeBeside(
  { match, outline }: Judgement,
  { index, level }: Section,
  direction: 'up' | 'down',
): Place | undefined {
  const siblings = outline.sections.filter(
    other => other.level > 0 && other !== match.title && match.parents[other.index] === match.parents[index],
  );
  const own = siblings.findIndex(other => other.index === index);
  const sibling = own < 0 ? undefined : siblings[own + (direction === 'up' ? -1 : 1)];
  if (!sibling) return undefined;
  const at = direction === 'up' ? sibling.headingSpan.start : match.ends[sibling.index];
  return { at: at ?? sibling.body.end, level };
}

/**
 * The place for a section that is dropped on another: it takes that one's place and level, so it comes
 * before what stands above it and behind what stands below it. On a missing section it goes to its
 * place, on none to the end.
 */
export function placeOn(
  { match, outline, sections }: Judgement,
  dropped: Section,
  target: JudgedSection | undefined,
): Place {
  const end = outline.lines.text.length;
  if (!target) return { at: end, level: sections.findLast(({ section }) => section)?.level ?? dropped.level };
  if (!target.section) return { at: target.absent?.insertAt ?? end, level: target.level };
  const { headingSpan, index, level } = target.section;
  return headingSpan.start > dropped.headingSpan.start
    ? { at: match.ends[index] ?? end, level }
    : { at: headingSpan.start, level };
}

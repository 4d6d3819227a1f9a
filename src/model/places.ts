import type { Analysis } from './analyze.ts';
import type { JudgedSection } from './judgement.ts';

/**
 * Where the cursor goes for a section: to its heading, or for a missing one to the end of what it would
 * follow, which is no other section's place.
 */
export function placeOf({ section, absent }: JudgedSection, { outline }: Analysis): number {
  if (section) return section.headingSpan.start;
  const { text } = outline.lines;
  const at = absent?.insertAt ?? text.length;
  if (text[at - 1] === '\n') return at - (text[at - 2] === '\r' ? 2 : 1);
  return text[at - 1] === '\r' ? at - 1 : at;
}

import type { JudgedSection } from './judgement.ts';
import type { Leftover } from './tally.ts';

/** The pieces of the template that stand beside an author's text in a section itself; each kind has its rule. */
export function leftoversIn(
  section: Pick<JudgedSection, 'state' | 'isOwnState' | 'tally'>,
  kinds: readonly Leftover['kind'][],
): readonly Leftover[] {
  const { state, isOwnState } = section;
  // In an untouched section the section is the finding.
  const isBeside = state === 'guidance-left' || state === 'placeholder';
  return isOwnState && isBeside ? section.tally.guidance.filter(({ kind }) => kinds.includes(kind)) : [];
}

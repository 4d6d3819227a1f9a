import type { JudgedSection } from './judgement.ts';
import type { Leftover } from './tally.ts';

/** The pieces of the template that stand beside an author's text in a section itself; each kind has its rule. */
export function leftoversIn(
  { section, state, tally, isOwnState }: JudgedSection,
  kinds: readonly Leftover['kind'][],
): readonly Leftover[] {
  // In an untouched section the section is the finding.
  const isBeside = state === 'guidance-left' || state === 'placeholder';
  return section && isOwnState && isBeside ? tally.guidance.filter(({ kind }) => kinds.includes(kind)) : [];
}

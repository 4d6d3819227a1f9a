import type { JudgedSection } from './judgement.ts';
import type { Leftover } from './tally.ts';

/** The pieces of the template that stand beside an author's text in a section itself; each kind has its rule. */
export function leftoversIn(judged: JudgedSection, kinds: readonly Leftover['kind'][]): readonly Leftover[] {
  const { section, state, isOwnState } = judged;
  // In an untouched section the section is the finding.
  const isBeside = state === 'guidance-left' || state === 'placeholder';
  return section && isOwnState && isBeside
    ? judged.tally.guidance.filter(({ kind }) => kinds.includes(kind))
    : [];
}

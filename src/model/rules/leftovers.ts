import { leftoversIn } from '../judging/leftoversIn.ts';
import type { OwnSection } from '../judging/ownSection.ts';
import type { Leftover } from '../judging/tally.ts';
import type { Report } from './rule.ts';

/** Reports what is left of the template in a section, of these kinds, piece by piece. */
export function leftovers(own: OwnSection, kinds: readonly Leftover['kind'][]): readonly Report[] {
  return leftoversIn(own, kinds).map(span => ({ span, facts: { section: own.title } }));
}

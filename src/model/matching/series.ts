import type { SectionSpec } from '../template/template.ts';
import { addTo } from '../text/multimap.ts';
import type { Match } from './match.ts';

/**
 * The members of a series as indices of sections, those under one section by themselves: under each the template
 * counts them anew.
 *
 * @example seriesIn(match, story) // [[2, 3], [5]], for stories under two features
 */
export function seriesIn(
  { alignment, parents }: Match,
  { index }: SectionSpec,
): readonly (readonly number[])[] {
  const byParent = new Map<number, number[]>();
  for (const at of alignment.places[index] ?? []) addTo(byParent, parents[at] as number, at);
  return [...byParent.values()];
}

import { isUsual } from '../document/opening.ts';
import type { Outline } from '../document/outline.ts';
import type { Part } from '../document/part.ts';
import type { Match } from '../matching/match.ts';
import { rememberedFor } from '../text/remember.ts';
import { join, movedTally, type Tally } from './tally.ts';
import { type Weight, weigh } from './weigh.ts';
import type { Yardstick } from './yardstick.ts';

/** Weighs what stands above all sections: above the first heading, and below the title. */
export function weighAbove(
  outline: Outline,
  { alignment: { title } }: Match,
  measure: Yardstick,
  before: ReadonlyMap<Part, Weight> | undefined,
): ReadonlyMap<Part, Weight> {
  const above = new Map<Part, Weight>();
  const opening = outline.parts.at(0);
  above.set(opening, weighOpening(outline, measure, before?.get(opening)));
  if (title < 0) return above;
  const part = outline.parts.at(title);
  return above.set(part, weigh(outline, title, measure, before?.get(part)));
}

const openingsBy = rememberedFor((_measure: Yardstick) => new WeakMap<Part, Weight>());

/** What documents begin with alike is one value (`sharedOpening`): that is weighed once. */
function weighOpening(outline: Outline, measure: Yardstick, before: Weight | undefined): Weight {
  const { parts, definitions } = outline;
  const opening = parts.at(0);
  // What a label defines is no placeholder, and a comment at the end may be about what follows.
  if (!isUsual(opening) || definitions.size > 0 || parts.length === 1)
    return weigh(outline, 0, measure, before);
  const weights = openingsBy(measure);
  let weight = weights.get(opening);
  if (!weight) {
    weight = weigh(outline, 0, measure, before);
    weights.set(opening, weight);
  }
  return weight;
}

/** What was found above all sections, at its place. */
export function preambleOf(
  above: ReadonlyMap<Part, Weight>,
  outline: Outline,
  { alignment: { title } }: Match,
): Tally {
  const tallies: Tally[] = [];
  for (const [part, { tally }] of above) {
    const index = part === outline.parts.at(0) ? 0 : title;
    tallies.push(movedTally(tally, outline.startOf(index)));
  }
  return join(tallies);
}

import type { Claims } from './claims.ts';
import { longestRun } from './longestRun.ts';
import { nearestIndex } from './nesting.ts';

/**
 * Sections that stand elsewhere than the template has them: of those around them as few as can be.
 *
 * @param places by the index of the spec: the sections that are it
 */
export function misplacedIn({ specs, parents }: Claims, places: readonly (readonly number[])[]): Set<number> {
  const misplaced = new Set<number>();
  const rest: number[] = [];
  /** By the index of the section around, and one more: the last of the template's sections so far. */
  const last: number[] = [];
  let isInOrder = true;
  for (let at = 1; at < specs.length; at++) {
    const spec = specs[at];
    if (!spec) continue;
    const parent = parents[at] as number;
    if (spec.parent && specs[nearestIndex(specs, parents, parent)] !== spec.parent) {
      if (places[spec.parent.index]?.length !== 0) misplaced.add(at);
      continue;
    }
    rest.push(at);
    isInOrder &&= spec.index >= (last[parent + 1] ?? 0);
    last[parent + 1] = spec.index;
  }
  if (isInOrder) return misplaced;
  for (const group of groupedBy(rest, at => parents[at])) {
    const kept = longestRun(group.map(at => specs[at]?.index ?? 0));
    for (const [place, at] of group.entries()) if (!kept.has(place)) misplaced.add(at);
  }
  return misplaced;
}

function groupedBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Iterable<T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups.values();
}

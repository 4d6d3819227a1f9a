import type { Outline } from '../document/outline.ts';

/**
 * The parent of each section by their levels; level 0 has none and is none.
 *
 * @example nest([0, 1, 2, 2, 1]) // [-1, -1, 1, 1, -1]
 */
export function nest(levels: readonly number[]): number[] {
  const parents: number[] = [];
  for (let index = 0; index < levels.length; index++) {
    const level = levels[index] as number;
    // From the section before it outwards, to the first on a higher level.
    let at = level === 0 ? -1 : index - 1;
    while (at >= 0 && (levels[at] as number) >= level) at = parents[at] as number;
    parents.push(at >= 0 && levels[at] === 0 ? -1 : at);
  }
  return parents;
}

/**
 * The index behind the last section below one.
 *
 * @example indexBehind([-1, -1, 1, 1, -1], 1) // 4
 */
export function indexBehind(parents: readonly number[], index: number): number {
  let next = index + 1;
  // What is in it follows it, each behind what it is in.
  while (next < parents.length && (parents[next] as number) >= index) next++;
  return next;
}

/** Where all that is below each section ends. */
export function endsOf(outline: Outline, parents: readonly number[]): number[] {
  return parents.map((_, index) => outline.startOf(indexBehind(parents, index)));
}

/** The index of the nearest section around a place that is one of the template; -1 where none is. */
export function nearestIndex(specs: readonly unknown[], parents: readonly number[], from: number): number {
  for (let at = from; at > 0; at = parents[at] ?? -1) if (specs[at]) return at;
  return -1;
}

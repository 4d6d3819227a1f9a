import { lastUpTo } from '../text/bisect.ts';

/**
 * The places of a longest run that never falls (patience sorting, n log n).
 *
 * @example longestRun([0, 5, 1, 2]) // Set { 3, 2, 0 }
 */
export function longestRun(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [at, number] of numbers.entries()) {
    // The longest run so far that this one goes on with.
    const longest = lastUpTo(number, tails.length, run => numbers[tails[run] as number] as number);
    previous.push(tails[longest] ?? -1);
    tails[longest + 1] = at;
  }
  const run = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.add(at);
  return run;
}

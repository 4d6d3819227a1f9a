/**
 * The places of a longest run that never falls (patience sorting, n log n).
 *
 * @example longestRun([0, 5, 1, 2]) // Set { 3, 2, 0 }
 */
export function longestRun(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [at, number] of numbers.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] as number] as number) <= number) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (tails[low - 1] as number) : -1);
    tails[low] = at;
  }
  const run = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.add(at);
  return run;
}

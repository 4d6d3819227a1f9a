/** Something to measure; what it returns is only there so that nothing is optimised away. */
export type Task = () => unknown;

/** On a machine that others use, too, the least time tells more than the median: `--least`. */
export const typical = process.argv.includes('--least') ? least : median;

/**
 * The typical time of each task in milliseconds. The tasks take turns, so that what else the machine does
 * meets all of them alike, and the first rounds, in which code is compiled, do not count.
 *
 * @param budget how long to go on, in milliseconds; at least seven rounds are made
 */
export async function measure(
  tasks: Readonly<Record<string, Task>>,
  budget: number,
): Promise<Record<string, number>> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(tasks).map(name => [name, []]));
  const end = performance.now() + budget;
  for (let round = 0; round < 7 || performance.now() < end; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const began = performance.now();
      await task();
      if (round >= 2) times[name]?.push(performance.now() - began);
    }
    if (round > 2000) break;
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, typical(all)]));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function least(numbers: readonly number[]): number {
  return Math.min(...numbers);
}

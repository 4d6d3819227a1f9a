/** Something to measure; what it returns is only there so that nothing is optimised away. */
export type Task = () => unknown;

/** On a machine that others use, too, the least time tells more than the median: `--least`. */
export const typical = process.argv.includes('--least') ? least : median;

/** At least so long a task goes on when it is its turn, in milliseconds. */
const turn = 20;

/**
 * The typical time of each task in milliseconds. First each is run for itself until its code is compiled, the
 * more often the shorter it is. Then the tasks take turns, so that what else the machine does meets all of
 * them alike. A turn is some milliseconds: right after another task the processor's caches hold that one's code
 * and data, and what takes a fraction of a millisecond would be measured cold.
 *
 * @param budget how long to go on, in milliseconds; at least five rounds are made
 */
export async function measure(
  tasks: Readonly<Record<string, Task>>,
  budget: number,
): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  const repeats: Record<string, number> = {};
  for (const [name, task] of Object.entries(tasks)) {
    const once = await warmUp(task, budget / 8);
    repeats[name] = Math.ceil(turn / Math.max(once, 0.001));
    times[name] = [];
  }
  const end = performance.now() + budget;
  for (let round = 0; round < 5 || performance.now() < end; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const count = repeats[name] ?? 1;
      const began = performance.now();
      for (let time = 0; time < count; time++) await task();
      times[name]?.push((performance.now() - began) / count);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, typical(all)]));
}

/** Runs a task until its code is compiled, and tells how long it took at last. */
export async function warmUp(task: Task, budget: number): Promise<number> {
  const end = performance.now() + budget;
  let last = 0;
  do {
    const began = performance.now();
    await task();
    last = performance.now() - began;
  } while (performance.now() < end);
  return last;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function least(numbers: readonly number[]): number {
  return Math.min(...numbers);
}

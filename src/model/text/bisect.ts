/**
 * The index of the last of some numbers, none below the one before it, that is at most a limit; -1 when none is.
 * Looked for by halves.
 *
 * @example lastUpTo(5, 3, index => [0, 4, 8][index]) // 1
 */
export function lastUpTo(limit: number, count: number, numberAt: (index: number) => number): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numberAt(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

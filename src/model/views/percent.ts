/**
 * A share in whole parts of so many; never all of them before it is all.
 *
 * @example wholeParts(0.99996, 10_000) // 9999
 */
export function wholeParts(share: number, of: number): number {
  return Math.floor(share * of + 1e-9);
}

/**
 * A share in whole per cent; never 100 before it is all.
 *
 * @example wholePercent(0.999) // 99
 */
export function wholePercent(share: number): number {
  return wholeParts(share, 100);
}

/** @example percent(0.999) // '99 %' */
export function percent(share: number): string {
  return `${wholePercent(share)} %`;
}

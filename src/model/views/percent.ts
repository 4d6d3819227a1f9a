/**
 * A share in whole per cent; never 100 before it is all.
 *
 * @example wholePercent(0.999) // 99
 */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

/** @example percent(0.999) // '99 %' */
export function percent(share: number): string {
  return `${wholePercent(share)} %`;
}

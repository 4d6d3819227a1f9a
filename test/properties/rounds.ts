/** What all random inputs of a run come from: with the same seed they are the same. */
export const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));

/** How many inputs are made: so many, or what `ROUNDS` says. */
export function roundsOr(usual: number): number {
  return Number(process.env.ROUNDS ?? usual);
}

/**
 * The title of a property, with what repeats it: `SEED=7 ROUNDS=2000 npm run fuzz`.
 *
 * @example seeded('a sieve', 200) // 'a sieve (SEED=7 ROUNDS=200)'
 */
export function seeded(title: string, rounds: number): string {
  return `${title} (SEED=${seed} ROUNDS=${rounds})`;
}

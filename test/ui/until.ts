import { errors, type Locator } from 'playwright-core';

/**
 * Tries again and again until `probe` gives a value that is neither `undefined` nor `false`. What a probe waits
 * for in vain is no failure, only not there yet. Prefer a locator's `waitFor` where one element tells the state.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | false | undefined>,
  seconds = 40,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await probe().catch(error => {
      if (error instanceof errors.TimeoutError) return undefined;
      throw error;
    });
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`Timed out waiting for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 40));
  }
}

/** Whether something comes into sight soon; for probes, which try another way when it does not. */
export function appears(locator: Locator, milliseconds = 3000): Promise<boolean> {
  return locator
    .first()
    .waitFor({ timeout: milliseconds })
    .then(
      () => true,
      () => false,
    );
}

import { bundleTests } from './bundle.ts';
import { exit } from './lifetime.ts';
import { runMocha } from './mocha.ts';

/**
 * Bundles the tests of a folder, runs them in this process, and ends it.
 *
 * @param timeout how long a test may take, in milliseconds; 0: as long as it likes
 */
export async function runBundled(folder: 'unit' | 'properties', timeout: number): Promise<void> {
  process.setSourceMapsEnabled(true);
  await exit(await runMocha([await bundleTests(folder)], timeout));
}

// Runs the unit tests.
import { runBundled } from './bundled.ts';

await runBundled('unit', 10_000);

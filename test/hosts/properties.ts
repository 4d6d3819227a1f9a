// Runs the properties.
import { runBundled } from './bundled.ts';

// The same inputs each time, so that what fails is what was changed. `npm run fuzz` makes others.
process.env.SEED ??= '1';
await runBundled('properties', 120_000);

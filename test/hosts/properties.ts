// Bundles and runs the properties.
import { bundleTests } from './bundle.ts';
import { exit } from './lifetime.ts';
import { runMocha } from './mocha.ts';

// The same inputs each time, so that what fails is what was changed. `npm run fuzz` makes others.
process.env.SEED ??= '1';
process.setSourceMapsEnabled(true);
await exit(await runMocha([await bundleTests('properties')], 120_000));

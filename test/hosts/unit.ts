// Bundles and runs the unit tests.
import { bundleUnitTests } from './bundle.ts';
import { exit } from './lifetime.ts';
import { runMocha } from './mocha.ts';

// The same documents each time, so that what fails is what was changed. `npm run fuzz` makes others.
process.env.SEED ??= '1';
process.setSourceMapsEnabled(true);
await exit(await runMocha([await bundleUnitTests()], 10_000));

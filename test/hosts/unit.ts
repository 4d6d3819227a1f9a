// Bundles and runs the unit tests.
import { bundleUnitTests } from './bundle.ts';
import { exit } from './lifetime.ts';
import { runMocha } from './mocha.ts';

process.setSourceMapsEnabled(true);
await exit(await runMocha([await bundleUnitTests()], 10_000));

// Bundles and runs the unit tests.
import { bundleTests } from './bundle.ts';
import { exit } from './lifetime.ts';
import { runMocha } from './mocha.ts';

process.setSourceMapsEnabled(true);
await exit(await runMocha([await bundleTests('unit')], 10_000));

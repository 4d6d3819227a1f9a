// The properties, for as long as anybody likes: `ROUNDS=100000 SEED=1 npm run fuzz`.
import { bundleTests } from './bundle.ts';
import { exit } from './lifetime.ts';
import { runMocha } from './mocha.ts';

process.env.ROUNDS ??= '20000';
process.setSourceMapsEnabled(true);
await exit(await runMocha([await bundleTests('properties')], 0));

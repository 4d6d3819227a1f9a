// The properties, for as long as anybody likes: `ROUNDS=100000 SEED=1 npm run fuzz`.
import { runBundled } from './bundled.ts';

process.env.ROUNDS ??= '20000';
await runBundled('properties', 0);

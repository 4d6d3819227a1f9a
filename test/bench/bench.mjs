// `npm run bench`: see test/bench/run.ts.
import { ensure } from '../hosts/ensure.mjs';

await ensure();
await import('./run.ts');

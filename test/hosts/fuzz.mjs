// `npm run fuzz`: see fuzz.ts.
import { ensure } from './ensure.mjs';

await ensure();
await import('./fuzz.ts');

// `npm run screenshots`: takes the pictures of the README from the real product.
import { ensure } from '../hosts/ensure.mjs';

await ensure();
await import('./screenshots.ts');

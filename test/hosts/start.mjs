// `npm start`: a VS Code with this extension and a sample workspace, in the browser.
import { ensure } from './ensure.mjs';

await ensure();
await import('./start.ts');

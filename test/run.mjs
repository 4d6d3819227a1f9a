// `npm test`: every check of the project, one after the other. `node test/run.mjs unit vscode` runs only those.
import { ensure } from './hosts/ensure.mjs';

await ensure();
const { runSteps } = await import('./hosts/steps.ts');
await runSteps(process.argv.slice(2));

// Runs the user-interface tests, or the test of the package: `run.ts ui|package`.
import { glob } from 'tinyglobby';
import { exit } from '../hosts/lifetime.ts';
import { runMocha } from '../hosts/mocha.ts';

const patterns: Record<string, string> = { ui: 'test/ui/*.test.ts', package: 'test/ui/package/*.test.ts' };
const pattern = patterns[process.argv[2] ?? ''];
if (!pattern) throw new Error(`Name one of ${Object.keys(patterns).join(', ')}`);
await exit(await runMocha((await glob([pattern])).sort(), 90_000));

// Runs the tests of the command line: each starts the built program on real files.
import { glob } from 'tinyglobby';
import { exit } from './lifetime.ts';
import { runMocha } from './mocha.ts';

await exit(await runMocha((await glob('test/cli/**/*.test.ts')).sort(), 30_000));

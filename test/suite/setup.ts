// mocha's browser build needs neither files nor processes, so one bundle runs in every extension host.
// It must run before the test files do: they use the globals it sets.
import 'mocha/mocha.js';
import { markOutput } from '../hosts/result.ts';

markOutput(console);
mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 30_000, color: false });

// mocha's browser build needs neither files nor processes, so one bundle runs in every extension host.
// It must run before the test files do: they use the globals it sets.
import 'mocha/mocha.js';
import { print } from '../hosts/result.ts';

// Stack traces that point into the sources, where the host is Node.
globalThis.process?.setSourceMapsEnabled?.(true);

mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 90_000, color: false });
Object.assign(Mocha.reporters.Base, { consoleLog: print });

import { print, resultLine } from '../hosts/result.ts';

/** VS Code calls this in its extension host; a rejection makes the test run fail. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    let passed = 0;
    // The browser build's own `mocha.run` reads the page's address: an extension host has none.
    const runner = Mocha.prototype.run.call(mocha, failed => {
      print(resultLine({ passed, failed }));
      if (failed) reject(new Error(`${failed} failed`));
      else resolve();
    });
    runner.on('pass', () => {
      passed += 1;
    });
  });
}

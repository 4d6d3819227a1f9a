// Runs test files with mocha in this process: `mocha.ts [--timeout=MS] FILE…`.
import { resolve } from 'node:path';
import Mocha from 'mocha';
import { exit } from './lifetime.ts';
import { resultLine } from './result.ts';

/** Runs the files one after the other and prints their report; returns the exit code. */
export async function runMocha(files: readonly string[], timeout: number): Promise<number> {
  const mocha = new Mocha({ timeout, forbidOnly: Boolean(process.env.CI), color: process.stdout.isTTY });
  for (const file of files) mocha.addFile(resolve(file));
  await mocha.loadFilesAsync();
  return new Promise(resolve => {
    let passed = 0;
    const runner = mocha.run(failed => {
      console.log(resultLine({ passed, failed }));
      resolve(failed ? 1 : 0);
    });
    runner.on('pass', () => {
      passed += 1;
    });
  });
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  const timeout = args.find(arg => arg.startsWith('--timeout='))?.slice('--timeout='.length);
  await exit(
    await runMocha(
      args.filter(arg => !arg.startsWith('--')),
      Number(timeout ?? 10_000),
    ),
  );
}

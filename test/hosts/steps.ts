import { rm } from 'node:fs/promises';
import { startChild } from './child.ts';
import { exit, isEnding } from './lifetime.ts';
import { type Result, readResult } from './result.ts';

/** A step of `npm test`: a process of its own, so that one that breaks or hangs takes nothing with it. */
interface Step {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  /** Whether it runs tests and reports how many; otherwise the step itself counts as one. */
  readonly counts?: boolean;
  /** The product's bundles must be up to date first. */
  readonly needsBuild?: boolean;
  readonly minutes: number;
  /** Runs only when it is asked for by name. */
  readonly optional?: boolean;
}

const host = { script: 'test/hosts/suite.ts', counts: true, needsBuild: true, minutes: 10 };

const steps: readonly Step[] = [
  { name: 'types', script: 'node_modules/typescript/bin/tsc', minutes: 3 },
  { name: 'lint', script: 'node_modules/@biomejs/biome/bin/biome', args: ['check'], minutes: 3 },
  { name: 'unit', script: 'test/hosts/unit.ts', counts: true, minutes: 3 },
  { name: 'build', script: 'esbuild.mjs', minutes: 3 },
  { name: 'cli', script: 'test/hosts/cli.ts', counts: true, needsBuild: true, minutes: 5 },
  { name: 'vscode', args: ['vscode'], ...host },
  { name: 'folders', args: ['folders'], ...host },
  { name: 'empty', args: ['empty'], ...host },
  { name: 'oldest', args: ['oldest'], ...host },
  { name: 'web', args: ['web'], ...host },
  { name: 'desktop', args: ['desktop'], ...host, optional: true },
  { name: 'ui', script: 'test/ui/run.ts', args: ['ui'], counts: true, needsBuild: true, minutes: 15 },
  {
    name: 'package',
    script: 'test/ui/run.ts',
    args: ['package'],
    counts: true,
    needsBuild: true,
    minutes: 10,
  },
];

/** Runs the named steps, or all; the last line of output is the sum over all of them. */
export async function runSteps(names: readonly string[]): Promise<void> {
  const unknown = names.filter(name => !steps.some(step => step.name === name));
  if (unknown.length)
    throw new Error(`No step ${unknown}. There are: ${steps.map(step => step.name).join(', ')}`);
  const wanted = steps.filter(step => (names.length ? names.includes(step.name) : !step.optional));
  const build = steps.find(step => step.name === 'build');
  if (build && !wanted.includes(build) && wanted.some(step => step.needsBuild)) wanted.unshift(build);

  const outcomes: { name: string; seconds: number; result: Result }[] = [];
  await rm('out/screenshots', { recursive: true, force: true });
  for (const step of wanted) {
    const start = Date.now();
    console.log(`\n── ${step.name} ──`);
    const result = await runStep(step);
    if (isEnding()) return;
    outcomes.push({ name: step.name, seconds: (Date.now() - start) / 1000, result });
  }

  console.log('\n── summary ──');
  for (const { name, seconds, result } of outcomes) {
    const verdict = result.failed ? `FAILED: ${result.failed}` : 'ok';
    console.log(
      `${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${String(result.passed).padStart(5)}  ${verdict}`,
    );
  }
  const sum = (key: keyof Result) => outcomes.reduce((total, { result }) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  await exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
}

async function runStep({ name, script, args = [], counts = false, minutes }: Step): Promise<Result> {
  let result: Result | undefined;
  const child = startChild(process.execPath, [script, ...args], {
    onLine: line => {
      const found = readResult(line);
      if (found) result = found;
      else console.log(line);
    },
  });
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    console.error(`${name}: ended, because it was not done after ${minutes} minutes`);
    void child.dispose();
  }, minutes * 60_000);
  const code = await child.exit;
  clearTimeout(limit);
  await child.dispose();

  const { passed, failed } = result ?? { passed: 0, failed: 0 };
  if (!counts) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (code === 0 && passed > 0 && failed === 0 && !late) return { passed, failed };
  if (!failed)
    console.error(`${name}: ${passed ? `ended with exit code ${code}` : 'ran no test to its end'}`);
  return { passed, failed: Math.max(failed, 1) };
}

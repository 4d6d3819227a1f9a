import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
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
  /** Other steps that go first, also when only this one is asked for. */
  readonly needs?: readonly string[];
  /** It mostly waits for an editor or for processes: some of these run at the same time. */
  readonly isShared?: boolean;
  readonly minutes: number;
  /** Runs only when it is asked for by name. */
  readonly optional?: boolean;
}

const host = {
  script: 'test/hosts/suite.ts',
  counts: true,
  needs: ['build', 'hosts'],
  isShared: true,
  minutes: 10,
};

/** The long ones first among those that share the machine, so that it is busy to the end. */
const steps: readonly Step[] = [
  { name: 'types', script: 'node_modules/typescript/bin/tsc', minutes: 3 },
  { name: 'lint', script: 'node_modules/@biomejs/biome/bin/biome', args: ['check'], minutes: 3 },
  { name: 'unit', script: 'test/hosts/unit.ts', counts: true, minutes: 3 },
  { name: 'properties', script: 'test/hosts/properties.ts', counts: true, minutes: 5 },
  { name: 'build', script: 'esbuild.mjs', minutes: 3 },
  { name: 'hosts', script: 'test/hosts/prepare.ts', minutes: 20 },
  {
    name: 'package',
    script: 'test/ui/run.ts',
    args: ['package'],
    counts: true,
    needs: ['hosts'], // it builds the product itself, so it shares the machine with nobody
    minutes: 10,
  },
  {
    name: 'ui',
    script: 'test/ui/run.ts',
    args: ['ui'],
    counts: true,
    needs: ['build', 'hosts'],
    isShared: true,
    minutes: 15,
  },
  { name: 'vscode', args: ['vscode'], ...host },
  { name: 'cli', script: 'test/hosts/cli.ts', counts: true, needs: ['build'], isShared: true, minutes: 5 },
  { name: 'oldest', args: ['oldest'], ...host },
  { name: 'web', args: ['web'], ...host },
  { name: 'folders', args: ['folders'], ...host },
  { name: 'empty', args: ['empty'], ...host },
  { name: 'desktop', args: ['desktop'], ...host, optional: true },
];

/** More editors at a time than this would wait for each other; a machine with one processor has one. */
const places = Math.min(2, availableParallelism());

/** Runs the named steps, or all; the last line of output is the sum over all of them. */
export async function runSteps(names: readonly string[]): Promise<void> {
  const unknown = names.filter(name => !steps.some(step => step.name === name));
  if (unknown.length)
    throw new Error(`No step ${unknown}. There are: ${steps.map(step => step.name).join(', ')}`);
  const chosen = steps.filter(step => (names.length ? names.includes(step.name) : !step.optional));
  const needed = new Set(chosen.flatMap(({ name, needs = [] }) => [name, ...needs]));
  const wanted = steps.filter(({ name }) => needed.has(name));

  await rm('out/screenshots', { recursive: true, force: true });
  const outcomes: Outcome[] = [];
  for (const step of wanted.filter(step => !step.isShared)) {
    console.log(`\n── ${step.name} ──`);
    outcomes.push(await timed(step, line => console.log(line)));
    if (isEnding()) return;
  }
  const shared = wanted.filter(step => step.isShared);
  const label = Math.max(0, ...shared.map(({ name }) => name.length));
  const takeTurns = async () => {
    for (let step = shared.shift(); step && !isEnding(); step = shared.shift()) {
      const prefix = `${step.name.padEnd(label)} │ `;
      outcomes.push(await timed(step, line => console.log(prefix + line)));
    }
  };
  if (shared.length) console.log(`\n── ${shared.map(({ name }) => name).join(', ')} ──`);
  await Promise.all(Array.from({ length: places }, takeTurns));
  if (isEnding()) return;

  console.log('\n── summary ──');
  for (const { name, seconds, result } of outcomes) {
    const verdict = result.failed ? `FAILED: ${result.failed}` : 'ok';
    console.log(
      `${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${String(result.passed).padStart(5)}  ${verdict}`,
    );
  }
  const sum = (key: keyof Result) => outcomes.reduce((total, { result }) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  await exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
}

interface Outcome {
  readonly name: string;
  readonly seconds: number;
  readonly result: Result;
}

async function timed(step: Step, print: (line: string) => void): Promise<Outcome> {
  const start = Date.now();
  const result = await runStep(step, print);
  return { name: step.name, seconds: (Date.now() - start) / 1000, result };
}

async function runStep(
  { name, script, args = [], counts = false, minutes }: Step,
  print: (line: string) => void,
): Promise<Result> {
  let result: Result | undefined;
  const child = startChild(process.execPath, [script, ...args], {
    onLine: line => {
      const found = readResult(line);
      if (found) result = found;
      else print(line);
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

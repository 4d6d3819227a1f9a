import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeDocuments } from './documents.ts';
import { typical } from './measure.ts';
import { peersFolder } from './peers.ts';
import type { Row } from './table.ts';

/** Reads every file in one thread and splits its lines: no tool can do less. */
const reader = `
const { readdirSync, readFileSync } = require('node:fs');
let lines = 0;
for (const name of readdirSync('.', { recursive: true }))
  if (name.endsWith('.md')) lines += readFileSync(name, 'utf8').split('\\n').length;
console.log(lines);`;

/** Whole processes over a folder of documents, in turns; `dist/cli.js` must be built. */
export async function measureFolder(count: number, isQuick: boolean): Promise<Row> {
  const modules = join(await peersFolder(), 'node_modules');
  const bin = join(modules, '.bin');
  // By its path: remark looks for names around the documents.
  const preset = join(modules, 'remark-preset-lint-recommended', 'index.js');
  const folder = await mkdtemp(join(tmpdir(), 'design-docs-bench-'));
  try {
    await writeDocuments(folder, count);
    const script = join(folder, 'reader.cjs');
    await writeFile(script, reader);
    const node = process.execPath;
    const commands: Record<string, Command> = {
      'Design Docs': { exit: 1, run: [node, resolve('dist/cli.js'), 'check', '.'] },
      'read and split': { exit: 0, run: [node, script] },
      rumdl: { exit: 1, run: [join(bin, 'rumdl'), 'check', '--no-cache', '.'] },
    };
    // Minutes: once is enough.
    const slow: Record<string, Command> = isQuick
      ? {}
      : {
          'markdownlint-cli2': { exit: 1, run: [join(bin, 'markdownlint-cli2'), '**/*.md'] },
          'remark-cli': { exit: 0, run: [join(bin, 'remark'), '.', '--quiet', '--use', preset] },
        };
    const times: Record<string, number[]> = {};
    const run = async (name: string, command: Command) => {
      const began = performance.now();
      await finished(command, folder);
      times[name] = [...(times[name] ?? []), performance.now() - began];
    };
    for (let round = 0; round < (isQuick ? 3 : 5); round++)
      for (const [name, command] of Object.entries(commands)) await run(name, command);
    for (const [name, command] of Object.entries(slow)) await run(name, command);
    return {
      what: `a folder of ${count} documents, whole process`,
      times: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, typical(all)])),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is run, and how it ends when it has done its work: most find something in these documents. */
interface Command {
  readonly exit: number;
  readonly run: readonly string[];
}

/** What ends otherwise has not done what the others did, so its time would say nothing. */
function finished({ exit, run: [command = '', ...args] }: Command, cwd: string): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, stdio: 'ignore' });
    child.on('error', fail);
    child.on('exit', code =>
      code === exit ? done() : fail(new Error(`${command} ${args.join(' ')} ended with exit code ${code}.`)),
    );
  });
}

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import esbuild from 'esbuild';
import { typical } from './measure.ts';
import { peersFolder } from './peers.ts';
import type { Row } from './table.ts';

/**
 * What evaluating the extension's module takes in a new process, beside an extension that does nothing. `vscode`
 * has each name of the API, so that copying them would show; what they stand for has any property, is any class
 * and does nothing: evaluating calls none of it.
 */
const script = (names: readonly string[]) => `
const Module = require('node:module');
const anything = new Proxy(function () {}, {
  get: (target, key) => (key in target ? target[key] : anything),
  apply: () => anything,
});
const vscode = Object.fromEntries(${JSON.stringify(names)}.map(name => [name, anything]));
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));
const began = performance.now();
require(process.argv[2]);
console.log(performance.now() - began);`;

/** The names that VS Code's API has when a program runs: no types. */
async function namesOfApi(): Promise<string[]> {
  const declared = await readFile('node_modules/@types/vscode/index.d.ts', 'utf8');
  const names = declared.matchAll(/^\s+export (?:const|class|enum|function|namespace) (\w+)/gm);
  return [...new Set(Array.from(names, ([, name = '']) => name))];
}

/**
 * The time from `require` until the module is there; `dist/extension.js` must be built. Beside it markdown-it as one
 * bundle, a file of which everybody can tell what it takes on their own machine.
 */
export async function measureStartUp(rounds: number): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'design-docs-start-'));
  try {
    const runner = join(folder, 'runner.cjs');
    const empty = join(folder, 'empty.cjs');
    await writeFile(runner, script(await namesOfApi()));
    await writeFile(empty, "const vscode = require('vscode'); exports.activate = () => vscode;");
    const markdownIt = join(folder, 'markdown-it.cjs');
    await esbuild.build({
      bundle: true,
      minify: true,
      format: 'cjs',
      platform: 'node',
      stdin: { contents: "module.exports = require('markdown-it')", resolveDir: await peersFolder() },
      outfile: markdownIt,
      logLevel: 'warning',
    });
    const modules = {
      'Design Docs': resolve('dist/extension.js'),
      'an empty extension': empty,
      'markdown-it, one bundle': markdownIt,
    };
    const times: Record<string, number[]> = {};
    for (let round = 0; round < rounds; round++)
      for (const [name, path] of Object.entries(modules))
        times[name] = [...(times[name] ?? []), Number(await output([runner, path]))];
    return {
      what: 'evaluating the extension, in a new process',
      times: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, typical(all)])),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a script prints in a new process of this Node. */
export function output(args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', data => {
      text += data;
    });
    child.on('error', fail);
    child.on('close', () => done(text.trim()));
  });
}

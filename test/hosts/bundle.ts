import { resolve } from 'node:path';
import esbuild, { type BuildOptions } from 'esbuild';
import { glob } from 'tinyglobby';
import { builtinTemplates } from '../../esbuild.mjs';

const common: BuildOptions = {
  bundle: true,
  target: 'es2022',
  sourcemap: 'inline',
  mainFields: ['module', 'main'],
  plugins: [builtinTemplates],
  logLevel: 'warning',
};

/** Bundles the tests of a folder that run without VS Code into one file for Node. */
export async function bundleTests(folder: 'unit' | 'properties'): Promise<string> {
  const outfile = resolve(`out/${folder}.mjs`);
  await esbuild.build({
    ...common,
    stdin: await importing([`test/${folder}/**/*.test.ts`]),
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
  });
  return outfile;
}

/** The tests that run together inside one VS Code. Those of `short` must not need Node. */
const selections = {
  full: 'test/suite/**/*.test.ts',
  short: 'test/suite/**/*.short.test.ts',
  folders: 'test/windows/folders.test.ts',
  empty: 'test/windows/empty.test.ts',
};

export type Selection = keyof typeof selections;

/**
 * Bundles the tests that run inside VS Code into one file that any extension host can load. Each host has a
 * file of its own: two may run at the same time.
 */
export async function bundleSuite(host: string, selection: Selection): Promise<string> {
  const outfile = resolve(`out/suite-${host}.js`);
  const entry = await importing([selections[selection]]);
  await esbuild.build({
    ...common,
    stdin: {
      ...entry,
      contents: `import './test/suite/setup.ts';\n${entry.contents}\nexport { run } from './test/suite/index.ts';`,
    },
    platform: selection === 'short' ? 'browser' : 'node',
    mainFields: ['module', 'main'], // a `main` may be a UMD module, whose requires no bundler can follow
    // mocha's browser build puts itself into `module.exports`; the footer has the last word.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    external: ['vscode'],
    outfile,
  });
  return outfile;
}

async function importing(patterns: string[]): Promise<{ contents: string; resolveDir: string }> {
  const files = (await glob(patterns)).sort();
  return { contents: files.map(file => `import './${file}';`).join('\n'), resolveDir: resolve('.') };
}

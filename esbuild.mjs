// Bundles the product: `node esbuild.mjs [--watch]`. Everything it needs at run time ends up in dist/.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import esbuild from 'esbuild';

const templatesFolder = 'src/templates';

/**
 * `import templates from 'builtin:templates'` gives every Markdown file of src/templates as
 * `{ id, text }`, so that a new built-in template is one new file and no line of code.
 */
export const builtinTemplates = {
  name: 'builtin-templates',
  setup(build) {
    build.onResolve({ filter: /^builtin:templates$/ }, ({ path }) => ({ path, namespace: 'builtin' }));
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, () => {
      const files = readdirSync(templatesFolder)
        .filter(name => name.endsWith('.md'))
        .sort();
      const sources = files.map(name => ({
        id: basename(name, '.md'),
        text: readFileSync(join(templatesFolder, name), 'utf8'),
        fingerprints: fingerprintsOf(basename(name, '.md')),
      }));
      return {
        contents: `export default ${JSON.stringify(sources)}`,
        loader: 'js',
        watchDirs: [templatesFolder],
        watchFiles: files.map(name => join(templatesFolder, name)),
      };
    });
  },
};

/** `src/templates/history/ID@VERSION.fingerprints`: lines of earlier versions, one fingerprint a line. */
function fingerprintsOf(id) {
  const folder = join(templatesFolder, 'history');
  if (!existsSync(folder)) return '';
  const files = readdirSync(folder)
    .filter(name => name.startsWith(`${id}@`))
    .sort();
  return files.map(name => readFileSync(join(folder, name), 'utf8').replace(/\s/g, '')).join('');
}

/**
 * Writes what esbuild leaves of other alphabets (the text of regular expressions) as escapes: V8 reads a
 * source of one-byte characters faster, and keeps it in half of the memory.
 */
const plainAscii = {
  name: 'plain-ascii',
  setup(build) {
    build.initialOptions.write = false;
    build.onEnd(({ outputFiles }) => {
      for (const { path, text } of outputFiles ?? []) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(
          path,
          text.replace(/[^\0-\x7f]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
        );
      }
    });
  },
};

/**
 * Makes one module of all `import * as vscode from 'vscode'`, with the names that are used anywhere. By itself esbuild
 * copies the whole API, some 400 getters, once for each file that imports it, which takes three times as long as all else of loading.
 */
const vscodeOnce = {
  name: 'vscode-once',
  setup(build) {
    const folder = resolve('src/extension');
    build.onResolve({ filter: /^vscode$/ }, ({ kind }) =>
      kind === 'require-call' ? { external: true } : { path: 'vscode', namespace: 'vscode' },
    );
    build.onLoad({ filter: /.*/, namespace: 'vscode' }, async () => {
      const files = readdirSync(folder).map(name => join(folder, name));
      const sources = files.map(file => esbuild.transform(readFileSync(file, 'utf8'), { loader: 'ts' }));
      const code = (await Promise.all(sources)).map(({ code }) => code).join(''); // types are gone
      const names = new Set(Array.from(code.matchAll(/(?<!["'])\bvscode\.(\w+)/g), ([, name]) => name));
      return {
        contents: `export const { ${[...names].sort().join(', ')} } = require('vscode');`,
        watchDirs: [folder],
        watchFiles: files,
      };
    });
  },
};

const isWatching = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What all bundles share. @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: true,
  keepNames: false,
  // Turns each literal with the flag `u` or `y` into a `new RegExp(…)`. V8 builds the character sets of all literals
  // with `\p{…}` before it runs anything, those in functions included, which was a third of the time that loading
  // took. Made by a call, a pattern costs that where it is needed; so what is asked often is made once, by
  // `lazy(() => /\p{L}/u)`. (esbuild's feature for properties alone does not see them in brackets.)
  supported: { 'regexp-sticky-and-unicode-flags': false },
  sourcemap: isWatching ? 'inline' : false,
  // These would move what the source map tells of.
  plugins: isWatching ? [builtinTemplates] : [builtinTemplates, plainAscii],
  // Private members are `private _lines` and not `#lines`: for each private field of each object that is made, and for
  // every class with a private method, V8 calls a function. Without, a folder takes a seventh less.
  mangleProps: isWatching ? undefined : /^_/,
  logLevel: 'info',
};

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  // One for the desktop and for the browser: the extension uses nothing of Node, so both would be the same bytes.
  {
    ...common,
    // Exported in one assignment. What esbuild itself makes of an `export` is six functions to be parsed and run.
    stdin: {
      contents:
        "'use strict'; import { activate } from './src/extension/main.ts'; module.exports = { activate };",
      resolveDir: '.',
    },
    logOverride: { 'commonjs-variable-in-esm': 'silent' },
    outfile: 'dist/extension.js',
    plugins: [...common.plugins, vscodeOnce],
    platform: 'browser',
  },
  // `vscode` is not external here: a stray import of it in the core would break this bundle.
  {
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    define: { 'import.meta.filename': '__filename', VERSION: JSON.stringify(version) },
    banner: { js: '#!/usr/bin/env node' },
  },
];

if (process.argv[1]?.endsWith('esbuild.mjs')) {
  if (isWatching) {
    for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
  } else {
    await Promise.all(bundles.map(bundle => esbuild.build(bundle)));
  }
}

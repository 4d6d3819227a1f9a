// Writes the files that are made from the model: snippets and the rules' pages.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { builtinTemplates } from '../../esbuild.mjs';

const outfile = resolve('out/generated-files.mjs');
await esbuild.build({
  entryPoints: ['test/unit/generatedFiles.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  plugins: [builtinTemplates],
  outfile,
});
const { generatedFiles } = await import(pathToFileURL(outfile).href);
for (const { path, text } of generatedFiles()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}

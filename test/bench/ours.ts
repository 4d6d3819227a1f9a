import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { builtinTemplates } from '../../esbuild.mjs';
import type { Peer } from './peers.ts';

/** The engine, bundled as the product is. */
export async function loadOurs(): Promise<Peer> {
  const outfile = resolve('out/bench-engine.mjs');
  await esbuild.build({
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    mainFields: ['module', 'main'],
    plugins: [builtinTemplates],
    entryPoints: ['test/bench/engine.ts'],
    outfile,
    logLevel: 'warning',
  });
  return (await import(pathToFileURL(outfile).href)).engine;
}

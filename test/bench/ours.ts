import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild, { type BuildOptions } from 'esbuild';
import { builtinTemplates } from '../../esbuild.mjs';
import type { Peer } from './peers.ts';

/** The engine, bundled as the product is, or with names and a map for who wants to see where the time goes. */
export async function loadOurs(options: Pick<BuildOptions, 'minify' | 'sourcemap'> = {}): Promise<Peer> {
  const outfile = resolve(options.sourcemap ? 'out/bench-mapped.mjs' : 'out/bench-engine.mjs');
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
    ...options,
  });
  return (await import(pathToFileURL(outfile).href)).engine;
}

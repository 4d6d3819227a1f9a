import { relative, resolve, sep } from 'node:path';

/** What stands for standard input among the paths. */
export const standardInput = '-';

/**
 * A path as it is reported: as seen from the current folder, with forward slashes on every system.
 *
 * @example shown('/home/ada/docs/a.md') // 'docs/a.md', called in /home/ada
 */
export function shown(path: string): string {
  if (path === standardInput) return '<stdin>';
  const here = process.cwd();
  const full = fromRoot(path);
  // Most files are below the current folder, and thousands of them are named.
  const own = full.startsWith(here + sep) ? full.slice(here.length + 1) : relative(here, full);
  return (sep === '/' ? own : own.replaceAll(sep, '/')) || '.';
}

/** A name such as `..`, or none at all, between two separators or at the end. */
const detour = /[\\/]\.{0,2}(?:[\\/]|$)/;

/** A path as `resolve` gives it, which is slow, and of no use for the thousands that were found from the root. */
export function fromRoot(path: string): string {
  return path[0] === sep && !detour.test(path) ? path : resolve(path);
}

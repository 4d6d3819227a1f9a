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
  const absolute = resolve(path);
  // Most files are below the current folder, and thousands of them are named.
  const own = absolute.startsWith(here + sep) ? absolute.slice(here.length + 1) : relative(here, absolute);
  return own.split(sep).join('/') || '.';
}

import { promises as fs, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { shown, standardInput } from './paths.ts';
import { whyUnreadable } from './reading.ts';

/** The files that some arguments stand for, and what is wrong with the arguments. */
export interface Found {
  /** Each once, in the order of their names. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** Something that could not be checked. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

const markdown = ['**/*.md', '**/*.markdown'];
const leftOut = ['**/node_modules/**', '**/.git/**'];

/**
 * Finds the files that paths and globs stand for: a file is itself, a folder is all Markdown files
 * in it, a glob is all Markdown files that it matches. `node_modules` and folders whose name begins
 * with a dot are searched only when an argument names them. An argument that stands for nothing is
 * a problem: silence would look like success.
 *
 * @example await findFiles(['docs']) // { paths: ['/home/ada/docs/a.md', '/home/ada/docs/b.md'], problems: [] }
 */
export async function findFiles(wanted: readonly string[]): Promise<Found> {
  const paths = new Set<string>();
  const problems: Problem[] = [];
  for (const argument of wanted) {
    const found = await filesOf(argument);
    if (typeof found === 'string') problems.push({ path: argument, message: found });
    else for (const path of found) paths.add(path);
  }
  const sorted = [...paths]
    .map(path => ({ path, name: shown(path) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { paths: sorted.map(({ path }) => path), problems };
}

async function filesOf(argument: string): Promise<string[] | string> {
  if (argument === standardInput) return [standardInput];
  const stats = await statOrWhy(argument);
  // A file whose name has brackets is that file, and no pattern.
  if (typeof stats !== 'string') return stats.isDirectory() ? filesIn(argument) : [resolve(argument)];
  return isDynamicPattern(argument) ? filesLike(argument) : stats;
}

async function statOrWhy(path: string): Promise<Stats | string> {
  try {
    return await fs.stat(path);
  } catch (error) {
    return whyUnreadable(error);
  }
}

async function filesIn(folder: string): Promise<string[] | string> {
  // From the folder itself, so that what is above it has no part in what is left out.
  const names = await glob(markdown, {
    cwd: resolve(folder),
    ignore: leftOut,
    caseSensitiveMatch: false,
    ...howToSearch,
  });
  return names.length > 0
    ? names.map(name => join(resolve(folder), name))
    : 'There is no Markdown file in this folder.';
}

async function filesLike(pattern: string): Promise<string[] | string> {
  const ignore = leftOut.filter(name => !pattern.includes(name.slice(3, -3)));
  const names = await glob(process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern, {
    ignore,
    ...howToSearch,
  });
  const files = names.filter(name => /\.(?:md|markdown)$/i.test(name));
  return files.length > 0 ? files.map(name => resolve(name)) : 'No Markdown file matches this pattern.';
}

/** Links are not followed: what they lead to is found where it stands, or may be named itself. */
const howToSearch = { expandDirectories: false, followSymbolicLinks: false };

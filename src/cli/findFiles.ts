import { statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { globMatcher } from '../model/project/glob.ts';
import { shown, standardInput } from './paths.ts';
import { entriesOf, whyUnreadable } from './reading.ts';

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

/**
 * Finds the files that paths and globs stand for: a file is itself, a folder is all Markdown files
 * in it, a glob is all Markdown files that it matches; without any it is the current folder.
 * `node_modules` and folders whose name begins with a dot are searched only when an argument names
 * them. An argument that stands for nothing is a problem: silence would look like success.
 *
 * @example findFiles(['docs']) // { paths: ['/home/ada/docs/a.md', '/home/ada/docs/b.md'], problems: [] }
 */
export function findFiles(wanted: readonly string[]): Found {
  const paths = new Set<string>();
  const problems: Problem[] = [];
  for (const argument of wanted.length > 0 ? wanted : ['.']) {
    const found = filesOf(argument);
    if (typeof found === 'string') problems.push({ path: argument, message: found });
    else for (const path of found) paths.add(path);
  }
  const sorted = [...paths]
    .map(path => ({ path, name: shown(path) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { paths: sorted.map(({ path }) => path), problems };
}

function filesOf(argument: string): readonly string[] | string {
  if (argument === standardInput) return [standardInput];
  try {
    // A file whose name has brackets is that file, and no pattern.
    return statSync(argument).isDirectory() ? filesIn(argument) : [resolve(argument)];
  } catch (error) {
    const pattern = process.platform === 'win32' ? argument.replaceAll('\\', '/') : argument;
    const special = pattern.search(/[*?[{\\]|^!/);
    return special < 0 ? whyUnreadable(error) : filesLike(pattern, special);
  }
}

function filesIn(folder: string): readonly string[] | string {
  // From the folder itself, so that what is above it has no part in what is left out.
  const files = [...markdownIn(resolve(folder), isSearched)];
  return files.length > 0 ? files : 'There is no Markdown file in this folder.';
}

/** @param special where the first character stands that is not of a name */
function filesLike(pattern: string, special: number): readonly string[] | string {
  // The folders that it names by themselves are not searched for.
  const base = pattern.slice(0, pattern.lastIndexOf('/', special) + 1);
  const rest = pattern.slice(base.length);
  const isLike = globMatcher(rest);
  const folder = resolve(base);
  const isNamed = folderNames(rest);
  const files = [...markdownIn(folder, name => isSearched(name) || isNamed(name))];
  const like = files.filter(file => isLike(file.slice(join(folder, '/').length).replaceAll(sep, '/')));
  return like.length > 0 ? like : 'No Markdown file matches this pattern.';
}

/** Which of the folders that are left out otherwise a pattern names: in full, or with the dot that they begin with. */
function folderNames(pattern: string): (name: string) => boolean {
  const dots = pattern.split('/').filter(part => /(?:^|[{,])\./.test(part));
  // Names that stand in braces with slashes are not told apart.
  const isAny = dots.length > 0 && /\{[^}]*\//.test(pattern);
  const matchers = dots.map(globMatcher);
  return name => (name[0] === '.' ? isAny || matchers.some(isLike => isLike(name)) : pattern.includes(name));
}

/** What is left out when no argument names it. */
function isSearched(name: string): boolean {
  return name[0] !== '.' && name !== 'node_modules';
}

/**
 * All Markdown files in a folder and in those below it. Links are not followed: what they lead to is found
 * where it stands, or may be named itself. A folder that cannot be read is passed over.
 */
function* markdownIn(folder: string, isSearched: (name: string) => boolean): Generator<string> {
  const before = join(folder, sep);
  for (const entry of entriesOf(folder)) {
    if (!isSearched(entry.name)) continue;
    const path = before + entry.name;
    if (entry.isDirectory()) yield* markdownIn(path, isSearched);
    else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) yield path;
  }
}

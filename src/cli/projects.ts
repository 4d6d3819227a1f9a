import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Files, type FoundProject, findProject } from '../model/project/findProject.ts';
import { configFindings, templateFindings } from '../model/project/project.ts';
import type { Finding } from '../model/rules/rule.ts';
import { positionAt, splitLines } from '../model/text/text.ts';
import { shown, standardInput } from './paths.ts';
import { readText } from './reading.ts';
import { complain } from './terminal.ts';

const disk: Files<string> = {
  parent: folder => (dirname(folder) === folder ? undefined : dirname(folder)),
  child: (folder, name) => join(folder, name),
  list: async folder => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    return entries.filter(entry => !entry.isDirectory()).map(({ name }) => name);
  },
  read: async file => {
    const reading = await readText(file);
    return 'problem' in reading ? undefined : reading.text;
  },
  // A project's settings end where the project ends.
  isTop: folder =>
    stat(join(folder, '.git')).then(
      () => true,
      () => false,
    ),
};

/** Each folder's own, so that thousands of documents look for it once. */
const known = new Map<string, Promise<FoundProject<string>>>();
const complained = new Set<string>();

/**
 * What the `.design-docs` folders around a file say; around the current folder for standard input.
 * What is not understood in them is complained about once.
 */
export function projectOf(path: string): Promise<FoundProject<string>> {
  const folder = path === standardInput ? process.cwd() : dirname(resolve(path));
  let project = known.get(folder);
  if (!project) {
    project = findProject(disk, folder).then(async found => {
      await complainAbout(found);
      return found;
    });
    known.set(folder, project);
  }
  return project;
}

/** A file's path as the patterns of a configuration name it. */
export function pathIn({ base }: FoundProject<string>, path: string): string | undefined {
  if (path === standardInput || base === undefined) return undefined;
  return relative(base, resolve(path)).split(sep).join('/');
}

async function complainAbout(project: FoundProject<string>): Promise<void> {
  if (project.configFile !== undefined) await tell(project.configFile, configFindings(project));
  for (const [template, file] of project.templateFiles) await tell(file, templateFindings(template));
}

async function tell(file: string, findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0 || complained.has(file)) return;
  complained.add(file);
  const text = (await disk.read(file)) ?? '';
  const lines = splitLines(text);
  for (const { start, message } of findings) {
    const { line, column } = positionAt(lines, start);
    complain(`${shown(file)}:${line + 1}:${column + 1} ${message}`);
  }
}

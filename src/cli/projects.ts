import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Files, type FoundProject, findProject } from '../model/project/findProject.ts';
import { configFindings, templateFindings } from '../model/project/project.ts';
import type { Finding } from '../model/rules/rule.ts';
import { positionAt, splitLines } from '../model/text/text.ts';
import { fromRoot, shown, standardInput } from './paths.ts';
import { entriesOf, readFile } from './reading.ts';
import { complain } from './terminal.ts';

/** At once, and not by promises: what the system has at hand is read in less time than they take. */
const disk: Files<string> = {
  parent: folder => (dirname(folder) === folder ? undefined : dirname(folder)),
  child: (folder, name) => join(folder, name),
  list: async folder => {
    return entriesOf(folder)
      .filter(entry => !entry.isDirectory())
      .map(({ name }) => name);
  },
  read: async file => {
    const reading = readFile(file);
    return 'problem' in reading ? undefined : reading.text;
  },
  // A project's settings end where the project ends.
  isTop: async folder => existsSync(join(folder, '.git')),
};

const known = new Map<string, Promise<FoundProject<string>>>();
const told = new Set<unknown>();

/**
 * What the `.design-docs` folders around a file say; around the current folder for standard input.
 * What is not understood in them is complained about once.
 */
export async function projectOf(path: string): Promise<FoundProject<string>> {
  const folder = path === standardInput ? process.cwd() : dirname(fromRoot(path));
  const project = await findProject(disk, folder, known);
  if (!told.has(project)) complainAbout(project);
  return project;
}

/** A file's path as the patterns of a configuration name it. */
export function pathIn({ base }: FoundProject<string>, path: string): string | undefined {
  if (path === standardInput || base === undefined) return undefined;
  return relative(base, path).split(sep).join('/');
}

function complainAbout(project: FoundProject<string>): void {
  told.add(project);
  if (project.configFile !== undefined) tell(project.configFile, project.configText, configFindings(project));
  for (const [template, file] of project.templateFiles) tell(file, template.text, templateFindings(template));
}

/** A file may be of several projects: those in the folders below it. */
function tell(file: string, text: string, findings: readonly Finding[]): void {
  if (findings.length === 0 || told.has(file)) return;
  told.add(file);
  const lines = splitLines(text);
  for (const { start, message } of findings) {
    const { line, column } = positionAt(lines, start);
    complain(`${shown(file)}:${line + 1}:${column + 1} ${message}`);
  }
}

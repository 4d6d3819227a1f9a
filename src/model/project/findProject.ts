import type { Template, TemplateOrigin } from '../template/template.ts';
import {
  emptyProject,
  isTemplateFile,
  mergeTemplates,
  type Project,
  readProject,
  type SourceFile,
} from './project.ts';

/** The files of an editor or of a disk, as far as looking for projects needs them. `P` names a place. */
export interface Files<P> {
  /** The folder around; `undefined` at the top. */
  readonly parent: (place: P) => P | undefined;
  readonly child: (place: P, name: string) => P;
  /** The names in a folder, those of files only; none when it can't be read. */
  readonly list: (folder: P) => Promise<readonly string[]>;
  /** `undefined` when it is not there or can't be read. */
  readonly read: (file: P) => Promise<string | undefined>;
  /** Whether the search ends here: the top of a repository or of a workspace. */
  readonly isTop: (folder: P) => Promise<boolean>;
}

/** All that the folders around a document say about it. */
export interface FoundProject<P> extends Project {
  /** The folder to which the configuration's patterns are relative; `undefined` without a configuration. */
  readonly base: P | undefined;
  readonly configFile: P | undefined;
  /** Each template's file. */
  readonly templateFiles: ReadonlyMap<Template, P>;
}

/**
 * Looks for `.design-docs` in a folder and in those around it. The nearest configuration counts, and
 * of two templates of the same id the nearer one.
 *
 * @param known what has been found: who looks in many folders reads nothing twice, and documents of the
 * same project have the same templates
 */
export function findProject<P>(
  files: Files<P>,
  folder: P,
  known = new Map<P, Promise<FoundProject<P>>>(),
): Promise<FoundProject<P>> {
  const project = known.get(folder) ?? findIn(files, folder, known);
  known.set(folder, project);
  return project;
}

async function findIn<P>(
  files: Files<P>,
  folder: P,
  known: Map<P, Promise<FoundProject<P>>>,
): Promise<FoundProject<P>> {
  const own = await readFolder(files, files.child(folder, '.design-docs'), 'workspace', 'templates');
  const parent = (await files.isTop(folder)) ? undefined : files.parent(folder);
  const around: FoundProject<P> =
    parent === undefined
      ? { ...emptyProject, base: undefined, configFile: undefined, templateFiles: new Map() }
      : await findProject(files, parent, known);
  if (!own) return around;
  const { configText, config, configProblems, configFile } = own;
  return {
    ...(configFile === undefined ? around : { configText, config, configProblems, configFile, base: folder }),
    templates: mergeTemplates(around.templates, own.templates),
    templateFiles: new Map([...around.templateFiles, ...own.templateFiles]),
  };
}

/** Reads the templates of one folder, such as the one that a person has set. */
export async function readTemplateFolder<P>(files: Files<P>, folder: P): Promise<readonly Template[]> {
  return (await readFolder(files, folder, 'user', ''))?.templates ?? [];
}

async function readFolder<P>(
  files: Files<P>,
  folder: P,
  origin: TemplateOrigin,
  templatesIn: string,
): Promise<(Project & { configFile: P | undefined; templateFiles: Map<Template, P> }) | undefined> {
  const templateFolder = templatesIn === '' ? folder : files.child(folder, templatesIn);
  const configFile = files.child(folder, 'config.json');
  const [config, names] = await Promise.all([
    templatesIn === '' ? undefined : files.read(configFile),
    files.list(templateFolder),
  ]);
  if (config === undefined && names.length === 0) return undefined;
  const templates = await readAll(files, templateFolder, names);
  const history = templates.length === 0 ? [] : await readAll(files, files.child(templateFolder, 'history'));
  const project = readProject({ origin, config, templates, history });
  return {
    ...project,
    configFile: config === undefined ? undefined : configFile,
    templateFiles: new Map(
      project.templates.map((template, at) => [
        template,
        files.child(templateFolder, templates[at]?.name ?? ''),
      ]),
    ),
  };
}

async function readAll<P>(files: Files<P>, folder: P, names?: readonly string[]): Promise<SourceFile[]> {
  const wanted = (names ?? (await files.list(folder))).filter(isTemplateFile).sort();
  const read = await Promise.all(
    wanted.map(async name => ({ name, text: await files.read(files.child(folder, name)) })),
  );
  return read.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
}

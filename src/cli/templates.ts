import { basename, extname } from 'node:path';
import { type Circumstances, type Examination, examine } from '../model/examine.ts';
import { circumstancesIn, mergeTemplates, type Project } from '../model/project/project.ts';
import { builtinTemplates } from '../model/template/builtin.ts';
import { parseTemplate } from '../model/template/parseTemplate.ts';
import type { Template } from '../model/template/template.ts';
import { positionAt, splitLines } from '../model/text/text.ts';
import { inEnglish } from '../model/text/wording.ts';
import { Failure, Misuse } from './command.ts';
import { didYouMean } from './nearest.ts';
import { shown, standardInput } from './paths.ts';
import { pathIn, projectOf } from './projects.ts';
import { readOrFail, readText } from './reading.ts';
import { complain } from './terminal.ts';

/** Every template that a file at this path may use: built-in ones, and those of the folders around it. */
export async function knownTemplates(path = 'here'): Promise<readonly Template[]> {
  return templatesIn(await projectOf(path));
}

const merged = new WeakMap<Project, readonly Template[]>();

/** One list for all files of a project. */
function templatesIn(project: Project): readonly Template[] {
  const templates = merged.get(project) ?? mergeTemplates(builtinTemplates(), project.templates);
  merged.set(project, templates);
  return templates;
}

/**
 * The template that somebody asked for, by its id or as a Markdown file. What is not understood in
 * a file is complained about, and the rest of it is used.
 */
export async function templateFor(wanted: string): Promise<Template> {
  const known = await knownTemplates();
  const own = known.find(({ id }) => id === wanted);
  if (own) return own;
  if (wanted === standardInput)
    throw new Misuse('A template has an id or is a file; standard input is for a document.');
  const ids = known.map(({ id }) => id);
  const isPath = /[\\/]|\.(?:md|markdown)$/i.test(wanted);
  if (!isPath && 'problem' in (await readText(wanted))) {
    throw new Failure(
      `There is no template "${wanted}".${didYouMean(wanted, ids)} Known templates: ${ids.join(', ')}; a Markdown file is one, too.`,
    );
  }
  const template = await readTemplate(wanted);
  for (const line of problemsOf(template, wanted)) complain(line);
  return template;
}

/** Reads a Markdown file as a template. */
export async function readTemplate(path: string): Promise<Template> {
  return parseTemplate(await readOrFail(path), { id: basename(path, extname(path)), origin: 'file' });
}

/** What is not understood in a template file, one line each: `file:line:column message`. */
export function problemsOf({ text, problems }: Template, path: string): string[] {
  const lines = splitLines(text);
  return problems.map(({ start, says }) => {
    const { line, column } = positionAt(lines, start);
    return `${shown(path)}:${line + 1}:${column + 1} ${inEnglish(says)}`;
  });
}

/**
 * With what a file is examined: its project's templates and configuration, or the template that was
 * asked for. `undefined` when its project leaves it out; who asks for a template means it all the same.
 */
export type CircumstancesOf = (path: string) => Promise<Circumstances | undefined>;

/** Makes ready to examine files, by the template that somebody asked for or by what is around each. */
export async function circumstancesFor(wanted: string | undefined): Promise<CircumstancesOf> {
  const template = wanted === undefined ? undefined : await templateFor(wanted);
  return async path => {
    const project = await projectOf(path);
    const templates = templatesIn(project);
    if (!template) return circumstancesIn(project, templates, pathIn(project, path) ?? path);
    return {
      templates: mergeTemplates(templates, [template]),
      config: project.config,
      hint: { id: template.id, by: 'option' },
    };
  };
}

/** Examines a text as what it is at its path. */
export async function examineAt(
  path: string,
  text: string,
  circumstancesOf: CircumstancesOf,
): Promise<Examination> {
  // A file that is left out is a document of no template.
  return examine(text, (await circumstancesOf(path)) ?? { templates: [] });
}

import { basename, extname } from 'node:path';
import { builtinTemplates } from '../model/builtin.ts';
import type { Circumstances } from '../model/examine.ts';
import { parseTemplate, type Template } from '../model/template.ts';
import { positionAt, splitLines } from '../model/text.ts';
import { Failure } from './command.ts';
import { didYouMean } from './nearest.ts';
import { shown } from './paths.ts';
import { readOrFail, readText } from './reading.ts';
import { complain } from './terminal.ts';

/** Every template that there is, whatever its source. */
export async function knownTemplates(): Promise<readonly Template[]> {
  return builtinTemplates();
}

/**
 * The template that somebody asked for, by its id or as a Markdown file. What is not understood in
 * a file is complained about, and the rest of it is used.
 */
export async function templateFor(wanted: string): Promise<Template> {
  const known = await knownTemplates();
  const own = known.find(({ id }) => id === wanted);
  if (own) return own;
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
  return problems.map(({ start, message }) => {
    const { line, column } = positionAt(lines, start);
    return `${shown(path)}:${line + 1}:${column + 1} ${message}`;
  });
}

/** What documents are examined with, when a template was asked for or not. */
export async function circumstancesFor(wanted: string | undefined): Promise<Circumstances> {
  const known = await knownTemplates();
  if (wanted === undefined) return { templates: known };
  const template = await templateFor(wanted);
  // The one that was asked for goes before another of the same id.
  return {
    templates: [template, ...known.filter(({ id }) => id !== template.id)],
    hint: { id: template.id, by: 'option' },
  };
}

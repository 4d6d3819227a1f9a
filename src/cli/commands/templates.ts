import type { Template } from '../../model/template/template.ts';
import { defineCommand, type ExitCode, Misuse } from '../command.ts';
import { table } from '../help.ts';
import { toJson } from '../jsonFormat.ts';
import { shown } from '../paths.ts';
import { knownTemplates, problemsOf, readTemplate, templateFor } from '../templates.ts';
import { print, visible, visibleLines } from '../terminal.ts';

/** Lists the templates, shows one, or checks the annotations of one's own. */
export const templates = defineCommand({
  name: 'templates',
  summary: 'Lists the templates, shows one, or checks a file as a template.',
  usage: ['', 'show ID', 'validate FILE…'],
  most: Number.POSITIVE_INFINITY,
  options: {
    json: { type: 'boolean', summary: 'Print JSON, with the sections and fields of each template.' },
  },
  notes: `"show" prints a template as it is written, to begin one of your own with. "validate" tells what is
not understood in a template file; exit code 1 when there is anything.`,

  async run({ positionals: [action, ...rest], values: { json = false } }) {
    switch (action) {
      case undefined:
        return list(json);
      case 'show':
        return show(rest, json);
      case 'validate':
        return validate(rest);
      default:
        throw new Misuse(
          `"templates" is followed by nothing, "show ID" or "validate FILE", not by "${action}".`,
        );
    }
  },
});

async function list(json: boolean): Promise<ExitCode> {
  const known = await knownTemplates();
  print(json ? `${toJson(known.map(told))}\n` : `${templateTable(known)}\n`);
  return 0;
}

async function show([id, ...more]: readonly string[], json: boolean): Promise<ExitCode> {
  if (id === undefined || more.length > 0) throw new Misuse('"templates show" needs one template.');
  const template = await templateFor(id);
  print(json ? `${toJson(told(template))}\n` : template.text);
  return 0;
}

async function validate(paths: readonly string[]): Promise<ExitCode> {
  if (paths.length === 0) throw new Misuse('"templates validate" needs a file.');
  let hasProblems = false;
  for (const path of paths) {
    const template = await readTemplate(path);
    const problems = problemsOf(template, path);
    const { id, sections, fields } = template;
    if (problems.length > 0) hasProblems = true;
    else
      print(
        `${visible(`${shown(path)}: template "${id}", sections: ${sections.length}, fields: ${fields.length}, no problem`)}\n`,
      );
    for (const line of problems) print(`${visible(line)}\n`);
  }
  return hasProblems ? 1 : 0;
}

/** The templates for people to choose from. */
export function templateTable(known: readonly Template[]): string {
  return visibleLines(table(known.map(({ id, name, description }) => [id, name, description])));
}

function told({ id, name, description, version, origin, sections, fields }: Template) {
  return {
    id,
    name,
    description,
    version,
    origin,
    sections: sections.map(({ title, level, required, repeat, summary }) => ({
      title,
      level,
      required,
      repeats: repeat !== undefined,
      summary,
    })),
    fields: fields.map(({ label, choice }) => ({ label, values: choice?.values ?? null })),
  };
}

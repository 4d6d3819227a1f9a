import { promises as fs } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Values } from '../../model/edits/insertion.ts';
import type { Template } from '../../model/template/template.ts';
import { dayOf } from '../../model/writing/day.ts';
import { fileNameFor, newDocument, nextNumber } from '../../model/writing/newDocument.ts';
import { defineCommand, Failure, Misuse } from '../command.ts';
import { gitUserName } from '../gitUserName.ts';
import { shown } from '../paths.ts';
import { projectOf } from '../projects.ts';
import { whyUnreadable } from '../reading.ts';
import { readSettings } from '../settings.ts';
import { knownTemplates, templateFor } from '../templates.ts';
import { print, visible } from '../terminal.ts';
import { templateTable } from './templates.ts';

/** Writes a new document from a template, with what is known filled in. Never overwrites a file. */
export const newCommand = defineCommand({
  name: 'new',
  summary: 'Writes a new document from a template.',
  usage: ['TEMPLATE [path]'],
  most: 2,
  options: {
    title: { type: 'string', value: 'TITLE', summary: 'What the document is about.' },
    author: { type: 'string', value: 'NAME', summary: "Its author; git's user.name when absent." },
    date: { type: 'string', value: 'DATE', summary: 'Its date; today when absent.' },
    set: {
      type: 'string',
      value: 'FIELD=VALUE',
      summary: 'Fill in a field of the template; may be repeated.',
      multiple: true,
    },
    stdout: { type: 'boolean', summary: 'Print the document and write no file.' },
  },
  notes: `TEMPLATE is an id ("design-docs templates" lists them) or a Markdown file. The path is a file or a folder;
in a folder the document is named by its title. Prints the path of the file that was written.`,

  async run({
    positionals: [wanted, path = '.'],
    values: { title, author, date, set = [], stdout = false },
  }) {
    if (wanted === undefined)
      throw new Misuse(`"new" needs a template:\n${templateTable(await knownTemplates())}`);
    const template = await templateFor(wanted);
    const values: Values = {
      title: title && visible(title),
      author: author ?? (await gitUserName()),
      date: date ?? dayOf(new Date()),
      ...readSettings(set, template),
    };
    const place = await placeFor(path, template, values);
    const { text } = newDocument(template, place.values);
    if (stdout) print(text);
    else print(`${shown(await write(place.path, text))}\n`);
    return 0;
  },
});

/**
 * Where a document goes. A folder, or what ends like one, takes a file named by the project or the
 * template, with the next number of that folder; a name without ending gets one.
 */
async function placeFor(
  path: string,
  template: Template,
  values: Values,
): Promise<{ readonly path: string; readonly values: Values }> {
  const isFolder = /[\\/]$/.test(path) || (await fs.stat(path).catch(() => undefined))?.isDirectory();
  const folder = isFolder ? path : dirname(path);
  const numbered = { number: nextNumber(await fs.readdir(folder).catch(() => [])), ...values };
  if (!isFolder) return { path: extname(path) === '' ? `${path}.md` : path, values: numbered };
  const { config } = await projectOf(join(path, 'here'));
  return { path: join(path, fileNameFor(template, numbered, config)), values: numbered };
}

async function write(path: string, text: string): Promise<string> {
  const folder = dirname(path);
  try {
    await fs.mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Failure(`The folder ${shown(folder)} cannot be made. ${whyNot(error)}`);
  }
  try {
    await fs.writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    throw new Failure(`${shown(path)} cannot be written. ${whyNot(error)}`);
  }
  return path;
}

function whyNot(error: unknown): string {
  return (error as NodeJS.ErrnoException).code === 'EEXIST'
    ? 'A file of this name exists already, and stays as it is. Give another path or title, or use --stdout.'
    : whyUnreadable(error);
}

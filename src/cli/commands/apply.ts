import { parseOutline } from '../../model/document/outline.ts';
import { recognize } from '../../model/matching/recognize.ts';
import { mergeTemplates } from '../../model/project/project.ts';
import { applyEdits } from '../../model/text/text.ts';
import { type Application, applyTemplate, otherNamed } from '../../model/writing/applyTemplate.ts';
import { defineCommand, Failure, Misuse } from '../command.ts';
import { readExactly, writeExactly } from '../exactText.ts';
import { shown, standardInput } from '../paths.ts';
import { circumstancesFor, knownTemplates, templateFor } from '../templates.ts';
import { complain, print, visible } from '../terminal.ts';

/** Adds to a document what is missing of a template. Every byte that is there stays. */
export const apply = defineCommand({
  name: 'apply',
  summary: 'Adds to a document what is missing of a template; every word in it stays.',
  usage: ['TEMPLATE FILE --write', 'TEMPLATE FILE --stdout'],
  most: 2,
  options: {
    write: { type: 'boolean', summary: 'Change the file.' },
    stdout: { type: 'boolean', summary: 'Print the document as it would be, and change no file.' },
  },
  notes: `TEMPLATE is an id ("design-docs templates" lists them) or a Markdown file; FILE may be "-" for standard
input, with --stdout. Missing sections come with their guidance, missing fields with their placeholder. An
empty file becomes a new document. The document is made to name the template when its headings alone would
not tell.`,

  async run({ positionals: [wanted, path], values: { write = false, stdout = false } }) {
    if (wanted === undefined || path === undefined) throw new Misuse('"apply" needs a template and a file.');
    if (write === stdout) throw new Misuse('"apply" needs either "--write" or "--stdout".');
    if (write && path === standardInput) throw new Misuse('Standard input cannot be written to.');
    const known = await knownTemplates(path);
    const template = known.find(({ id }) => id === wanted) ?? (await templateFor(wanted));
    const exact = await readExactly(path);
    const circumstancesOf = await circumstancesFor(undefined);
    const hint = (await circumstancesOf(path))?.hint;
    const recognition = recognize(parseOutline(exact.text), known, hint);
    const other = otherNamed(recognition, template);
    if (other) {
      throw new Failure(
        recognition.by === 'glob'
          ? `The project's configuration gives ${shown(path)} the template "${other.id}", so "${template.id}" is not applied. Name that in the file first.`
          : `${shown(path)} names the template "${other.id}", so "${template.id}" is not applied. Change the name in it first.`,
      );
    }
    const application = applyTemplate(exact.text, template, {
      templates: mergeTemplates(known, [template]),
      hint,
    });
    const text = applyEdits(exact.text, application.edits);
    if (application.isNamed && !known.some(({ id }) => id === template.id))
      complain(`Nobody finds the template "${template.id}" by its name. Put it into .design-docs/templates.`);
    if (stdout) print(exact.mark + text);
    else {
      if (application.edits.length > 0) await writeExactly(path, { ...exact, text });
      print(`${visible(`${shown(path)}: ${told(application)}`)}\n`);
    }
    return 0;
  },
});

/** What was done, in words. */
function told({ edits, sections, fields, isNamed }: Application): string {
  if (edits.length === 0) return 'has all of the template already';
  const parts = [
    ...(sections.length > 0 ? [`sections: ${sections.join(', ')}`] : []),
    ...(fields.length > 0 ? [`fields: ${fields.join(', ')}`] : []),
    ...(isNamed ? ['the name of the template'] : []),
  ];
  return `added ${parts.join('; ')}`;
}

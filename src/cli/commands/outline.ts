import { isDone } from '../../model/judging/tally.ts';
import { type JsonDocument, type JsonSection, toDocumentJson } from '../../model/views/documentJson.ts';
import { percent } from '../../model/views/percent.ts';
import { defineCommand, Misuse } from '../command.ts';
import { toJson } from '../jsonFormat.ts';
import { shown } from '../paths.ts';
import { readOrFail } from '../reading.ts';
import { circumstancesFor, examineAt } from '../templates.ts';
import { paint, print, visible } from '../terminal.ts';

/** Shows a document's sections with their state, missing ones at their place. */
export const outline = defineCommand({
  name: 'outline',
  summary: "Shows a document's sections with their state, missing ones at their place.",
  usage: ['FILE'],
  most: 1,
  options: {
    template: { type: 'string', value: 'ID|FILE', summary: 'Judge it by this template.' },
    json: { type: 'boolean', summary: 'Print the document as "check --format json" does.' },
  },
  notes: 'FILE may be "-" for standard input.',

  async run({ positionals: [path], values }) {
    if (path === undefined) throw new Misuse('"outline" needs a file.');
    const document = toDocumentJson(
      shown(path),
      await examineAt(path, await readOrFail(path), await circumstancesFor(values.template)),
    );
    print(values.json ? `${toJson(document)}\n` : tree(document));
    return 0;
  },
});

function tree({ path, template, status, completeness, sections }: JsonDocument): string {
  if (!template) return `${visible(path)}: no design document\n`;
  const about = [template.id, ...(status ? [status] : []), `${percent(completeness ?? 0)} complete`];
  return `${paint('bold', visible(path))}: ${visible(about.join(', '))}\n${rows(sections, 0)}`;
}

function rows(sections: readonly JsonSection[], depth: number): string {
  return sections
    .map(({ title, state, extra, required, children }) => {
      const note = extra ? '  (not of the template)' : required ? '' : '  (optional)';
      const word = paint(isDone(state) ? 'dim' : 'yellow', state.padEnd(14));
      return `  ${word}  ${'  '.repeat(depth)}${visible(title)}${paint('dim', note)}\n${rows(children, depth + 1)}`;
    })
    .join('');
}

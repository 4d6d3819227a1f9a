import { type Entry, entryOf, groupByStatus } from '../../model/views/overview.ts';
import { defineCommand } from '../command.ts';
import { findFiles, type Problem } from '../finding.ts';
import { inOrder } from '../inOrder.ts';
import { shown } from '../paths.ts';
import { readText } from '../reading.ts';
import { htmlReport } from '../report/html.ts';
import { jsonReport } from '../report/json.ts';
import { markdownReport } from '../report/markdown.ts';
import { type CircumstancesOf, circumstancesFor, examineAt } from '../templates.ts';
import { complain, print } from '../terminal.ts';

const forms = { markdown: markdownReport, html: htmlReport, json: jsonReport };

/** An overview of all design documents by status. It is no check: what is unfinished does not change the exit code. */
export const report = defineCommand({
  name: 'report',
  summary: 'Gives an overview of all design documents, by status.',
  usage: ['[paths or globs…]'],
  most: Number.POSITIVE_INFINITY,
  options: {
    format: {
      type: 'string',
      value: Object.keys(forms).join('|'),
      summary: 'The form of the report; markdown when absent.',
      values: Object.keys(forms),
    },
  },
  notes: `Paths are as for "check". Prints the report; "> report.html" keeps it. Its links are seen from the current
folder. Exit code 0, or 2 when a file cannot be read.`,

  async run({ positionals, values }) {
    const form = forms[values.format as keyof typeof forms] ?? markdownReport;
    const { paths, problems } = await findFiles(positionals.length > 0 ? positionals : ['.']);
    const unread = [...problems];
    const entries: Entry[] = [];
    const circumstancesOf = await circumstancesFor(undefined);
    for await (const read of inOrder(paths, 16, path => readEntry(path, circumstancesOf))) {
      if (!read) continue;
      if ('message' in read) unread.push(read);
      else entries.push(read);
    }
    const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
    print(
      form({
        groups: groupByStatus(entries),
        documents: entries.length,
        completeness:
          1 -
          sum(({ unfinished }) => unfinished) /
            Math.max(
              1,
              sum(({ counted }) => counted),
            ),
        errors: sum(({ errors }) => errors),
        warnings: sum(({ warnings }) => warnings),
        problems: unread,
      }),
    );
    for (const { path, message } of unread) complain(`${path}: ${message}`);
    return unread.length > 0 ? 2 : 0;
  },
});

/** `undefined` for what is no design document. */
async function readEntry(
  path: string,
  circumstancesOf: CircumstancesOf,
): Promise<Entry | Problem | undefined> {
  const reading = await readText(path);
  if ('problem' in reading) return { path: shown(path), message: reading.problem };
  return entryOf(shown(path), await examineAt(path, reading.text, circumstancesOf));
}

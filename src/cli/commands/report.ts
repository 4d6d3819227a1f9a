import { type Entry, groupByStatus } from '../../model/views/overview.ts';
import { defineCommand } from '../command.ts';
import { nothing, sum, summaryOf } from '../counts.ts';
import { findFiles } from '../findFiles.ts';
import { inThreads } from '../inThreads.ts';
import { listing } from '../listing.ts';
import { htmlReport } from '../report/html.ts';
import { jsonReport } from '../report/json.ts';
import { markdownReport } from '../report/markdown.ts';
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
    const { paths, problems } = findFiles(positionals);
    const unread = [...problems];
    const entries: Entry[] = [];
    for await (const batch of await inThreads(listing, {}, paths)) {
      entries.push(...batch.entries);
      unread.push(...batch.unread);
    }
    const files = paths.length + problems.length - unread.length;
    const counts = entries.reduce((all, entry) => sum(all, { files: 0, documents: 1, ...entry }), {
      ...nothing,
      files,
    });
    await print(form({ groups: groupByStatus(entries), summary: summaryOf(counts), problems: unread }));
    for (const { path, message } of unread) complain(`${path}: ${message}`);
    return unread.length > 0 ? 2 : 0;
  },
});

import { percent } from '../../model/views/percent.ts';
import { changedSince } from '../changed.ts';
import { checking, type Low } from '../checking.ts';
import { defineCommand } from '../command.ts';
import { nothing, sum, summaryOf } from '../counts.ts';
import { findFiles } from '../findFiles.ts';
import { formats } from '../format.ts';
import { inThreads } from '../inThreads.ts';
import { readCount, readShare } from '../limits.ts';
import { complain, print } from '../terminal.ts';

/**
 * Tells what is unfinished in design documents. Files that are none are read and listed in JSON, and
 * are silent otherwise. `--min-completeness` holds for each document: an average hides the worst one.
 */
export const check = defineCommand({
  name: 'check',
  summary: 'Tells what is unfinished in design documents.',
  usage: ['[paths or globs…]'],
  most: Number.POSITIVE_INFINITY,
  options: {
    template: { type: 'string', value: 'ID|FILE', summary: 'Judge every file by this template.' },
    format: {
      type: 'string',
      value: Object.keys(formats).join('|'),
      summary: 'The form of the report; text when absent.',
      values: Object.keys(formats),
    },
    'max-warnings': { type: 'string', value: 'N', summary: 'How many warnings are fine; 0 when absent.' },
    'min-completeness': {
      type: 'string',
      value: 'P',
      summary: 'What each document must reach, such as 0.8 or 80%.',
    },
    changed: {
      type: 'string',
      value: 'REF',
      summary: 'Only files that differ from this commit, branch or tag of git, new ones included.',
    },
  },
  notes: `A folder stands for all Markdown files in it, node_modules and dot folders left out; "-" is
standard input; without a path it is the current folder. Files that are no design documents are
silent. An error, or more warnings than are fine, gives exit code 1. Put globs in quotes. Many files
are shared among as many threads as pay; the environment variable DESIGN_DOCS_THREADS says how many.`,

  async run({ positionals, values }) {
    const most = readCount('--max-warnings', values['max-warnings'] ?? '0');
    const least = readShare('--min-completeness', values['min-completeness'] ?? '0');
    const format = (values.format ?? 'text') as keyof typeof formats;
    const { paths: found, problems } = findFiles(positionals);
    const paths = values.changed === undefined ? found : await changedSince(values.changed, found);

    const { begin, between, end } = formats[format];
    const unread = [...problems];
    const low: Low[] = [];
    let counts = nothing;
    let isFirst = true;
    const all = await inThreads(checking, { template: values.template, format, least }, paths);
    await print(begin);
    for await (const batch of all) {
      unread.push(...batch.unread);
      low.push(...batch.low);
      counts = sum(counts, batch.counts);
      if (batch.text === '') continue;
      await print(isFirst ? batch.text : `${between}${batch.text}`);
      isFirst = false;
    }
    await print(end(summaryOf(counts), unread));
    for (const { path, message } of unread) complain(`${path}: ${message}`);
    for (const { path, completeness } of low)
      complain(`${path}: ${percent(completeness)} complete, and at least ${percent(least)} is asked for.`);
    if (unread.length > 0) return 2;
    return counts.errors > 0 || counts.warnings > most || low.length > 0 ? 1 : 0;
  },
});

import { type JsonDocument, toDocumentJson } from '../../model/views/documentJson.ts';
import { percent } from '../../model/views/explain.ts';
import { changedSince } from '../changed.ts';
import { defineCommand } from '../command.ts';
import { findFiles, type Problem } from '../finding.ts';
import { type Format, formats, type Summary } from '../format.ts';
import { inOrder } from '../inOrder.ts';
import { readCount, readShare } from '../limits.ts';
import { shown } from '../paths.ts';
import { readText } from '../reading.ts';
import { type CircumstancesOf, circumstancesFor, examineAt } from '../templates.ts';
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
silent. An error, or more warnings than are fine, gives exit code 1. Put globs in quotes.`,

  async run({ positionals, values }) {
    const most = readCount('--max-warnings', values['max-warnings'] ?? '0');
    const least = readShare('--min-completeness', values['min-completeness'] ?? '0');
    const format = formats[values.format as keyof typeof formats] ?? formats.text;
    const circumstancesOf = await circumstancesFor(values.template);
    const { paths: found, problems } = await findFiles(positionals.length > 0 ? positionals : ['.']);
    const paths = values.changed === undefined ? found : await changedSince(values.changed, found);

    const { summary, unread, low } = await report(paths, circumstancesOf, format, problems, least);
    for (const { path, message } of unread) complain(`${path}: ${message}`);
    for (const { path, completeness } of low) {
      complain(
        `${path}: ${percent(completeness ?? 0)} complete, and at least ${percent(least)} is asked for.`,
      );
    }
    if (unread.length > 0) return 2;
    return summary.errors > 0 || summary.warnings > most || low.length > 0 ? 1 : 0;
  },
});

interface Outcome {
  readonly summary: Summary;
  readonly unread: readonly Problem[];
  /** Documents that are less complete than they must be. */
  readonly low: readonly JsonDocument[];
}

async function report(
  paths: readonly string[],
  circumstancesOf: CircumstancesOf,
  format: Format,
  problems: readonly Problem[],
  least: number,
): Promise<Outcome> {
  const unread = [...problems];
  const low: JsonDocument[] = [];
  const total = { documents: 0, files: 0, findings: 0, errors: 0, warnings: 0, counted: 0, unfinished: 0 };
  print(format.begin);
  for await (const checked of inOrder(paths, 16, path => checkFile(path, circumstancesOf))) {
    if ('problem' in checked) {
      unread.push(checked.problem);
      continue;
    }
    const { document, counted, unfinished } = checked;
    print(format.document(document, total.files++, total.findings));
    total.findings += document.findings.length;
    for (const { severity } of document.findings) {
      if (severity === 'error') total.errors++;
      else if (severity === 'warning') total.warnings++;
    }
    total.counted += counted;
    total.unfinished += unfinished;
    if (document.template) total.documents++;
    if (document.completeness !== null && document.completeness < least) low.push(document);
  }
  const { documents, files, errors, warnings, counted, unfinished } = total;
  const completeness = counted === 0 ? 1 : Math.round((1 - unfinished / counted) * 10_000) / 10_000;
  const summary = { documents, files, errors, warnings, completeness };
  print(format.end(summary, unread));
  return { summary, unread, low };
}

type Checked =
  | { readonly document: JsonDocument; readonly counted: number; readonly unfinished: number }
  | { readonly problem: Problem };

/** Reads and judges one file; what goes wrong with it stops no other. */
async function checkFile(path: string, circumstancesOf: CircumstancesOf): Promise<Checked> {
  const reading = await readText(path);
  if ('problem' in reading) return { problem: { path: shown(path), message: reading.problem } };
  const examination = await examineAt(path, reading.text, circumstancesOf);
  const { counted, unfinished } = examination.analysis ?? { counted: 0, unfinished: 0 };
  return { document: toDocumentJson(shown(path), examination), counted, unfinished };
}

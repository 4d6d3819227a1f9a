import { positionIn } from '../model/document/positionIn.ts';
import type { Examination } from '../model/examine.ts';
import type { Severity } from '../model/judging/config.ts';
import { percent } from '../model/views/percent.ts';
import type { Format, Summary } from './format.ts';
import { allVisible, paint, visible } from './terminal.ts';

/** For people: the findings under the name of their file, and one line about all of them. */
export const textFormat: Format = {
  begin: '',
  document: (path, examination) =>
    examination.findings.length === 0
      ? ''
      : `${paint('bold', visible(path))}\n${findingLines(examination)}\n\n`,
  between: '',
  end: (summary, problems) =>
    `${summaryLine(summary)}${problems.length > 0 ? `, ${count(problems.length, 'problem')}` : ''}\n`,
};

function findingLines({ outline, findings }: Examination): string {
  const places = findings.map(({ start }) => {
    const { line, column } = positionIn(outline, start);
    return `${line + 1}:${column + 1}`;
  });
  const messages = allVisible(findings.map(({ message }) => message));
  const placeWidth = widest(places);
  const severityWidth = widest(findings.map(({ severity }) => severity));
  return findings
    .map(({ severity, code }, at) => {
      const place = (places[at] ?? '').padStart(placeWidth);
      const word = paint(styles[severity], severity.padEnd(severityWidth));
      return `  ${place}  ${word}  ${messages[at]}  ${paint('dim', code)}`;
    })
    .join('\n');
}

/** Not `Math.max` of all: a document of ten megabytes has more findings than a call can take. */
function widest(words: readonly string[]): number {
  return words.reduce((width, { length }) => Math.max(width, length), 0);
}

const styles = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
} as const satisfies Record<Severity, string>;

function summaryLine({ documents, files, errors, warnings, completeness }: Summary): string {
  const found = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  if (documents > 0)
    return `${count(documents, 'design document')}: ${found}, ${percent(completeness)} complete`;
  const none = `No design document in ${count(files, 'file')}`;
  return errors + warnings > 0 ? `${none}: ${found}` : none;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

import type { Severity } from '../model/judging/config.ts';
import { type JsonFinding, toFindingsJson } from '../model/views/documentJson.ts';
import type { Format } from './format.ts';
import { textFormat } from './textFormat.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * For GitHub Actions: one workflow command for each finding, which becomes an annotation of its line. The
 * last line, about all of them, is for the log.
 */
export const githubFormat: Format = {
  begin: '',
  document: (path, examination) =>
    toFindingsJson(examination)
      .map(finding => annotation(path, finding))
      .join(''),
  between: '',
  end: (summary, problems) =>
    problems.map(({ path, message }) => command('error', { file: path }, message)).join('') +
    textFormat.end(summary, problems),
};

function annotation(path: string, { severity, code, message, start, end }: JsonFinding): string {
  // Columns count only within one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const place = { file: path, line: start.line, endLine: end.line, ...columns };
  return command(commands[severity], { ...place, title: code }, message);
}

/**
 * @example command('error', { file: 'a,b.md' }, '100 %') // '::error file=a%2Cb.md::100 %25\n'
 */
function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${listed.join(',')}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import type { Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../model/judging/config.ts';
import { rules } from '../model/rules/index.ts';
import { digest } from '../model/text/fingerprint.ts';
import { type JsonFinding, toFindingsJson } from '../model/views/documentJson.ts';
import type { Problem } from './findFiles.ts';
import type { Format } from './format.ts';
import { toJson } from './jsonFormat.ts';
import { version } from './version.ts';

const levels: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** For code scanning and editors: SARIF 2.1.0. The log is printed around its results, which come one by one. */
export const sarifFormat: Format = {
  begin: around([])[0],
  document: (path, examination) =>
    toFindingsJson(examination)
      .map(finding => `\n${' '.repeat(8)}${toJson(resultOf(path, finding), 8)}`)
      .join(','),
  between: ',',
  end: (_summary, problems) => `\n      ${around(problems)[1]}\n`,
};

/** What stands before and behind the results. */
function around(problems: readonly Problem[]): readonly [string, string] {
  const [before = '', behind = ''] = toJson(logWith(problems)).split(/(?<="results": \[)(?=\])/);
  return [before, behind];
}

function logWith(problems: readonly Problem[]): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Design Docs', semanticVersion: version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: [],
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map(notificationOf),
          },
        ],
      },
    ],
  };
}

function ruleOf({ code, summary, severity }: (typeof rules)[number]): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: summary },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf(path: string, { code, severity, message, section, start, end }: JsonFinding): Result {
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
          },
        },
        ...(section === null ? {} : { logicalLocations: [{ name: section }] }),
      },
    ],
    // The same finding is known again when lines above it have come or gone.
    partialFingerprints: { 'finding/v1': digest([path, code, section, message].join('\n')) },
  };
}

function notificationOf({ path, message }: Problem): Notification {
  return {
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  };
}

/**
 * A path as a reference that can stand in a URI.
 *
 * @example uriOf('docs/a b.md') // 'docs/a%20b.md'
 */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

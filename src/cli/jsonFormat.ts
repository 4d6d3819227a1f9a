import { toDocumentJson } from '../model/views/documentJson.ts';
import type { Format } from './format.ts';

/**
 * One object, as other programs read it: `version`, `documents` (each that was read; its `template`
 * is null when it is no design document), `problems` (what could not be read) and `summary`.
 */
export const jsonFormat: Format = {
  begin: '{\n  "version": 1,\n  "documents": [',
  document: (path, examination) => `\n    ${toJson(toDocumentJson(path, examination), 4)}`,
  between: ',',
  end: (summary, problems) =>
    `\n  ],\n  "problems": ${toJson(problems, 2)},\n  "summary": ${toJson(summary, 2)}\n}\n`,
};

/** A value as JSON, for a place that is indented by some blanks. */
export function toJson(value: unknown, indentation = 0): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(indentation)}`);
}

import type { Examination } from '../model/examine.ts';
import type { Problem } from './findFiles.ts';
import { githubFormat } from './githubFormat.ts';
import { jsonFormat } from './jsonFormat.ts';
import { sarifFormat } from './sarifFormat.ts';
import { textFormat } from './textFormat.ts';

/** What is said of all documents together. */
export interface Summary {
  /** How many design documents there are. */
  readonly documents: number;
  /** How many files were read, other documents included. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  /** Share of the sections that count, over all documents, which are done; 1 without any. */
  readonly completeness: number;
}

/**
 * A form of the report. Its parts are printed as they come, so that a long report needs no memory, and
 * each is made of one document alone, so that threads can share the work.
 */
export interface Format {
  readonly begin: string;
  /** What is told of a document; empty when that is nothing. */
  document(path: string, examination: Examination): string;
  /** Stands between two documents of which something is told. */
  readonly between: string;
  end(summary: Summary, problems: readonly Problem[]): string;
}

export const formats = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: githubFormat,
} as const satisfies Record<string, Format>;

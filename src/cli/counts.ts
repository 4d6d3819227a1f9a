import { rounded } from '../model/views/documentJson.ts';
import type { Summary } from './format.ts';

/** What some files came to, in numbers. */
export interface Counts {
  /** How many were read, and how many of these are design documents. */
  readonly files: number;
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many sections count, and how many of these are not done. */
  readonly counted: number;
  readonly unfinished: number;
}

export const nothing: Counts = { files: 0, documents: 0, errors: 0, warnings: 0, counted: 0, unfinished: 0 };

export function sum(a: Counts, b: Counts): Counts {
  return {
    files: a.files + b.files,
    documents: a.documents + b.documents,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    counted: a.counted + b.counted,
    unfinished: a.unfinished + b.unfinished,
  };
}

export function summaryOf({ documents, files, errors, warnings, counted, unfinished }: Counts): Summary {
  const completeness = counted === 0 ? 1 : rounded(1 - unfinished / counted);
  return { documents, files, errors, warnings, completeness };
}

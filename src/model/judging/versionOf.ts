import { entryFor } from '../document/entries.ts';
import type { Span } from '../text/text.ts';
import type { JudgedField } from './judgedFields.ts';
import type { Judgement } from './judgement.ts';

/** What a document says its version is, and where. */
export interface DocumentVersion {
  readonly value: string;
  readonly span: Span;
  readonly field?: JudgedField;
}

/** The version of a document: its field, or what its front matter says without being asked by the template. */
export function versionOf({ fields, outline }: Judgement): DocumentVersion | undefined {
  const field = fields.find(({ spec }) => spec.role === 'version');
  if (field)
    return !field.why && /\d/.test(field.value) ? { value: field.value, span: field.span, field } : undefined;
  const entry = entryFor(outline, 'version');
  return entry && /^v?\d+(?:\.\d+)+$/.test(entry.value)
    ? { value: entry.value, span: entry.valueSpan }
    : undefined;
}

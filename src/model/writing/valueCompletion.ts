import { fieldLine } from '../document/fields.ts';
import { scalarText } from '../document/frontMatter.ts';
import type { JudgedField } from '../judging/judgedFields.ts';
import type { Judgement } from '../judging/judgement.ts';
import type { Known } from '../rules/rule.ts';
import { lineStart, lineText, positionAt, type Span } from '../text/text.ts';
import { titleKey } from '../text/titles.ts';
import { nextVersions } from '../text/versions.ts';
import { hasValue } from './fieldValues.ts';
import { statusesOf } from './status.ts';

/** A value for the field at the cursor. */
export interface ValueCompletion {
  readonly kind: 'value';
  readonly label: string;
  /** The label of the field. */
  readonly field: string;
  readonly isCurrent: boolean;
  /** What it replaces. */
  readonly span: Span;
  readonly text: string;
  /** What is compared with what stands before the cursor. */
  readonly filter: string;
}

/** The values for the field whose label stands before a place; none where there is no such field. */
export function valuesAt(judgement: Judgement, offset: number, known: Known): ValueCompletion[] {
  const { lines, frontMatter } = judgement.outline;
  const { line, column } = positionAt(lines, offset);
  const isInFrontMatter = frontMatter !== undefined && line < frontMatter.lineCount;
  const place = isInFrontMatter ? entryAt(judgement, line, offset) : lineAt(judgement, line, column);
  if (!place) return [];
  const { field, span } = place;
  const lead = /\s/.test(lines.text[span.start - 1] ?? '') ? '' : ' ';
  const before = lines.text.slice(span.start, offset);
  const values = valuesOf(field, known);
  // Who has begun a value wants it to be finished; a whole one, or a list to choose from, is replaced.
  const isBegun = values.some(
    value => value !== before.trim() && value.toLowerCase().startsWith(before.trim().toLowerCase()),
  );
  return values.map(value => ({
    kind: 'value',
    label: value,
    field: field.spec.label,
    isCurrent: hasValue(field, value),
    span,
    text: lead + (isInFrontMatter ? scalarText(value, frontMatter.isYaml) : value),
    filter: isBegun ? value : before + value,
  }));
}

/**
 * The values that a field may take: those of the template, or what is obvious for an author, a date and
 * a version.
 *
 * @example valuesOf(date, { today: '2026-02-03' }) // ['2026-02-03']
 */
export function valuesOf(field: JudgedField, { today, author }: Known): string[] {
  const { spec, value, why } = field;
  if (spec.choice) return [...spec.choice.values];
  const own = why ? '' : value;
  switch (spec.role) {
    case 'status':
      return statusesOf(field);
    case 'date':
      return today ? [today] : [];
    case 'author':
      return author ? [author] : [];
    case 'version':
      return own ? nextVersions(own) : [spec.default || '1.0'];
    default:
      return spec.default ? [spec.default] : [];
  }
}

interface Place {
  readonly field: JudgedField;
  readonly span: Span;
}

function entryAt({ outline, fields }: Judgement, line: number, offset: number): Place | undefined {
  const { lines, frontMatter } = outline;
  const entry = frontMatter?.entries.find(({ keySpan }) => positionAt(lines, keySpan.start).line === line);
  const field = entry && fields.find(({ spec }) => spec.key === titleKey(entry.key));
  if (!field || !/[:=]/.test(lines.text.slice(entry.keySpan.end, offset))) return undefined;
  const { start, end } = entry.valueSpan;
  if (positionAt(lines, end).line !== line) return undefined;
  // A blank behind the colon belongs to nobody yet.
  if (start === end) return { field, span: { start: offset, end: offset } };
  return offset < start || offset > end ? undefined : { field, span: { start, end } };
}

function lineAt({ outline, fields }: Judgement, line: number, column: number): Place | undefined {
  const { lines } = outline;
  const text = lineText(lines, line);
  const written = fieldLine(text);
  if (!written || text.slice(column, written.valueSpan.start).trim() !== '') return undefined;
  const field = fields.find(
    ({ spec, span, why }) =>
      spec.key === written.key && why !== 'missing' && positionAt(lines, span.start).line === line,
  );
  if (!field || column <= written.labelSpan.end) return undefined;
  const begin = lineStart(lines, line);
  const { start, end } = written.valueSpan;
  if (start === end || column < start)
    return { field, span: { start: begin + column, end: begin + Math.max(column, end) } };
  return column > end ? undefined : { field, span: { start: begin + start, end: begin + end } };
}

import { plainText } from '../text/inline.ts';
import { lazy } from '../text/lazy.ts';
import { remembered } from '../text/remember.ts';
import { movedSpan, type Span } from '../text/text.ts';
import { titleKey } from '../text/titles.ts';
import { cellsOf } from './cells.ts';
import type { UnitLine } from './units.ts';

/** A labelled value in a line of text. Offsets are those in the line. */
export interface FieldLine {
  /** As written, without marks. */
  readonly label: string;
  readonly key: string;
  readonly labelSpan: Span;
  readonly value: string;
  readonly valueSpan: Span;
}

/** What the product knows how to fill in, found by a field's label. */
export type FieldRole = 'title' | 'author' | 'date' | 'version' | 'status' | 'number';

/** Its groups are the marks of a label in bold, that label, and one without marks; named ones would take longer. */
const labelled = lazy(
  () =>
    /^[\s>]*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(?:(\*\*|__)([^*_:：|[\]]{1,60}?)\s*(?:[:：]\s*\1|\1\s*[:：])|(\p{L}[^*_:：|[\](){}<>.,;!?。，；！？]{0,40}?)\s*[:：])(?:(?<=：(?:\*\*|__)?)|(?=\s|$))/u,
);

/**
 * Reads a line as `- **Label:** value`, `**Label**: value` or `Label: value`; the colon may be a wide one.
 *
 * @example fieldLine('- **Status:** Draft')?.value // 'Draft'
 */
export function fieldLine(line: string): FieldLine | undefined {
  if (!line.includes(':') && !line.includes('：')) return undefined;
  const match = labelled().exec(line);
  if (!match) return undefined;
  const raw = match[2] ?? match[3] ?? '';
  const labelStart = line.indexOf(raw);
  const from = match[0].length;
  const rest = line.slice(from);
  const value = valueIn(rest);
  const start = value === '' ? line.trimEnd().length : from + rest.indexOf(value);
  return {
    label: plainText(raw).trim(),
    key: titleKey(raw),
    labelSpan: { start: labelStart, end: labelStart + raw.length },
    value,
    valueSpan: { start, end: start + value.length },
  };
}

/** The first value behind a label, without the mark of a line break. */
function valueIn(rest: string): string {
  const value = rest.slice(0, endOfFirst(rest)).trim();
  return value.endsWith('>') || value.endsWith('\\')
    ? value.replace(/(?:<br ?\/?>|\\)$/i, '').trimEnd()
    : value;
}

/**
 * Where the label of another value ends the first one: `2026-01-02 | **Owner**: Ada`, and `2026-01-02 **Owner**: Ada`
 * where a formatter has put the lines of a paragraph into one.
 */
function endOfFirst(rest: string): number {
  if (!rest.includes('**') && !rest.includes('__')) return rest.length;
  const next = / (?:\|[ \t]+)?(?=(?:\*\*|__)[^*_:|]{1,60}(?::(?:\*\*|__)|(?:\*\*|__):))/.exec(rest);
  return next ? next.index : rest.length;
}

/**
 * All labelled values of a line, of which there are several where bars or labels in bold divide them.
 *
 * @example fieldLines('**Date**: today | **Owner**: Ada').map(field => field.value) // ['today', 'Ada']
 */
export function fieldLines(line: string): FieldLine[] {
  const fields: FieldLine[] = [];
  for (let from = 0; ; ) {
    const field = fieldLine(line.slice(from));
    if (!field) return fields;
    fields.push(movedField(field, from));
    const end = from + field.valueSpan.end;
    const gap = end < line.length && /^[ \t]+(?:\|[ \t]+)?(?=\S)/.exec(line.slice(end))?.[0];
    if (!gap) return fields;
    from = end + gap.length;
  }
}

function movedField(field: FieldLine, by: number): FieldLine {
  if (by === 0) return field;
  return {
    ...field,
    labelSpan: movedSpan(field.labelSpan, by),
    valueSpan: movedSpan(field.valueSpan, by),
  };
}

/** The labelled values of a line of text: several ask, so they are kept with it. */
export function fieldsOf(line: UnitLine): readonly FieldLine[] {
  line.fields ??= fieldLines(line.text);
  return line.fields;
}

/**
 * The labelled value in a table row of two cells; none in any other row.
 *
 * @example fieldsInRow('| Owner | Ada |')[0]?.value // 'Ada'
 */
export function fieldsInRow(line: string): FieldLine[] {
  const [label, value, ...more] = cellsOf(line);
  if (!label || !value || more.length > 0) return [];
  const text = plainText(label.text).replace(/\s*[:：]$/, '');
  return [
    {
      label: text,
      key: titleKey(text),
      labelSpan: { start: label.start, end: label.end },
      value: value.text,
      valueSpan: { start: value.start, end: value.end },
    },
  ];
}

/**
 * Whether a line's label is set in bold, which in running text makes it a field.
 *
 * @example isBoldLabel('- **Owner**: Ada') // true
 */
export function isBoldLabel(line: string): boolean {
  return Boolean(labelled().exec(line)?.[2]);
}

const roles: ReadonlyArray<readonly [FieldRole, RegExp]> = [
  ['title', /^(?:title|feature name|project name|name|titel|标题|名称)$/],
  [
    'author',
    /^(?:(?:primary |document )?authors?(?: s)?|owners?|(?:created|written|proposed) by|proposers?|dri|autor(?:in|en)?|verfasser(?:in)?|作者|撰写人|负责人)$/,
  ],
  [
    'date',
    /^(?:(?:creation |start |document |created |proposal )?date|created(?: on| at)?|last updated|updated|datum|日期|创建日期|更新日期)$/,
  ],
  ['version', /^(?:(?:document )?version|版本)$/],
  ['status', /^(?:(?:document |proposal |review )?status|state|stand|状态)$/],
  ['number', /^(?:(?:rfc|adr|kep|proposal|document|issue) )?(?:number|no|id)$/],
];

/** What a field with this label holds; `undefined` when the product does not know. */
export const roleOf: (key: string) => FieldRole | undefined = remembered(
  key => roles.find(([, pattern]) => pattern.test(key))?.[0],
);

import { type FieldLine, fieldLine, isBoldLabel, roleOf } from '../document/fields.ts';
import type { Outline, Section } from '../document/outline.ts';
import { unitsOf } from '../document/units.ts';
import { lastLineOf } from '../edits/fieldEdit.ts';
import type { FieldSpec, SectionSpec } from '../template/template.ts';
import { type Edit, lineEnd, lineStart, positionAt, type Span } from '../text/text.ts';
import { titleKey } from '../text/titles.ts';
import type { Conversion } from './conversion.ts';

/** What becomes of a document's fields. */
export interface CarriedFields {
  /** In the document: labels renamed, and lines taken out whose field has another place now. */
  readonly edits: readonly Edit[];
  /** What is to be set in that other place. */
  readonly values: ReadonlyMap<FieldSpec, string>;
}

/** A field as the document has it. */
interface Found {
  readonly key: string;
  readonly value: string;
  readonly label: Span;
  /** The line that goes when the field moves; `undefined` for one that stays where it is. */
  readonly line: Span | undefined;
  readonly holder: Section | undefined;
}

/**
 * Finds for each field of the new template what the document has for it: the same label, else a label of the
 * same kind ("Owner" for "Author").
 *
 * @param targetOf which section of the new template a section becomes
 */
export function carryFields(
  { outline, to, top, before }: Conversion,
  targetOf: (section: Section) => SectionSpec | undefined,
): CarriedFields {
  const holders = before
    ? before.template.fields.flatMap(({ spec }) => (spec ? (before.match.sections[spec.index] ?? []) : []))
    : [];
  const found = [...entriesOf(outline), ...new Set([...top, ...holders])].flatMap(one =>
    'blocks' in one ? linesOf(outline, one) : [one],
  );
  const used = new Set<Found>();
  const edits: Edit[] = [];
  const values = new Map<FieldSpec, string>();
  const take = (spec: FieldSpec, field: Found) => {
    used.add(field);
    const { holder } = field;
    const isInPlace = !holder || (spec.spec ? targetOf(holder) === spec.spec : top.includes(holder));
    if (isInPlace || !field.line) {
      const label = field.holder ? spec.label : spec.key;
      if (field.key !== spec.key) edits.push({ ...field.label, text: label });
    } else {
      edits.push({ ...field.line, text: '' });
      if (field.value) values.set(spec, field.value);
    }
  };
  for (const isLike of [isSame, isOfRole]) {
    for (const spec of to.fields) {
      if ([...used].some(field => field.key === spec.key) || values.has(spec)) continue;
      const field = found.find(field => !used.has(field) && isLike(field, spec));
      if (field) take(spec, field);
    }
  }
  return { edits, values };
}

function isSame({ key }: Found, spec: FieldSpec): boolean {
  return key === spec.key;
}

function isOfRole({ key }: Found, { role }: FieldSpec): boolean {
  return role !== undefined && roleOf(key) === role;
}

function entriesOf({ frontMatter }: Outline): Found[] {
  return (frontMatter?.entries ?? []).map(({ key, keySpan, value }) => ({
    key: titleKey(key),
    value,
    label: keySpan,
    line: undefined,
    holder: undefined,
  }));
}

function linesOf(outline: Outline, holder: Section): Found[] {
  const { lines } = outline;
  return unitsOf(holder).flatMap(unit => {
    if (unit.kind !== 'text') return [];
    return unit.lines.flatMap(({ text, start }): Found[] => {
      const field: FieldLine | undefined = fieldLine(text);
      if (!field || (!isBoldLabel(text) && !roleOf(field.key))) return [];
      const { line } = positionAt(lines, start);
      // What goes on below its line stays together.
      const isOneLine =
        lastLineOf(outline, line) === line &&
        text.trim() === lines.text.slice(start, lineEnd(lines, line)).trim();
      return [
        {
          key: field.key,
          value: field.value,
          label: { start: start + field.labelSpan.start, end: start + field.labelSpan.end },
          line: isOneLine ? { start: lineStart(lines, line), end: lineStart(lines, line + 1) } : undefined,
          holder,
        },
      ];
    });
  });
}

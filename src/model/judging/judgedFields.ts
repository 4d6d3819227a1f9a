import { type FieldLine, fieldLines, fieldsInRow, movedField, roleOf } from '../document/fields.ts';
import type { FrontMatterEntry } from '../document/frontMatter.ts';
import type { Outline } from '../document/outline.ts';
import type { Part } from '../document/part.ts';
import { type UnitKind, type UnitLine, unitsIn } from '../document/units.ts';
import type { Match } from '../matching/match.ts';
import type { FieldSpec, SectionSpec, Template } from '../template/template.ts';
import type { Span } from '../text/text.ts';
import { titleKey } from '../text/titles.ts';
import { whyOpen } from './openField.ts';
import type { OpenField } from './tally.ts';

/** A field of the template as the document has it. */
export interface JudgedField {
  readonly spec: FieldSpec;
  readonly value: string;
  /** Why it is not filled in; `undefined` when it is. */
  readonly why: 'missing' | OpenField['why'] | undefined;
  /** Its value, its label when there is no value, or the place where it should stand. */
  readonly span: Span;
}

/** What is known of a template's fields before a document is looked at. */
interface Asked {
  readonly keys: ReadonlySet<string>;
  /** The sections that hold some. */
  readonly holders: readonly SectionSpec[];
  /** The keys of those that the template's own front matter has filled in. */
  readonly constants: ReadonlySet<string>;
}

const known = new WeakMap<Template, Asked>();

function askedBy(template: Template): Asked {
  let asked = known.get(template);
  if (!asked) {
    const { fields } = template;
    asked = {
      keys: new Set(fields.map(({ key }) => key)),
      holders: [...new Set(fields.flatMap(({ spec }) => spec ?? []))],
      constants: new Set(fields.filter(isConstant).map(({ key }) => key)),
    };
    known.set(template, asked);
  }
  return asked;
}

/** Fields are looked up by label: in the front matter, above the sections, and where the template has them. */
export function judgeFields(outline: Outline, template: Template, match: Match): JudgedField[] {
  const judged: JudgedField[] = [];
  if (template.fields.length === 0) return judged;
  const asked = askedBy(template);
  const written = writtenFields(outline, match, asked);
  const entries = outline.frontMatter?.entries ?? [];
  const hasConstants = entries.some(({ key }) => asked.constants.has(titleKey(key)));
  for (const spec of template.fields) {
    const field = entryFor(spec, entries, asked) ?? lineFor(spec, written, asked);
    if (field) {
      judged.push({ spec, value: field.value, why: whyOpen(field.value, spec), span: field.span });
      continue;
    }
    // A constant of the template's own front matter is not asked of a document that has none of them.
    if (!spec.required || (isConstant(spec) && !hasConstants)) continue;
    const holder = spec.spec ? match.sections[spec.spec.index]?.[0] : (match.title ?? outline.at(0));
    // Without its section the section is what is missing.
    if (holder) judged.push({ spec, value: '', why: 'missing', span: holder.headingSpan });
  }
  return judged;
}

/** A value of a document, and its place; that of its label when it is empty. */
interface Written {
  readonly value: string;
  readonly span: Span;
}

/** By their keys, the labelled values in the text where fields may be. */
function writtenFields(
  outline: Outline,
  { title, sections, specs }: Match,
  { holders }: Asked,
): ReadonlyMap<string, Written> {
  const written = new Map<string, Written>();
  const places = new Set([0]);
  if (title) places.add(title.index);
  for (const { index } of holders) for (const section of sections[index] ?? []) places.add(section.index);
  // Authors put them under a heading of their own, too, and into a table.
  const first = outline.parts.findIndex(({ level }, index) => level > 0 && index !== title?.index);
  if (first > 0 && !specs[first]) places.add(first);
  for (const index of places) {
    const start = outline.startOf(index);
    for (const { key, value, labelSpan, valueSpan } of fieldsIn(outline.parts[index] as Part)) {
      if (written.has(key)) continue;
      const span = value === '' ? labelSpan : valueSpan;
      written.set(key, { value, span: { start: start + span.start, end: start + span.end } });
    }
  }
  return written;
}

/** The labelled values in a part; offsets are those in the part. */
function fieldsIn(part: Part): readonly FieldLine[] {
  part.fields ??= unitsIn(part).flatMap(({ kind, lines }) =>
    kind === 'text' || isRow(kind) ? lines.flatMap(line => fieldsOf(kind, line)) : [],
  );
  return part.fields;
}

function fieldsOf(kind: UnitKind, { text, start }: UnitLine): FieldLine[] {
  const found = isRow(kind) ? fieldsInRow(text) : fieldLines(text);
  return found.map(field => movedField(field, start));
}

function isRow(kind: UnitKind): boolean {
  return kind === 'row' || kind === 'header';
}

function entryFor(
  { key, role }: FieldSpec,
  entries: readonly FrontMatterEntry[],
  { keys }: Asked,
): Written | undefined {
  if (entries.length === 0) return undefined;
  const isOther = (other: string) => role !== undefined && !keys.has(other) && roleOf(other) === role;
  const entry =
    entries.find(entry => titleKey(entry.key) === key) ?? entries.find(entry => isOther(titleKey(entry.key)));
  return entry && { value: entry.value, span: entry.value === '' ? entry.keySpan : entry.valueSpan };
}

/** "Author" for "Authors", "Owner" for "Author": what no other field of the template is called. */
function lineFor(
  { key, role }: FieldSpec,
  written: ReadonlyMap<string, Written>,
  { keys }: Asked,
): Written | undefined {
  const field = written.get(key);
  if (field || !role) return field;
  for (const [other, field] of written) if (!keys.has(other) && roleOf(other) === role) return field;
  return undefined;
}

function isConstant(spec: FieldSpec): boolean {
  return spec.place === 'front-matter' && spec.default !== '';
}

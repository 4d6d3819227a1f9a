import { type FieldLine, fieldsInRow, fieldsOf, roleOf } from '../document/fields.ts';
import type { FrontMatterEntry } from '../document/frontMatter.ts';
import type { Outline } from '../document/outline.ts';
import { unitsIn } from '../document/units.ts';
import type { Alignment } from '../matching/alignment.ts';
import type { Match } from '../matching/match.ts';
import type { FieldSpec, SectionSpec, Template } from '../template/template.ts';
import { rememberedFor } from '../text/remember.ts';
import { movedSpan, type Span } from '../text/text.ts';
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

const askedBy: (template: Template) => Asked = rememberedFor(({ fields }) => ({
  keys: new Set(fields.map(({ key }) => key)),
  holders: [...new Set(fields.flatMap(({ spec }) => spec ?? []))],
  constants: new Set(fields.filter(isConstant).map(({ key }) => key)),
}));

/** Fields are looked up by label: in the front matter, above the sections, and where the template has them. */
export function judgeFields(outline: Outline, template: Template, match: Match): JudgedField[] {
  const judged: JudgedField[] = [];
  if (template.fields.length === 0) return judged;
  const asked = askedBy(template);
  const { title, places } = match.alignment;
  const written = writtenFields(outline, match.alignment, asked);
  const entries = outline.frontMatter?.entries ?? [];
  const hasConstants = entries.some(({ key }) => asked.constants.has(titleKey(key)));
  for (const spec of template.fields) {
    const found = entryFor(spec, entries, asked) ?? lineFor(spec, written, asked);
    if (found) {
      judged.push({ spec, value: found.value, why: whyOpen(found.value, spec), span: found.span });
      continue;
    }
    // A constant of the template's own front matter is not asked of a document that has none of them.
    if (!spec.required || (isConstant(spec) && !hasConstants)) continue;
    const holder = spec.spec ? places[spec.spec.index]?.[0] : Math.max(title, 0);
    // Without its section the section is what is missing.
    if (holder === undefined) continue;
    judged.push({ spec, value: '', why: 'missing', span: outline.at(holder).headingSpan });
  }
  return judged;
}

/**
 * The section that holds nothing but fields, in a document that says all of these elsewhere, such as in its front
 * matter: nobody misses that section.
 */
export function saidElsewhere(
  template: Template,
  judged: readonly JudgedField[],
  { alignment }: Match,
): SectionSpec | undefined {
  const said = new Set(judged.map(({ spec }) => spec));
  return askedBy(template).holders.find(holder => {
    const own = template.fields.filter(({ spec }) => spec === holder);
    return (
      alignment.places[holder.index]?.length === 0 &&
      own.some(field => said.has(field)) &&
      own.every(field => said.has(field) || !field.required)
    );
  });
}

/** A labelled value in the text, and where its line begins. */
interface Written {
  readonly field: FieldLine;
  readonly start: number;
}

/** The labelled values in the text where fields may be; the first of a label counts. */
function writtenFields(
  outline: Outline,
  { title, places, specs }: Alignment,
  { holders }: Asked,
): readonly Written[] {
  const asked = title < 0 ? [0] : [0, title];
  for (const { index } of holders) asked.push(...(places[index] ?? []));
  // Authors put them under a heading of their own, too, and into a table.
  const first = title === 1 ? 2 : 1;
  if (first < specs.length && !specs[first]) asked.push(first);
  const written: Written[] = [];
  for (const index of asked) {
    const begin = outline.startOf(index);
    for (const { kind, lines } of unitsIn(outline.parts.at(index))) {
      if (kind !== 'text' && kind !== 'row' && kind !== 'header') continue;
      for (const line of lines) {
        for (const field of kind === 'text' ? fieldsOf(line) : fieldsInRow(line.text))
          written.push({ field, start: begin + line.start });
      }
    }
  }
  return written;
}

/** A value, and its place; that of its label when it is empty. */
type Found = Pick<JudgedField, 'value' | 'span'>;

function entryFor(
  { key, role }: FieldSpec,
  entries: readonly FrontMatterEntry[],
  { keys }: Asked,
): Found | undefined {
  if (entries.length === 0) return undefined;
  const isOther = (other: string) => role !== undefined && !keys.has(other) && roleOf(other) === role;
  const entry =
    entries.find(entry => titleKey(entry.key) === key) ?? entries.find(entry => isOther(titleKey(entry.key)));
  return entry && { value: entry.value, span: entry.value === '' ? entry.keySpan : entry.valueSpan };
}

function lineFor(spec: FieldSpec, written: readonly Written[], asked: Asked): Found | undefined {
  const line = written.find(({ field }) => field.key === spec.key) ?? byRole(spec, written, asked);
  if (!line) return undefined;
  const { value, labelSpan, valueSpan } = line.field;
  return { value, span: movedSpan(value === '' ? labelSpan : valueSpan, line.start) };
}

/** "Author" for "Authors", "Owner" for "Author": what no other field of the template is called. */
function byRole({ role }: FieldSpec, written: readonly Written[], { keys }: Asked): Written | undefined {
  return role && written.find(({ field: { key } }) => !keys.has(key) && roleOf(key) === role);
}

function isConstant(spec: FieldSpec): boolean {
  return spec.place === 'front-matter' && spec.default !== '';
}

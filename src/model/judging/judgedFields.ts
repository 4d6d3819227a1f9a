import { type FieldLine, fieldLines, fieldsInRow, roleOf } from '../document/fields.ts';
import type { FrontMatterEntry } from '../document/frontMatter.ts';
import type { Outline } from '../document/outline.ts';
import { unitsOf } from '../document/units.ts';
import type { Match } from '../matching/match.ts';
import type { FieldSpec, Template } from '../template/template.ts';
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

/** Fields are looked up by label: in the front matter, above the sections, and where the template has them. */
export function judgeFields(
  outline: Outline,
  template: Template,
  { title, sections, specs }: Match,
): JudgedField[] {
  if (template.fields.length === 0) return [];
  const found = new Map<string, { field: FieldLine; start: number }>();
  const holders = new Set(template.fields.flatMap(({ spec }) => (spec ? (sections[spec.index] ?? []) : [])));
  // Authors put them under a heading of their own, too, and into a table.
  const first = outline.parts.findIndex(({ level }, index) => level > 0 && index !== title?.index);
  if (first > 0 && !specs[first]) holders.add(outline.at(first));
  for (const section of [outline.at(0), ...(title ? [title] : []), ...holders]) {
    for (const { kind, lines } of unitsOf(section)) {
      if (kind !== 'text' && kind !== 'row' && kind !== 'header') continue;
      for (const { text, start } of lines) {
        for (const field of kind === 'text' ? fieldLines(text) : fieldsInRow(text))
          if (!found.has(field.key)) found.set(field.key, { field, start });
      }
    }
  }
  const asked = new Set(template.fields.map(({ key }) => key));
  // "Author" for "Authors", "Owner" for "Author": what no other field of the template is called.
  const byRole = ({ role }: FieldSpec) =>
    role && [...found.values()].find(({ field: { key } }) => !asked.has(key) && roleOf(key) === role);
  const entries = new Set(outline.frontMatter?.entries.map(({ key }) => titleKey(key)));
  const hasConstants = template.fields.some(spec => isConstant(spec) && entries.has(spec.key));
  return template.fields.flatMap((spec): JudgedField[] => {
    const entry = entryOf(spec, outline, asked);
    if (entry) {
      return [
        {
          spec,
          value: entry.value,
          why: whyOpen(entry.value, spec),
          span: entry.value === '' ? entry.keySpan : entry.valueSpan,
        },
      ];
    }
    const line = found.get(spec.key) ?? byRole(spec);
    if (line) {
      const { field, start } = line;
      const at = field.value === '' ? field.labelSpan : field.valueSpan;
      return [
        {
          spec,
          value: field.value,
          why: whyOpen(field.value, spec),
          span: { start: start + at.start, end: start + at.end },
        },
      ];
    }
    const holder = spec.spec ? sections[spec.spec.index]?.[0] : (title ?? outline.at(0));
    // A constant of the template's own front matter is not asked of a document that has none of them.
    if (!spec.required || (isConstant(spec) && !hasConstants)) return [];
    // Without its section the section is what is missing.
    return holder ? [{ spec, value: '', why: 'missing', span: holder.headingSpan }] : [];
  });
}

function entryOf(
  { key, role }: FieldSpec,
  { frontMatter }: Outline,
  asked: ReadonlySet<string>,
): FrontMatterEntry | undefined {
  const entries = frontMatter?.entries ?? [];
  const isOther = (other: string) => role !== undefined && !asked.has(other) && roleOf(other) === role;
  return (
    entries.find(entry => titleKey(entry.key) === key) ?? entries.find(entry => isOther(titleKey(entry.key)))
  );
}

function isConstant(spec: FieldSpec): boolean {
  return spec.place === 'front-matter' && spec.default !== '';
}

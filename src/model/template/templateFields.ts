import { choiceOf } from '../document/choices.ts';
import { fieldLine, fieldLines, isBoldLabel, roleOf } from '../document/fields.ts';
import type { Outline, Section } from '../document/outline.ts';
import type { Unit } from '../document/units.ts';
import { lineText, movedSpan, positionAt } from '../text/text.ts';
import { titleKey } from '../text/titles.ts';
import { type FieldNotes, fieldNotes } from './fieldNotes.ts';
import type { FieldSpec, SectionSpec } from './template.ts';

/**
 * The labelled values of a template: those in its front matter, those above all sections, and those in a first
 * section that holds nothing else.
 */
export function fieldsOf(
  outline: Outline,
  title: Section | undefined,
  specs: readonly SectionSpec[],
  sections: readonly Section[],
  units: ReadonlyMap<Section, readonly Unit[]>,
): FieldSpec[] {
  const unitsOf = (section: Section | undefined) => (section && units.get(section)) ?? [];
  const above = [...unitsOf(outline.sections[0]), ...unitsOf(title)];
  const first = unitsOf(sections[0]);
  const notes = fieldNotes(outline, above);
  return [
    ...fieldsInFrontMatter(outline, notes),
    ...fieldsInText(outline, above, undefined, notes),
    ...(isFieldList(first) ? fieldsInText(outline, first, specs[0], notes) : []),
  ];
}

function fieldsInFrontMatter({ frontMatter, lines }: Outline, notes: FieldNotes): FieldSpec[] {
  const entries = frontMatter?.entries.filter(({ key }) => key !== 'template') ?? [];
  return entries.map(entry => {
    const { value, comment, keySpan, valueSpan } = entry;
    const key = titleKey(entry.key);
    const choice = choiceOf(value) ?? choiceOf(comment);
    const isLeft = notes.isLeft(key, value, comment);
    return {
      label: lines.text.slice(keySpan.start, keySpan.end),
      key,
      role: roleOf(key),
      required: !isLeft && !notes.isOptionalEntry(entry),
      choice,
      default: !isLeft && (choice || isPrompt(value)) ? '' : value,
      written: value,
      place: 'front-matter',
      spec: undefined,
      valueSpan,
      line: lineText(lines, positionAt(lines, keySpan.start).line),
    };
  });
}

function fieldsInText(
  { lines }: Outline,
  units: readonly Unit[],
  spec: SectionSpec | undefined,
  notes: FieldNotes,
): FieldSpec[] {
  const fields: FieldSpec[] = [];
  for (const { start, end, text } of units.flatMap(unit => (unit.kind === 'text' ? unit.lines : []))) {
    // In `text` comments are blanked out.
    const raw = lines.text.slice(start, end);
    for (const { label, key, value, valueSpan } of fieldLines(text)) {
      const role = roleOf(key);
      if (!role && !isBoldLabel(text)) continue;
      const choice = choiceOf(value);
      const isLeft = notes.isLeft(key, value, '');
      fields.push({
        label,
        key,
        role,
        required: !isLeft && !notes.isOptional(raw, label, value),
        choice,
        default: !isLeft && (choice || isPrompt(value)) ? '' : value,
        written: value,
        place: 'text',
        spec,
        valueSpan: movedSpan(valueSpan, start),
        line: text,
      });
    }
  }
  return fields;
}

/** A value that asks for another: bracketed, or a form such as YYYY-MM-DD. */
function isPrompt(value: string): boolean {
  return /[[<{]|YYYY|^\(.*\)$|^(?:TBD|TODO)\b/.test(value);
}

/** A section whose lines are all labelled values, at least two, holds the document's fields. */
function isFieldList(units: readonly Unit[]): boolean {
  const lines = units.flatMap(unit => (unit.kind === 'text' ? unit.lines : []));
  if (lines.length < 2 || units.some(unit => unit.kind !== 'text')) return false;
  const fields = lines.map(line => (isBoldLabel(line.text) ? fieldLine(line.text) : undefined));
  return fields.every(Boolean) && fields.some(field => field && roleOf(field.key));
}

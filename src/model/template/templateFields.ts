import { choiceOf } from '../document/choices.ts';
import { fieldLine, fieldLines, isBoldLabel, roleOf } from '../document/fields.ts';
import type { Outline, Section } from '../document/outline.ts';
import type { Unit } from '../document/units.ts';
import { lineText, movedSpan, positionAt } from '../text/text.ts';
import { titleKey } from '../text/titles.ts';
import { fieldNotes } from './fieldNotes.ts';
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
  const fields: FieldSpec[] = [];
  const above = [outline.sections[0], ...(title ? [title] : [])].map(section => ({
    section,
    spec: undefined,
  }));
  const notes = fieldNotes(
    outline,
    above.flatMap(({ section }) => units.get(section) ?? []),
  );
  for (const entry of outline.frontMatter?.entries ?? []) {
    if (entry.key === 'template') continue;
    const choice = choiceOf(entry.value) ?? choiceOf(entry.comment);
    const key = titleKey(entry.key);
    const isLeft = notes.isLeft(key, entry.value, entry.comment);
    fields.push({
      label: outline.lines.text.slice(entry.keySpan.start, entry.keySpan.end),
      key,
      role: roleOf(key),
      required: !isLeft && !notes.isOptionalEntry(entry),
      choice,
      default: !isLeft && (choice || isPrompt(entry.value)) ? '' : entry.value,
      written: entry.value,
      place: 'front-matter',
      spec: undefined,
      valueSpan: entry.valueSpan,
      line: lineText(outline.lines, positionAt(outline.lines, entry.keySpan.start).line),
    });
  }
  const first = sections[0];
  const spec = specs[0];
  const holders: { section: Section; spec: SectionSpec | undefined }[] = [...above];
  if (first && spec && isFieldList(units.get(first) ?? [])) holders.push({ section: first, spec });
  for (const holder of holders) {
    for (const { kind, lines } of units.get(holder.section) ?? []) {
      if (kind !== 'text') continue;
      for (const line of lines) {
        for (const field of fieldLines(line.text)) {
          if (!isBoldLabel(line.text) && !roleOf(field.key)) continue;
          const choice = choiceOf(field.value);
          const isLeft = notes.isLeft(field.key, field.value, '');
          // In `text` comments are blanked out.
          const raw = outline.lines.text.slice(line.start, line.start + line.text.length);
          fields.push({
            label: field.label,
            key: field.key,
            role: roleOf(field.key),
            required: !isLeft && !notes.isOptional(raw, field.label, field.value),
            choice,
            default: !isLeft && (choice || isPrompt(field.value)) ? '' : field.value,
            written: field.value,
            place: 'text',
            spec: holder.spec,
            valueSpan: movedSpan(field.valueSpan, line.start),
            line: line.text,
          });
        }
      }
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

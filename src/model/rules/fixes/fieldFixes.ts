import { setField } from '../../edits/fieldEdit.ts';
import type { JudgedField } from '../../judging/judgedFields.ts';
import { documentTitle, type Judgement } from '../../judging/judgement.ts';
import { wording } from '../../text/wording.ts';
import type { Fix, FixEdit, Known } from '../rule.ts';

/** One fix for each value of a list; the first one may be taken without thinking where it is a beginning. */
export function valueFixes(judgement: Judgement, field: JudgedField, values: readonly string[]): Fix[] {
  const isBeginning = field.spec.role === 'status' && field.why !== undefined;
  return values.map((value, at) => ({
    title: wording('Set "{field}" to "{value}"', { field: field.spec.label, value }),
    edits: setField(judgement, field, value),
    isPreferred: isBeginning && at === 0,
  }));
}

/** Fills a field in with what is known, with a value of its list, or with the caret in it. */
export function fillFixes(judgement: Judgement, field: JudgedField, known: Known): Fix[] {
  const { spec } = field;
  if (spec.choice) return valueFixes(judgement, field, spec.choice.values);
  const value = valueFor(judgement, field, known);
  const fill = valueFixes(judgement, field, value ? [value] : []).map(fix => ({ ...fix, isPreferred: true }));
  return [
    ...fill,
    {
      title: wording('Fill in "{field}"', { field: spec.label }),
      edits: [openEdit(judgement, field)],
      isPreferred: fill.length === 0,
    },
  ];
}

function valueFor(judgement: Judgement, { spec }: JudgedField, { author, today }: Known): string | undefined {
  switch (spec.role) {
    case 'author':
      return author;
    case 'date':
      return today;
    case 'version':
      return spec.default || '1.0';
    case 'title':
      return documentTitle(judgement) || undefined;
    default:
      return spec.default || undefined;
  }
}

/** The field with a placeholder for its value, the caret on it. */
function openEdit(judgement: Judgement, field: JudgedField): FixEdit {
  const prompt = `[${field.spec.label}]`;
  const [edit] = setField(judgement, field, field.value || prompt);
  const value = field.value || prompt;
  if (!edit) return { ...field.span, text: value };
  const start = Math.max(0, edit.text.lastIndexOf(value));
  return { ...edit, stops: [{ start, end: start + value.length, values: [] }] };
}

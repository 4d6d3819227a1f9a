import type { JudgedField } from '../judging/judgedFields.ts';
import type { FieldSpec } from '../template/template.ts';
import { titleKey } from '../text/titles.ts';

/** Whether a field has a value, in whatever spelling. */
export function hasValue({ why, value }: JudgedField, other: string): boolean {
  return !why && titleKey(value) === titleKey(other);
}

/**
 * A value in the spelling of the field's list; as it is where others are welcome, and `undefined` where they are not.
 *
 * @example listedValue(status, 'in review') // 'In Review'
 */
export function listedValue({ choice }: Pick<FieldSpec, 'choice'>, value: string): string | undefined {
  const listed = choice?.values.find(one => titleKey(one) === titleKey(value));
  return listed ?? (choice && !choice.isOpen ? undefined : value);
}

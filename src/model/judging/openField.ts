import { tokenKey } from '../document/placeholders.ts';
import type { FieldSpec } from '../template/template.ts';
import type { OpenField } from './tally.ts';

/**
 * Why a field counts as not filled in; `undefined` when it is. An empty list of the front matter is a value:
 * somebody has written that there is nobody.
 *
 * @example whyOpen('[Your name]', author) // 'placeholder'
 */
export function whyOpen(value: string, spec: FieldSpec): OpenField['why'] | undefined {
  if (value === '' || /^(?:-|–|—|\?+|…|\.{3})$/.test(value)) return spec.required ? 'empty' : undefined;
  const isWritten = value === spec.written || tokenKey(value) === tokenKey(spec.written);
  if (isWritten && spec.default !== '' && !spec.choice) return undefined;
  if (isWritten && !spec.choice && value !== '[]') return 'placeholder';
  if (value.includes('|') && isChoice(value, spec)) return 'choice';
  // In front matter square brackets make a list.
  const isList = spec.place === 'front-matter' && value.startsWith('[');
  if (
    (!isList && /^(?:\[[^[\]]*\]|<[^<>@:]*>|\{[^{}]*\})$/.test(value)) ||
    /^(?:YYYY-MM-DD|TODO|TBD|FIXME|XXX)\b/.test(value)
  )
    return 'placeholder';
  return undefined;
}

function isChoice(value: string, { choice }: FieldSpec): boolean {
  return !choice || value.split('|').every(part => choice.values.includes(part.trim()));
}

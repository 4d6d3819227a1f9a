import type { FieldRole } from '../model/document/fields.ts';
import type { Values } from '../model/edits/insertion.ts';
import type { FieldSpec, Template } from '../model/template/template.ts';
import { titleKey } from '../model/text/titles.ts';
import { listedValue } from '../model/writing/fieldValues.ts';
import { Misuse } from './command.ts';
import { didYouMean } from './nearest.ts';

const variable = /\{\{\s*(title|author|date|number|version|status)\s*\}\}/g;

/**
 * Reads `field=value` as values of a template's fields and variables. A misspelt one would be lost
 * without a trace, so it is misuse; so is a value that the template does not list.
 *
 * @example readSettings(['status=draft'], proposal) // { fields: { status: 'Draft' } }
 */
export function readSettings(settings: readonly string[], template: Template): Values {
  const variables = new Set(
    [...`${template.text}${template.header.file ?? ''}`.matchAll(variable)].map(([, name = '']) => name),
  );
  const values: Partial<Record<FieldRole, string>> = {};
  const fields: Record<string, string> = {};
  for (const setting of settings) {
    const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(setting) ?? [];
    if (name === undefined || value === undefined) {
      throw new Misuse(`"--set" needs field=value, not "${setting}".`);
    }
    const key = titleKey(name);
    const ofRole = (wanted: string | undefined) => template.fields.find(({ role }) => role === wanted);
    const field = template.fields.find(field => field.key === key) ?? ofRole(key);
    if (!field && !variables.has(key)) throw unknown(name, template, variables);
    const text = field ? chosen(field, value) : value;
    if (field) fields[field.key] = text;
    // The title is in the first heading and the file name, too; of two dates the first is the date.
    if (!field) values[key as FieldRole] = text;
    else if (field.role && ofRole(field.role) === field) values[field.role] = text;
  }
  return { ...values, fields };
}

function chosen(spec: FieldSpec, value: string): string {
  const listed = listedValue(spec, value);
  if (listed !== undefined) return listed;
  throw new Misuse(`"${spec.label}" is one of ${spec.choice?.values.join(', ')}, not "${value}".`);
}

function unknown(name: string, { id, fields }: Template, variables: ReadonlySet<string>): Misuse {
  const known = [...new Set([...fields.map(({ label }) => label), ...variables])];
  const what = known.length > 0 ? `Its fields: ${known.join(', ')}.` : 'It has no fields.';
  return new Misuse(`The template "${id}" has no field "${name}".${didYouMean(name, known)} ${what}`);
}

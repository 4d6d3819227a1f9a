import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../src/model/rules/index.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';

/** A call that makes a sentence, and its first argument where that is a literal. */
const calls = /\b(?:l10n\.t|wording)\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`$]*`)?/g;

/** The files whose calls have no literal, because they pass on what is collected here in another way. */
const passingOn = new Set([
  'src/extension/localized.ts',
  'src/extension/templateWords.ts',
  'src/model/placedFinding.ts',
  'src/model/text/wording.ts',
]);

/** The patterns of every sentence that the editor shows: the keys of the files in `l10n`. */
export function localisableKeys(): Set<string> {
  const keys = new Set<string>();
  for (const file of ['src/extension', 'src/model', 'src/preview'].flatMap(filesIn)) {
    for (const [call, literal] of readFileSync(file, 'utf8').matchAll(calls)) {
      if (literal !== undefined) keys.add(textOf(literal));
      else if (!passingOn.has(file))
        throw new Error(`${file}: "${call}" has no literal that can be collected`);
    }
  }
  for (const { messages } of rules) for (const message of Object.values(messages)) keys.add(message);
  for (const { name, description } of builtinTemplates()) keys.add(name).add(description);
  return keys;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => join(folder, file).replaceAll('\\', '/'));
}

/** What a literal says. */
function textOf(literal: string): string {
  const body = literal.slice(1, -1).replace(/\\(['`])/g, '$1');
  return JSON.parse(`"${body.replace(/\\?"/g, '\\"')}"`);
}

/** The names in braces of a sentence, sorted. */
export function placesIn(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
}

/** The values of a manifest that a person sees, with the path to each. */
export function* shownStrings(value: unknown, path = ''): Iterable<readonly [path: string, text: string]> {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* shownStrings(item, `${path}[${at}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'string' && shownKeys.has(key)) yield [`${path}.${key}`, item];
      else if (Array.isArray(item) && shownKeys.has(key))
        for (const text of item) yield [`${path}.${key}`, String(text)];
      else yield* shownStrings(item, `${path}.${key}`);
    }
  }
}

const shownKeys = new Set([
  'altText',
  'category',
  'contents',
  'contextualTitle',
  'deprecationMessage',
  'description',
  'displayName',
  'enumDescriptions',
  'enumItemLabels',
  'errorMessage',
  'label',
  'markdownDeprecationMessage',
  'markdownDescription',
  'markdownEnumDescriptions',
  'name',
  'shortTitle',
  'title',
]);

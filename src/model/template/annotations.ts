import type { Span } from '../text/text.ts';
import { type Wording, wording } from '../text/wording.ts';

/** What the comment `<!-- template: key=value; … -->` at the top of a template says. */
export interface TemplateHeader {
  readonly id?: string;
  readonly name?: string;
  readonly description?: string;
  readonly version?: string;
  /** The pattern for a new document's file name. */
  readonly file?: string;
  /** What to think of sections that the template does not know. */
  readonly extra?: 'allow' | 'hint' | 'deny';
  readonly order?: 'hint' | 'off';
}

/** What the comments `<!-- section: … -->` under a heading say. */
export interface SectionAnnotation {
  readonly required?: boolean;
  /** The status from which on the section is required. */
  readonly requiredFrom?: string;
  readonly repeat?: { readonly min: number; readonly max: number };
  /** The template's text may stand as it is. */
  readonly mayStand?: boolean;
  readonly choose?: readonly string[];
  readonly aliases?: readonly string[];
}

/** Something in a template file that is not understood. Findings of the file itself. */
export interface TemplateProblem extends Span {
  readonly says: Wording;
}

interface Read<T> {
  readonly value: T;
  readonly problems: readonly Wording[];
}

const headerKeys = new Set(['id', 'name', 'description', 'version', 'file', 'extra', 'order']);
const knownAnnotations =
  'optional, required, required from STATUS, repeat MIN..MAX, default, choose A | B, alias A, B';
const allowed: Readonly<Record<string, readonly string[]>> = {
  extra: ['allow', 'hint', 'deny'],
  order: ['hint', 'off'],
};

/**
 * Reads a comment's text as a template's header; `undefined` when it is none: `template: id` alone
 * is how a document names its template.
 *
 * @example readHeader('template: id=adr; name=Decision record')?.value.id // 'adr'
 */
export function readHeader(comment: string): Read<TemplateHeader> | undefined {
  const source = behind('template:', comment);
  if (!source?.includes('=')) return undefined;
  const value: Record<string, string> = {};
  const problems: Wording[] = [];
  for (const part of list(source, ';')) {
    const equals = part.indexOf('=');
    const key = (equals < 0 ? part : part.slice(0, equals)).trim();
    const text = equals < 0 ? '' : part.slice(equals + 1).trim();
    if (!headerKeys.has(key)) {
      problems.push(wording('Unknown key "{key}" in the template header.', { key }));
    } else if (allowed[key]?.includes(text) === false) {
      const values = allowed[key].join(', ');
      problems.push(wording('"{key}" must be one of {values}, not "{value}".', { key, values, value: text }));
    } else value[key] = text;
  }
  return { value, problems };
}

/**
 * Reads the name by which a document names its template in a comment.
 *
 * @example readReference('template: proposal') // 'proposal'
 */
export function readReference(comment: string): string | undefined {
  return /^template:\s*([^\s=;]+)$/.exec(comment)?.[1];
}

/**
 * Reads a comment's text as a section's annotation; `undefined` when it is none.
 *
 * @example readAnnotation('section: optional; alias Outcome')?.value // { required: false, aliases: ['Outcome'] }
 */
export function readAnnotation(comment: string): Read<SectionAnnotation> | undefined {
  const source = behind('section:', comment);
  if (source === undefined) return undefined;
  let value: SectionAnnotation = {};
  const problems: Wording[] = [];
  for (const part of list(source, ';')) {
    const read = annotationPart(part);
    if (read) value = { ...value, ...read };
    else
      problems.push(
        wording('"{part}" is no section annotation. Known: {known}.', { part, known: knownAnnotations }),
      );
  }
  return { value, problems };
}

function behind(word: string, comment: string): string | undefined {
  return comment.startsWith(word) ? comment.slice(word.length) : undefined;
}

function annotationPart(part: string): SectionAnnotation | undefined {
  const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(part) ?? [];
  switch (word) {
    case 'optional':
      return rest === '' ? { required: false } : undefined;
    case 'default':
      return rest === '' ? { mayStand: true } : undefined;
    case 'required': {
      const status = /^from\s+(.+)$/.exec(rest)?.[1];
      if (status) return { requiredFrom: status };
      return rest === '' ? { required: true } : undefined;
    }
    case 'repeat': {
      const [, min = '1', max] = /^(?:(\d+)\.\.(\d*))?$/.exec(rest) ?? [];
      if (rest !== '' && max === undefined) return undefined;
      return { repeat: { min: Number(min), max: max ? Number(max) : Number.POSITIVE_INFINITY } };
    }
    case 'choose': {
      const choose = list(rest, '|');
      return choose.length > 0 ? { choose } : undefined;
    }
    case 'alias': {
      const aliases = list(rest, ',');
      return aliases.length > 0 ? { aliases } : undefined;
    }
    default:
      return undefined;
  }
}

function list(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map(part => part.trim())
    .filter(Boolean);
}

import { lazy } from '../text/lazy.ts';
import type { Template } from './template.ts';

/** What is known of a template only when it has been parsed. */
const parts: Readonly<Record<Exclude<keyof Template, 'id'>, true>> = {
  name: true,
  description: true,
  version: true,
  origin: true,
  header: true,
  text: true,
  outline: true,
  title: true,
  sections: true,
  fields: true,
  tokens: true,
  brackets: true,
  codeTokens: true,
  preamble: true,
  sentences: true,
  fingerprints: true,
  problems: true,
};

/**
 * A template whose id is known, and which is parsed when anything else of it is asked for. A document that
 * names its template needs no other, and to parse one takes as long as to judge many documents.
 */
export function parsedOnNeed(id: string, parse: () => Template): Template {
  const parsed = lazy(parse);
  const template = { id };
  for (const part of Object.keys(parts) as (keyof typeof parts)[])
    Object.defineProperty(template, part, { enumerable: true, get: () => parsed()[part] });
  return Object.freeze(template) as Template;
}

/// <reference path="./builtin.d.ts" />
import sources from 'builtin:templates';
import { Fingerprints, fingerprintsIn } from '../text/fingerprint.ts';
import { parsedOnNeed } from './parsedOnNeed.ts';
import { parseTemplate } from './parseTemplate.ts';
import type { Template } from './template.ts';

let templates: readonly Template[] | undefined;

/** The templates that come with the product, each parsed on first need. */
export function builtinTemplates(): readonly Template[] {
  templates ??= sources.map(({ id, text, fingerprints }) =>
    parsedOnNeed(id, () =>
      parseTemplate(text, {
        id,
        origin: 'built-in',
        fingerprints: new Fingerprints(fingerprintsIn(fingerprints)),
      }),
    ),
  );
  return templates;
}

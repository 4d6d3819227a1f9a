import type { Analysis } from '../model/analyze.ts';
import { insertBlock, toMarkdown } from '../model/insertion.ts';
import type { SectionSpec } from '../model/template.ts';
import type { Edit } from '../model/text.ts';

/** A section of the template that a document can take in. */
export interface Insertable {
  readonly spec: SectionSpec;
  readonly why: 'missing' | 'optional' | 'repeatable';
  readonly insertAt: number;
}

/** What can be inserted into a document: what is missing, then what is optional, then one more of a series. */
export function insertablesOf({ match, template }: Analysis): Insertable[] {
  const absent = match.absent.map(
    ({ spec, insertAt }): Insertable => ({ spec, insertAt, why: spec.required ? 'missing' : 'optional' }),
  );
  const repeatable = template.sections.flatMap((spec): Insertable[] => {
    const members = match.sections[spec.index] ?? [];
    const last = members.at(-1);
    if (!last || !spec.repeat || members.length >= spec.repeat.max) return [];
    return [{ spec, insertAt: match.ends[last.index] ?? last.body.end, why: 'repeatable' }];
  });
  return [
    ...absent.filter(({ why }) => why === 'missing'),
    ...absent.filter(({ why }) => why === 'optional'),
    ...repeatable,
  ];
}

export function insertionOf({ outline, template, match }: Analysis, { spec, insertAt }: Insertable): Edit {
  return insertBlock(outline, insertAt, toMarkdown(template, spec, match.shift));
}

import type { Analysis } from './analyze.ts';
import { insertBlock, missingMarkdown } from './insertion.ts';
import type { Match } from './match.ts';
import { labelOf, nextMember } from './series.ts';
import type { SectionSpec } from './template.ts';
import type { Edit } from './text.ts';

/** A section of the template that a document can take in. */
export interface Insertable {
  readonly spec: SectionSpec;
  /** How it is called in lists: a member of a series without its number. */
  readonly label: string;
  readonly why: 'missing' | 'optional' | 'repeatable';
  readonly insertAt: number;
}

/** What can be inserted into a document: what is missing, then what is optional, then one more of a series. */
export function insertablesOf(analysis: Analysis): Insertable[] {
  const { match, template } = analysis;
  const absent = match.absent.map(
    ({ spec, insertAt }): Insertable => ({
      spec,
      label: labelOf(spec),
      insertAt,
      why: spec.required ? 'missing' : 'optional',
    }),
  );
  return [
    ...absent.filter(({ why }) => why === 'missing'),
    ...absent.filter(({ why }) => why === 'optional'),
    ...template.sections.flatMap(spec => oneMore(analysis, spec) ?? []),
  ];
}

/** One more of a series, behind the last there is; `undefined` when there is none or no room. */
export function oneMore({ match }: Analysis, spec: SectionSpec): Insertable | undefined {
  const members = match.sections[spec.index] ?? [];
  const last = members.at(-1);
  if (!last || !spec.repeat || members.length >= spec.repeat.max) return undefined;
  const insertAt = match.ends[last.index] ?? last.body.end;
  return { spec, label: labelOf(spec), insertAt, why: 'repeatable' };
}

/** The edit that inserts a section; one more of a series gets the next number. */
export function insertionOf({ outline, template, match }: Analysis, wanted: Insertable): Edit {
  const { spec, insertAt, why } = wanted;
  const markdown =
    why === 'repeatable'
      ? nextMember(template, spec, lastMembers(match, spec), match.shift)
      : missingMarkdown(template, spec, match);
  return insertBlock(outline, insertAt, markdown);
}

/** The headings of a series where its last member stands: under another parent the numbers begin anew. */
function lastMembers({ sections, parents }: Match, spec: SectionSpec): string[] {
  const members = sections[spec.index] ?? [];
  const parent = parents[members.at(-1)?.index ?? 0];
  return members.filter(({ index }) => parents[index] === parent).map(({ heading }) => heading);
}

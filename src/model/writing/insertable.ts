import type { Analysis } from '../analyze.ts';
import type { Section } from '../document/outline.ts';
import { insertBlock, missingMarkdown } from '../edits/insertion.ts';
import { labelOf, nextMember } from '../edits/series.ts';
import type { Match } from '../matching/match.ts';
import type { SectionSpec } from '../template/template.ts';
import type { Edit } from '../text/text.ts';

/** A section of the template that a document can take in. */
export interface Insertable {
  readonly spec: SectionSpec;
  /** How it is called in lists: a member of a series without its number. */
  readonly label: string;
  readonly why: 'missing' | 'optional' | 'repeatable';
  readonly insertAt: number;
  /** The member of its series that it follows. */
  readonly behind?: Section;
}

/** What can be inserted into a document: what is missing, then what is optional, then one more of a series. */
export function insertablesOf(analysis: Analysis): Insertable[] {
  const { match, template, tree } = analysis;
  const absent = match.absent.map(
    ({ spec, insertAt }, at): Insertable => ({
      spec,
      label: labelOf(spec),
      insertAt,
      why: tree.missing[at] ? 'missing' : 'optional',
    }),
  );
  return [
    ...absent.filter(({ why }) => why === 'missing'),
    ...absent.filter(({ why }) => why === 'optional'),
    ...template.sections.flatMap(spec => oneMore(analysis, spec) ?? []),
  ];
}

/**
 * One more of a series, behind the last there is, or the last under the same parent as another member;
 * `undefined` when there is none or no room.
 */
export function oneMore({ match }: Analysis, spec: SectionSpec, beside?: Section): Insertable | undefined {
  const members = match.sections[spec.index] ?? [];
  const behind = members.findLast(
    ({ index }) => !beside || match.parents[index] === match.parents[beside.index],
  );
  if (!behind || !spec.repeat || members.length >= spec.repeat.max) return undefined;
  const insertAt = match.ends[behind.index] ?? behind.body.end;
  return { spec, label: labelOf(spec), insertAt, why: 'repeatable', behind };
}

/** A section to insert as Markdown; one more of a series gets the next number. */
export function markdownOf({ template, match }: Analysis, { spec, behind }: Insertable): string {
  return behind
    ? nextMember(template, spec, membersBeside(match, spec, behind), match.shift)
    : missingMarkdown(template, spec, match);
}

/** The edit that inserts a section at its place. */
export function insertionOf(analysis: Analysis, wanted: Insertable): Edit {
  return insertBlock(analysis.outline, wanted.insertAt, markdownOf(analysis, wanted));
}

/** The headings of a series under one parent: under another one the numbers begin anew. */
function membersBeside({ sections, parents }: Match, spec: SectionSpec, { index }: Section): string[] {
  const members = sections[spec.index] ?? [];
  return members.filter(member => parents[member.index] === parents[index]).map(({ heading }) => heading);
}

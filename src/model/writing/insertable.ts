import type { Analysis } from '../analyze.ts';
import type { Section } from '../document/outline.ts';
import { insertBlock, missingMarkdown } from '../edits/insertion.ts';
import { labelOf, nextIn, nextMarkdown } from '../edits/series.ts';
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

/** One more of a series (`nextIn`); `undefined` when there is none or no room. */
export function oneMore(analysis: Analysis, spec: SectionSpec, beside?: Section): Insertable | undefined {
  const next = nextIn(analysis, spec, beside);
  return next && { spec, label: labelOf(spec), why: 'repeatable', ...next };
}

/** A section to insert as Markdown; one more of a series gets the next number. */
export function markdownOf(analysis: Analysis, { spec, behind }: Insertable): string {
  const { template, match } = analysis;
  return behind ? nextMarkdown(analysis, spec, behind) : missingMarkdown(template, spec, match);
}

/** The edit that inserts a section at its place. */
export function insertionOf(analysis: Analysis, wanted: Insertable): Edit {
  return insertBlock(analysis.outline, wanted.insertAt, markdownOf(analysis, wanted));
}

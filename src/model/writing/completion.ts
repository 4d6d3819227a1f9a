import type { Analysis } from '../analyze.ts';
import type { Known } from '../rules/rule.ts';
import { type SectionCompletion, sectionsAt } from './sectionCompletion.ts';
import { type ValueCompletion, valuesAt } from './valueCompletion.ts';

/** Something that may be written at a place of a document. */
export type Completion = SectionCompletion | ValueCompletion;

/**
 * What may be written at a place: sections of the template where a heading begins, allowed values behind
 * the label of a field. The best first; none anywhere else.
 *
 * @param analyzeAgain judges the document with a line left out: a heading that is only begun would stand
 *   in its own way
 */
export function completionsAt(
  analysis: Analysis,
  offset: number,
  known: Known,
  analyzeAgain: (text: string) => Analysis,
): readonly Completion[] {
  const values = valuesAt(analysis, offset, known);
  return values.length > 0 ? values : sectionsAt(analysis, offset, analyzeAgain);
}

import type { Examination } from './examine.ts';
import type { Finding, Fix, Known } from './rule.ts';
import { ruleOf } from './rules/index.ts';

/**
 * The ways out of a finding, the best one first; none where a person has to think. They are computed when
 * somebody asks: a keystroke does not pay for them.
 *
 * @example fixesOf(examination, finding, { author: 'Ada' })[0]?.edits // for `applyEdits`
 */
export function fixesOf(
  { analysis }: Pick<Examination, 'analysis'>,
  finding: Finding,
  known: Known = {},
): readonly Fix[] {
  return (analysis && ruleOf(finding.code)?.fixes?.(finding, analysis, known)) ?? [];
}

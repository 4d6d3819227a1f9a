import type { Examination } from './examine.ts';
import type { Judgement } from './judging/judgement.ts';
import { ruleOf } from './rules/index.ts';
import type { Finding, Fix, Known } from './rules/rule.ts';

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
  return [...((analysis && ruleOf(finding.code)?.fixes?.(finding, analysis, known)) ?? [])];
}

/** The fix of a finding that may be done unasked; the others are not computed when it is found. */
export function losslessFix(judgement: Judgement, finding: Finding): Fix | undefined {
  for (const fix of ruleOf(finding.code)?.fixes?.(finding, judgement, {}) ?? [])
    if (fix.isLossless) return fix;
  return undefined;
}

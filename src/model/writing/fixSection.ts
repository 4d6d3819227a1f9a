import type { Analysis } from '../analyze.ts';
import { fixesOf } from '../fixes.ts';
import { flatten, type JudgedSection } from '../judging/judgement.ts';
import { leftoverEdits } from '../rules/fixes/leftoverFixes.ts';
import { acceptFixes, notApplicableFixes } from '../rules/fixes/sectionFixes.ts';
import type { Finding, Fix, FixEdit, Known } from '../rules/rule.ts';

/** What somebody may do with a section as a whole, those in it included. */
export const sectionActions = {
  /** The section itself: what does not apply has no parts that do. */
  notApplicable: (analysis: Analysis, judged: JudgedSection): readonly FixEdit[] =>
    notApplicableFixes(analysis, judged)[0]?.edits ?? [],
  accept: (analysis: Analysis, judged: JudgedSection): readonly FixEdit[] =>
    [...flatten([judged])].flatMap(part => acceptFixes(analysis, part).flatMap(({ edits }) => edits)),
  removeGuidance: (analysis: Analysis, judged: JudgedSection): readonly FixEdit[] =>
    leftoverEdits(analysis, flatten([judged])),
};

/** Every finding of a section and those in it, with its ways out. */
export function fixesForSection(
  analysis: Analysis,
  judged: JudgedSection,
  known: Known,
): { readonly finding: Finding; readonly fix: Fix }[] {
  const parts = new Set([...flatten([judged])].map(({ section, absent }) => section ?? absent?.spec));
  return analysis.findings
    .filter(({ judged: own }) => own && parts.has(own.section ?? own.absent?.spec))
    .flatMap(finding => fixesOf({ analysis }, finding, known).map(fix => ({ finding, fix })));
}

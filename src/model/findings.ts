import { byPlace, type Grading, toFound } from './found.ts';
import { isStrict } from './judging/config.ts';
import type { Judgement } from './judging/judgement.ts';
import { PlacedFinding } from './placedFinding.ts';
import { checksBy } from './rules/checks.ts';
import type { Finding, Report, Rule } from './rules/rule.ts';
import { SectionFindings } from './sectionFindings.ts';

/** What the rules find in a document. */
export interface Findings {
  /** All of it, in the order in which it stands there. */
  readonly findings: readonly Finding[];
  /** Those of one section each: after an edit most of them are the same. */
  readonly inSections: SectionFindings;
}

/**
 * All that the rules find in a document.
 *
 * @param before what they have found before an edit: of what is the same no rule is asked again
 */
export function findingsOf(judgement: Judgement, before?: SectionFindings): Findings {
  const { config, status } = judgement;
  const { ofDocuments, ofFindings } = checksBy(config);
  const grading: Grading = { config, isStrictly: isStrict(status, config) };
  const inSections = new SectionFindings(judgement.tree, grading, before);
  const others: Finding[] = [];
  const place = (rule: Rule, reports: Iterable<Report> = []) => {
    for (const report of reports)
      others.push(new PlacedFinding(toFound(rule, report, grading), judgement.tree));
  };
  for (const rule of ofDocuments) place(rule, rule.checkDocument?.(judgement));
  for (const rule of ofFindings) place(rule, rule.checkFindings?.(judgement, others));
  return { findings: inSections.mergedWith(others.sort(byPlace)), inSections };
}

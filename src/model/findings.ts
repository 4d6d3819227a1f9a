import { type Config, isStrict, type Severity } from './judging/config.ts';
import type { Judgement } from './judging/judgement.ts';
import { OwnSection } from './judging/ownSection.ts';
import type { Verdicts } from './judging/verdict.ts';
import { type Found, PlacedFinding } from './placedFinding.ts';
import { rules } from './rules/index.ts';
import type { Finding, Report, Rule } from './rules/rule.ts';
import { lazy } from './text/lazy.ts';
import { rememberedFor } from './text/remember.ts';

/** The rules that a configuration leaves on, by what they look at. */
interface Checks {
  readonly ofSections: readonly Rule[];
  readonly ofDocuments: readonly Rule[];
  readonly ofFindings: readonly Rule[];
}

const checksBy = rememberedFor(({ severities }: Config): Checks => {
  const on = rules.filter(({ code }) => severities[code] !== 'off');
  return {
    ofSections: on.filter(({ checkSection }) => checkSection),
    ofDocuments: on.filter(({ checkDocument }) => checkDocument),
    ofFindings: on.filter(({ checkFindings }) => checkFindings),
  };
});

/**
 * All that the rules find in a document, in the order in which it stands there.
 *
 * @param before what it was before an edit: where the verdict is the same, no rule is asked again
 */
export function findingsOf(judgement: Judgement, before?: Judgement): readonly Finding[] {
  const { config, status } = judgement;
  const { ofDocuments, ofFindings } = checksBy(config);
  const isStrictly = isStrict(status, config);
  const inSections = findingsInSections(judgement, isStrictly, before);
  const others: Finding[] = [];
  const place = (rule: Rule, reports: Iterable<Report> = []) => {
    for (const report of reports) others.push(new PlacedFinding(toFound(rule, report, config, isStrictly)));
  };
  for (const rule of ofDocuments) place(rule, rule.checkDocument?.(judgement));
  const all = lazy(() => [...inSections, ...others]);
  for (const rule of ofFindings) place(rule, rule.checkFindings?.(judgement, all));
  return merged(inSections, inOrder(others));
}

/** What the rules have found in the sections that are notable, row by row with these. */
interface Known {
  readonly config: Config;
  readonly isStrictly: boolean;
  /** Offsets are those in the section. */
  readonly bySection: readonly (readonly Found[])[];
}

const known = new WeakMap<Verdicts, Known>();

/**
 * What is found in a section is the same wherever it stands: only new verdicts are looked at. In a finished section
 * with nothing in its tally no rule has anything to look at: that is most of them.
 */
function findingsInSections(judgement: Judgement, isStrictly: boolean, before?: Judgement): Finding[] {
  const { config, tree, outline } = judgement;
  const { notable, all } = tree.verdicts;
  const earlier = before?.tree.verdicts;
  const kept = earlier && known.get(earlier);
  const isKept = kept?.config === config && kept.isStrictly === isStrictly;
  const findings: Finding[] = [];
  const bySection: (readonly Found[])[] = [];
  // Both are in the order of the sections.
  let at = 0;
  for (const index of notable) {
    while (earlier && (earlier.notable[at] ?? index) < index) at++;
    const isSame = isKept && earlier?.notable[at] === index && earlier.all[index] === all[index];
    const found = isSame ? (kept.bySection[at] ?? nothing) : foundIn(judgement, index, isStrictly);
    const start = outline.startOf(index);
    for (const one of found) findings.push(new PlacedFinding(one, start, tree, index));
    bySection.push(found);
  }
  known.set(tree.verdicts, { config, isStrictly, bySection });
  return inOrder(findings);
}

const nothing: readonly Found[] = [];

function foundIn({ config, tree }: Judgement, index: number, isStrictly: boolean): readonly Found[] {
  const verdict = tree.verdicts.all[index];
  // What is to be said of the sections in it is said there.
  if (!verdict?.isOwnState) return nothing;
  const own = new OwnSection(tree.given, index, verdict);
  const found: Found[] = [];
  for (const rule of checksBy(config).ofSections)
    for (const report of rule.checkSection?.(own) ?? [])
      found.push(toFound(rule, report, config, isStrictly, own.title));
  return found.sort((a, b) => a.start - b.start);
}

function toFound(rule: Rule, report: Report, config: Config, isStrictly: boolean, title?: string): Found {
  const { start, end } = report.span;
  return { start, end, rule, report, severity: severityOf(rule, report, config, isStrictly), title };
}

function severityOf(rule: Rule, report: Report, { severities }: Config, isStrictly: boolean): Severity {
  const configured = severities[rule.code];
  if (configured && configured !== 'off') return configured;
  return report.severity ?? (isStrictly ? raised(rule.severity) : rule.severity);
}

/** From review on, what was left open in the draft counts for more. */
function raised(severity: Severity): Severity {
  return severity === 'warning' ? 'error' : severity === 'information' ? 'warning' : severity;
}

/** Both in one row, each of them in order. */
function merged(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  if (others.length === 0) return findings;
  const all: Finding[] = [];
  let next = 0;
  for (const other of others) {
    for (; next < findings.length && order(findings[next] as Finding, other) <= 0; next++)
      all.push(findings[next] as Finding);
    all.push(other);
  }
  for (; next < findings.length; next++) all.push(findings[next] as Finding);
  return all;
}

/** Sorts what is not in order. Mostly it is: sections are asked from the first to the last. */
function inOrder(findings: Finding[]): Finding[] {
  for (let at = 1; at < findings.length; at++) {
    const last = findings[at - 1] as Finding;
    const next = findings[at] as Finding;
    if (last.start >= next.start && order(last, next) > 0) return findings.sort(order);
  }
  return findings;
}

function order(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

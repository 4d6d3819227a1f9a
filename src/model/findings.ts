import { type Config, isStrict, type Severity } from './judging/config.ts';
import type { Judgement } from './judging/judgement.ts';
import type { Verdicts } from './judging/verdict.ts';
import { PlacedFinding } from './placedFinding.ts';
import { rules } from './rules/index.ts';
import type { Finding, Report, Rule } from './rules/rule.ts';
import { inEnglish, wording } from './text/wording.ts';

/** The rules that a configuration leaves on, by what they look at. */
interface Checks {
  readonly ofSections: readonly Rule[];
  readonly ofDocuments: readonly Rule[];
  readonly ofFindings: readonly Rule[];
}

const checks = new WeakMap<Config, Checks>();

function checksBy(config: Config): Checks {
  let active = checks.get(config);
  if (!active) {
    const on = rules.filter(({ code }) => config.severities[code] !== 'off');
    active = {
      ofSections: on.filter(({ checkSection }) => checkSection),
      ofDocuments: on.filter(({ checkDocument }) => checkDocument),
      ofFindings: on.filter(({ checkFindings }) => checkFindings),
    };
    checks.set(config, active);
  }
  return active;
}

/**
 * All that the rules find in a document, in the order in which it stands there.
 *
 * @param before what it was before an edit: where the verdict is the same, no rule is asked again
 */
export function findingsOf(judgement: Judgement, before?: Judgement): Finding[] {
  const { config, status } = judgement;
  const { ofDocuments, ofFindings } = checksBy(config);
  const isStrictly = isStrict(status, config);
  const findings = findingsInSections(judgement, isStrictly, before);
  for (const rule of ofDocuments) add(findings, rule, rule.checkDocument?.(judgement), config, isStrictly);
  const all = ofFindings.length > 0 ? [...findings] : findings;
  for (const rule of ofFindings)
    add(findings, rule, rule.checkFindings?.(judgement, all), config, isStrictly);
  return findings.sort(inOrder);
}

function add(
  findings: Finding[],
  rule: Rule,
  reports: Iterable<Report> | undefined,
  config: Config,
  isStrictly: boolean,
): void {
  for (const report of reports ?? [])
    findings.push(toFinding(rule, report, severityOf(rule, report, config, isStrictly)));
}

/** What the rules have found in the sections that are notable, row by row with these. */
interface Found {
  readonly config: Config;
  readonly isStrictly: boolean;
  /** Offsets are those in the section. */
  readonly bySection: readonly (readonly Finding[])[];
}

const known = new WeakMap<Verdicts, Found>();

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
  const bySection: (readonly Finding[])[] = [];
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
  return findings;
}

const nothing: readonly Finding[] = [];

function foundIn({ config, tree, outline }: Judgement, index: number, isStrictly: boolean): Finding[] {
  const found: Finding[] = [];
  const judged = tree.at(index);
  for (const rule of checksBy(config).ofSections)
    add(found, rule, rule.checkSection?.(judged), config, isStrictly);
  const start = outline.startOf(index);
  return found.map(one => detached(one, start));
}

/** Without its section, which would keep the document as it was then. */
function detached(finding: Finding, start: number): Finding {
  return { ...finding, start: finding.start - start, end: finding.end - start, judged: undefined };
}

function toFinding({ code, messages }: Rule, report: Report, severity: Severity): Finding {
  const { span, facts, message, judged, field, related } = report;
  const says = wording((message ? messages[message] : onlyOne(messages)) ?? '', facts);
  return {
    code,
    severity,
    message: inEnglish(says),
    says,
    section: report.section ?? judged?.title,
    start: span.start,
    end: span.end,
    judged,
    field,
    related,
  };
}

function onlyOne(messages: Rule['messages']): string | undefined {
  for (const name in messages) return messages[name];
  return undefined;
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

function inOrder(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

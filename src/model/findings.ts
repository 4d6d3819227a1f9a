import { type Config, isStrict, type Severity } from './judging/config.ts';
import type { Judgement } from './judging/judgement.ts';
import type { Verdict } from './judging/verdict.ts';
import { PlacedFinding } from './placedFinding.ts';
import { rules } from './rules/index.ts';
import type { Finding, Report, Rule } from './rules/rule.ts';
import { inEnglish, wording } from './text/wording.ts';

/** All that the rules find in a document, in the order in which it stands there. */
export function findingsOf(judgement: Judgement): Finding[] {
  const { config, status, tree, outline } = judgement;
  const isStrictly = isStrict(status, config);
  const active = rules.filter(({ code }) => config.severities[code] !== 'off');
  const add = (findings: Finding[], rule: Rule, reports: Iterable<Report>) => {
    for (const report of reports)
      findings.push(toFinding(rule, report, severityOf(rule, report, config, isStrictly)));
  };

  const findings: Finding[] = [];
  // In a finished section with nothing in its tally no rule has anything to look at: that is most of them.
  for (const index of tree.verdicts.notable) {
    const verdict = tree.verdicts.all[index] as Verdict;
    const start = outline.startOf(index);
    const find = () => {
      const judged = tree.at(index);
      const inSection: Finding[] = [];
      for (const rule of active) if (rule.checkSection) add(inSection, rule, rule.checkSection(judged));
      return inSection;
    };
    for (const one of foundIn(verdict, config, isStrictly, find, start))
      findings.push(new PlacedFinding(one, start, tree, index));
  }
  for (const rule of active) if (rule.checkDocument) add(findings, rule, rule.checkDocument(judgement));
  const all = [...findings];
  for (const rule of active) if (rule.checkFindings) add(findings, rule, rule.checkFindings(judgement, all));
  return findings.sort(inOrder);
}

interface Found {
  readonly config: Config;
  readonly isStrictly: boolean;
  /** Offsets are those in the section. */
  readonly findings: readonly Finding[];
}

const known = new WeakMap<Verdict, Found>();

/** What is found in a section is the same wherever it stands: it is looked for once. */
function foundIn(
  verdict: Verdict,
  config: Config,
  isStrictly: boolean,
  find: () => readonly Finding[],
  start: number,
): readonly Finding[] {
  let found = known.get(verdict);
  if (found?.config !== config || found.isStrictly !== isStrictly) {
    // Without its section, which would keep the document as it was then.
    const findings = find().map(one => ({
      ...one,
      start: one.start - start,
      end: one.end - start,
      judged: undefined,
    }));
    found = { config, isStrictly, findings };
    known.set(verdict, found);
  }
  return found.findings;
}

function toFinding({ code, messages }: Rule, report: Report, severity: Severity): Finding {
  const { span, facts, message, judged, field, related } = report;
  const says = wording((message ? messages[message] : Object.values(messages)[0]) ?? '', facts);
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

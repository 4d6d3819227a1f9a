import { type Outline, parseOutline } from './document/outline.ts';
import type { Severity } from './judging/config.ts';
import { type Config, defaultConfig, isStrict } from './judging/config.ts';
import { flatten, type JudgedSection, type Judgement, judge } from './judging/judgement.ts';
import { isDone } from './judging/progress.ts';
import { isQuiet } from './judging/tally.ts';
import { rules } from './rules/index.ts';
import type { Finding, Report, Rule } from './rules/rule.ts';
import type { Template } from './template/template.ts';
import { inEnglish, wording } from './text/wording.ts';

/** All that is known of a document. Every surface is a function of this value. */
export interface Analysis extends Judgement {
  readonly findings: readonly Finding[];
  /** Share of the sections that count which are complete or not applicable, 0 to 1. */
  readonly completeness: number;
  /** How many sections count, and how many of these are not done. */
  readonly counted: number;
  readonly unfinished: number;
}

/**
 * Judges a document by a template: outline, match, states, findings, completeness. Pure; never
 * throws, whatever the text.
 *
 * @param before what it was before an edit, so that less has to be done again
 * @example analyze('# T\n## Goals\n', template).findings[0].code // 'empty-section'
 */
export function analyze(
  document: string | Outline,
  template: Template,
  config: Config = defaultConfig,
  before?: Analysis,
): Analysis {
  const outline = typeof document === 'string' ? parseOutline(document) : document;
  const judgement = judge(outline, template, config, before);
  const counted = flatten(judgement.sections).filter(section => section.counts);
  const done = counted.filter(({ state }) => isDone(state)).length;
  return Object.freeze({
    ...judgement,
    findings: findingsOf(judgement),
    completeness: counted.length === 0 ? 1 : done / counted.length,
    counted: counted.length,
    unfinished: counted.length - done,
  });
}

function findingsOf(judgement: Judgement): Finding[] {
  const { config, status } = judgement;
  const isStrictly = isStrict(status, config);
  // In a finished section with nothing in its tally no rule has anything to look at: that is most of them.
  const all = flatten(judgement.sections).filter(({ state, tally }) => !isDone(state) || !isQuiet(tally));
  const found = (rule: Rule, reports: Iterable<Report>): Finding[] => {
    const configured = config.severities[rule.code];
    if (configured === 'off') return [];
    const usual = isStrictly ? raised(rule.severity) : rule.severity;
    return Array.from(reports, report => toFinding(rule, report, configured ?? report.severity ?? usual));
  };
  const findings = rules.flatMap(rule => found(rule, reportsOf(rule, judgement, all)));
  const more = rules.flatMap(rule => found(rule, rule.checkFindings?.(judgement, findings) ?? []));
  return [...findings, ...more].sort((a, b) => a.start - b.start || a.end - b.end);
}

function* reportsOf(
  { checkDocument, checkSection }: Rule,
  judgement: Judgement,
  all: readonly JudgedSection[],
): Iterable<Report> {
  if (checkDocument) yield* checkDocument(judgement);
  if (checkSection) for (const judged of all) yield* checkSection(judged);
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

/** From review on, what was left open in the draft counts for more. */
function raised(severity: Severity): Severity {
  return severity === 'warning' ? 'error' : severity === 'information' ? 'warning' : severity;
}

import { type Config, defaultConfig, isStrict } from './config.ts';
import { flatten, type Judgement, judge } from './judgement.ts';
import { type Outline, parseOutline } from './outline.ts';
import type { Finding, Severity } from './rule.ts';
import { rules } from './rules/index.ts';
import type { Template } from './template.ts';

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
 * @example analyze('# T\n## Goals\n', template).findings[0].code // 'empty-section'
 */
export function analyze(
  document: string | Outline,
  template: Template,
  config: Config = defaultConfig,
): Analysis {
  const outline = typeof document === 'string' ? parseOutline(document) : document;
  const judgement = judge(outline, template, config.markers);
  const counted = [...flatten(judgement.sections)].filter(section => section.counts);
  const done = counted.filter(({ state }) => state === 'complete' || state === 'not-applicable').length;
  return Object.freeze({
    ...judgement,
    findings: findingsOf(judgement, config),
    completeness: counted.length === 0 ? 1 : done / counted.length,
    counted: counted.length,
    unfinished: counted.length - done,
  });
}

function findingsOf(judgement: Judgement, config: Config): Finding[] {
  const strict = isStrict(judgement.status, config);
  const findings: Finding[] = [];
  for (const { code, severity: usual, check, message } of rules) {
    const configured = config.severities[code];
    if (configured === 'off') continue;
    for (const report of check(judgement)) {
      const severity = configured ?? report.severity ?? (strict ? raised(usual) : usual);
      const { start, end } = report.span;
      findings.push({
        code,
        severity,
        message: message(report.facts),
        section: report.section,
        start,
        end,
        fixes: report.fixes ?? [],
      });
    }
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** From review on, what was left open in the draft counts for more. */
function raised(severity: Severity): Severity {
  return severity === 'warning' ? 'error' : severity === 'information' ? 'warning' : severity;
}

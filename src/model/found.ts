import type { Config, Severity } from './judging/config.ts';
import type { Report, Rule } from './rules/rule.ts';
import type { Span } from './text/text.ts';

/** What a rule has found, wherever that stands now. */
export interface Found extends Span {
  readonly code: string;
  readonly rule: Rule;
  readonly report: Report;
  readonly severity: Severity;
  /** The section that the rule was asked about; `undefined` for what was found in the whole document. */
  readonly index: number | undefined;
  /** Its title. */
  readonly title: string | undefined;
}

/** How grave it is what rules find in a document. */
export interface Grading {
  readonly config: Config;
  /** The status says that the document is to be read by others, or is done. */
  readonly isStrictly: boolean;
}

/**
 * @param index of the section that the rule was asked about
 * @param title of that section
 */
export function toFound(rule: Rule, report: Report, grading: Grading, index?: number, title?: string): Found {
  const { start, end } = report.span;
  const severity = severityOf(rule, report, grading);
  return { start, end, code: rule.code, rule, report, severity, index, title };
}

/** The order in which findings stand in a document. */
export function byPlace(a: Span & { readonly code: string }, b: Span & { readonly code: string }): number {
  return a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

function severityOf(rule: Rule, report: Report, { config, isStrictly }: Grading): Severity {
  const configured = config.severities[rule.code];
  if (configured && configured !== 'off') return configured;
  return report.severity ?? (isStrictly ? raised(rule.severity) : rule.severity);
}

/** From review on, what was left open in the draft counts for more. */
function raised(severity: Severity): Severity {
  return severity === 'warning' ? 'error' : severity === 'information' ? 'warning' : severity;
}

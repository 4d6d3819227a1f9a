import type { Judgement } from './judgement.ts';
import type { Edit, Span } from './text.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a message is made of. */
export type Facts = Readonly<Record<string, string>>;

/** A change of the document that removes a finding. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What a rule says of one place. */
export interface Report {
  readonly span: Span;
  readonly facts: Facts;
  /** The title of the section it is about. */
  readonly section?: string;
  /** For a place that deserves less than the rule's severity; the document's status does not raise it. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

/** One thing that can be wrong with a design document. */
export interface Rule {
  /** Stable: settings, configuration, suppressions and documentation name it. */
  readonly code: string;
  /** What it means, in one sentence. */
  readonly summary: string;
  /** The severity in a draft; from review on it is one step higher. */
  readonly severity: Severity;
  readonly check: (judgement: Judgement) => Iterable<Report>;
  /** The message, made of the facts of a report. */
  readonly message: (facts: Facts) => string;
}

/** Types a rule where it is written. */
export function defineRule(rule: Rule): Rule {
  return Object.freeze(rule);
}

/** A finding: plain data, the same on every surface. */
export interface Finding extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly section: string | undefined;
  readonly fixes: readonly Fix[];
}

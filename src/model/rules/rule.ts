import type { Stop } from '../edits/snippet.ts';
import type { Severity } from '../judging/config.ts';
import type { JudgedField } from '../judging/judgedFields.ts';
import type { JudgedSection, Judgement } from '../judging/judgement.ts';
import type { OwnSection } from '../judging/ownSection.ts';
import type { Edit, Span } from '../text/text.ts';
import type { Facts, Wording } from '../text/wording.ts';

/** An edit, and the places in its text where the author goes on. */
export interface FixEdit extends Edit {
  /** In the order in which Tab visits them; with values one is chosen. */
  readonly stops?: readonly Stop[];
}

/** A change of the document that removes a finding, at the latest when its stops are filled in. */
export interface Fix {
  readonly title: Wording;
  readonly edits: readonly FixEdit[];
  /** The one to take without thinking about it. */
  readonly isPreferred?: boolean;
  /** No word of the author's goes and nothing is said in the author's name: it may be done unasked. */
  readonly isLossless?: boolean;
}

/** What fixes fill in and the core cannot know. */
export interface Known {
  readonly author?: string | undefined;
  /** As in `2026-02-03`. */
  readonly today?: string | undefined;
}

/** What a finding is about; `undefined` where it is about something else. */
export interface Subject {
  readonly judged?: JudgedSection | undefined;
  readonly field?: JudgedField | undefined;
}

/** Another place that has to do with a finding, and what is said of it. */
export interface Related {
  readonly span: Span;
  readonly wording: Wording;
}

/** What a rule says of one place. */
export interface Report extends Subject {
  readonly span: Span;
  readonly facts: Facts;
  /** Which of the rule's messages; the only one when it has one. */
  readonly message?: string;
  /** The title of the section it is about. */
  readonly section?: string | undefined;
  /** Places that say why. */
  readonly related?: readonly Related[];
  /** For a place that deserves less than the rule's severity; the document's status does not raise it. */
  readonly severity?: Severity | undefined;
}

/** One thing that can be wrong with a design document. */
export interface Rule {
  /** Stable: settings, configuration, suppressions and documentation name it. */
  readonly code: string;
  /** What it means, in one sentence. */
  readonly summary: string;
  /** The severity in a draft; from review on it is one step higher. */
  readonly severity: Severity;
  /**
   * The messages by name, facts in braces: `Section "{section}" is empty.` A table and not code, so that
   * they can be put into other languages.
   */
  readonly messages: Readonly<Record<string, string>>;
  /**
   * What can be said of a section by looking at it alone. Not asked of one that is finished and has an
   * empty tally, nor of one whose state is that of the sections in it. Places are counted from its beginning.
   */
  readonly checkSection?: (own: OwnSection) => Iterable<Report>;
  /** What takes a look at the whole document. */
  readonly checkDocument?: (judgement: Judgement) => Iterable<Report>;
  /** What follows from what the other rules have found in the document as a whole. */
  readonly checkFindings?: (judgement: Judgement, findings: readonly Finding[]) => Iterable<Report>;
  /** The ways out of a finding of this rule, the best one first; asked for when somebody wants to see them. */
  readonly fixes?: (finding: Finding, judgement: Judgement, known: Known) => Iterable<Fix>;
}

/** Types a rule where it is written. */
export function defineRule(rule: Rule): Rule {
  return Object.freeze(rule);
}

/** A finding: plain data, the same on every surface. */
export interface Finding extends Span, Subject {
  readonly code: string;
  readonly severity: Severity;
  /** In English; `says` can be put into another language. */
  readonly message: string;
  readonly says: Wording;
  readonly section: string | undefined;
  /** Places that say why. */
  readonly related?: readonly Related[] | undefined;
}

import type { Token } from '../document/token.ts';
import type { FieldSpec } from '../template/template.ts';
import { movedSpan, type Span } from '../text/text.ts';

/** How far a section is, from not there to done. */
export type State =
  | 'missing'
  | 'empty'
  | 'untouched'
  | 'placeholder'
  | 'guidance-left'
  | 'complete'
  | 'not-applicable';

/** What was found in a section's own text: all that its state depends on. */
export interface Tally {
  /** Anything at all, guidance included; comments, definitions and rules are nothing. */
  readonly hasContent: boolean;
  /** Something is left when the guidance is subtracted. */
  readonly hasOwn: boolean;
  readonly isNotApplicable: boolean;
  /** `<!-- accepted -->`, or the template says that its text may stand. */
  readonly isAccepted: boolean;
  /** Placeholders, markers and open choices in what is left. */
  readonly tokens: readonly Token[];
  /** The guidance that stands there, piece by piece. */
  readonly guidance: readonly Leftover[];
  /** Rows of tables that say nothing. */
  readonly rows: readonly SilentRow[];
  /** The author's own items that are not ticked, where the template asks for items to tick. */
  readonly openItems: readonly Span[];
  /** Fields that are not filled in. */
  readonly openFields: readonly OpenField[];
}

/** A piece of the template: lines of one paragraph or list item, a comment, a block of code, a row. */
export interface Leftover extends Span {
  /** A `task` is an item that asks for nothing but to be ticked. */
  readonly kind: 'text' | 'comment' | 'code' | 'row' | 'task';
}

/** A row without a filled cell, or with nothing but placeholders, and other ones than the template's. */
export interface SilentRow extends Span {
  readonly why: 'empty' | 'placeholder';
}

export interface OpenField {
  readonly spec: FieldSpec;
  readonly why: 'empty' | 'placeholder' | 'choice';
  readonly span: Span;
}

export const nothing: Tally = {
  hasContent: false,
  hasOwn: false,
  isNotApplicable: false,
  isAccepted: false,
  tokens: [],
  guidance: [],
  rows: [],
  openItems: [],
  openFields: [],
};

/**
 * The state of a section that is there. The order of these lines is the definition; every surface
 * shows what this says.
 *
 * @example decide({ ...nothing, hasContent: true, hasOwn: true }) // 'complete'
 */
export function decide(tally: Tally): Exclude<State, 'missing'> {
  if (!tally.hasContent && !tally.isNotApplicable) return 'empty';
  if (tally.isNotApplicable) return 'not-applicable';
  if (tally.isAccepted) return 'complete';
  if (!tally.hasOwn) return 'untouched';
  if (tally.tokens.length > 0 || tally.openFields.length > 0) return 'placeholder';
  if (tally.guidance.length > 0) return 'guidance-left';
  return 'complete';
}

/** Whether nothing is left to do in a section of this state. */
export function isDone(state: State): boolean {
  return state === 'complete' || state === 'not-applicable';
}

const none: readonly never[] = [];

/** A section without text of its own is judged by the text of the sections in it, as if it were one. */
export function join(tallies: readonly Tally[]): Tally {
  let hasContent = false;
  let hasOwn = false;
  let isNotApplicable = tallies.length > 0;
  let isAccepted = tallies.length > 0;
  const tokens: Token[] = [];
  const guidance: Leftover[] = [];
  const openFields: OpenField[] = [];
  for (const tally of tallies) {
    hasContent ||= tally.hasContent || tally.isNotApplicable;
    hasOwn ||= tally.hasOwn || isSettled(tally);
    isNotApplicable &&= tally.isNotApplicable;
    isAccepted &&= tally.isAccepted;
    if (isSettled(tally)) continue;
    // An untouched section is guidance as a whole, the placeholder in its heading included.
    if (!isUntouched(tally)) for (const token of tally.tokens) tokens.push(token);
    for (const leftover of tally.guidance) guidance.push(leftover);
    for (const field of tally.openFields) openFields.push(field);
  }
  return {
    hasContent,
    hasOwn,
    isNotApplicable,
    isAccepted,
    tokens,
    guidance,
    rows: none,
    openItems: none,
    openFields,
  };
}

/** Whether somebody has said that a section needs nothing more. */
export function isSettled(tally: Tally): boolean {
  return tally.isNotApplicable || tally.isAccepted;
}

function isUntouched(tally: Tally): boolean {
  return tally.hasContent && !tally.hasOwn;
}

/** Whether there is nothing in a tally that has a place. */
export function isQuiet({ tokens, guidance, rows, openItems, openFields }: Tally): boolean {
  return tokens.length + guidance.length + rows.length + openItems.length + openFields.length === 0;
}

/** The same at another place. */
export function movedTally(tally: Tally, by: number): Tally {
  if (by === 0 || isQuiet(tally)) return tally;
  return {
    ...tally,
    tokens: movedSpans(tally.tokens, by),
    guidance: movedSpans(tally.guidance, by),
    rows: movedSpans(tally.rows, by),
    openItems: movedSpans(tally.openItems, by),
    openFields: tally.openFields.map(field => ({ ...field, span: movedSpan(field.span, by) })),
  };
}

/** Spans, and what belongs to them, at another place. */
export function movedSpans<T extends Span>(spans: readonly T[], by: number): T[] {
  return spans.map(span => movedSpan(span, by));
}

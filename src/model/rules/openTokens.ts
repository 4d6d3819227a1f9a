import type { Token, TokenKind } from '../document/placeholders.ts';
import { documentTitle, type JudgedSection, type Judgement } from '../judging/judgement.ts';

/** A token that stands in an author's text, and the section it stands in. */
export interface OpenToken {
  readonly token: Token;
  readonly judged?: JudgedSection;
  readonly section: string;
}

/** The tokens of a kind in a section itself. */
export function* openTokensIn(judged: JudgedSection, kind: TokenKind): Iterable<OpenToken> {
  const { section, state, tally, isOwnState, title } = judged;
  // In an untouched or empty section the section is the finding, whatever its heading holds.
  const isOpen = state === 'placeholder' || state === 'guidance-left';
  if (!section || !isOpen || !isOwnState) return;
  for (const token of tally.tokens) {
    // A row that says nothing is one finding.
    if (token.kind === kind && !tally.rows.some(({ start, end }) => start <= token.start && token.end <= end))
      yield { token, judged, section: title };
  }
}

/** The tokens of a kind above all sections. */
export function* openTokensAbove(judgement: Judgement, kind: TokenKind): Iterable<OpenToken> {
  for (const token of judgement.preamble.tokens) {
    if (token.kind === kind) yield { token, section: documentTitle(judgement) };
  }
}

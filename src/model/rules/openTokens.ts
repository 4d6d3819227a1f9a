import type { Token, TokenKind } from '../document/token.ts';
import { documentTitle, type Judgement } from '../judging/judgement.ts';
import type { OwnSection } from '../judging/ownSection.ts';

/** A token that stands in an author's text, and the section it stands in. */
export interface OpenToken {
  readonly token: Token;
  readonly section: string;
}

/** The tokens of a kind in a section itself. */
export function openTokensIn({ title, state, tally }: OwnSection, kind: TokenKind): readonly OpenToken[] {
  // In an untouched or empty section the section is the finding, whatever its heading holds.
  const isOpen = state === 'placeholder' || state === 'guidance-left';
  if (!isOpen) return [];
  const { rows, tokens } = tally;
  // A row that says nothing is one finding.
  const isInRow = ({ start, end }: Token) => rows.some(row => row.start <= start && end <= row.end);
  return tokens
    .filter(token => token.kind === kind && !isInRow(token))
    .map(token => ({ token, section: title }));
}

/** The tokens of a kind above all sections. */
export function openTokensAbove(judgement: Judgement, kind: TokenKind): readonly OpenToken[] {
  const tokens = judgement.preamble.tokens.filter(token => token.kind === kind);
  return tokens.map(token => ({ token, section: documentTitle(judgement) }));
}

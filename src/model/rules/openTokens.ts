import { documentTitle, flatten, type Judgement } from '../judgement.ts';
import type { Token, TokenKind } from '../placeholders.ts';

/** The tokens of a kind that stand in an author's text, with the section they stand in. */
export function* openTokens(
  judgement: Judgement,
  kind: TokenKind,
): Iterable<{ token: Token; section: string }> {
  for (const token of judgement.preamble.tokens) {
    if (token.kind === kind) yield { token, section: documentTitle(judgement) };
  }
  for (const { section, state, tally, isOwnState, title } of flatten(judgement.sections)) {
    // In an untouched or empty section the section is the finding, whatever its heading holds.
    const isOpen = state === 'placeholder' || state === 'guidance-left';
    if (!section || !isOpen || !isOwnState) continue;
    for (const token of tally.tokens) if (token.kind === kind) yield { token, section: title };
  }
}

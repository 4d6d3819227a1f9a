import type { Span } from '../text/text.ts';

export type TokenKind = 'placeholder' | 'marker' | 'choice';

/** A token that is still to be replaced, or a word that says that something is still to be done. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

import { plainText } from './inline.ts';
import { lazy } from './lazy.ts';
import { withoutNumbering } from './numbering.ts';

/** What a title may end in: whether its section may be left out. */
export const suffix =
  /[([]\s*(?:(?<optional>optional|if applicable|if relevant|if needed|include if [^()[\]]*|when applicable)|(?<required>mandatory|required))\s*[)\]]\s*$/i;
const emoji = lazy(
  () =>
    /\d\u{FE0F}?\u{20E3}|\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|\u{20E3}|\p{Emoji_Modifier}|:[a-z0-9_+-]+:/gu,
);
/** In ASCII an emoji is written as `:rocket:`. Most titles have none, and the pattern above takes long to make. */
const mayHoldEmoji = /[^ -~]|:[a-z0-9_+-]+:/;
const notInAsciiKeys = /[^a-z0-9+#]+/g;
const notInKeys = lazy(() => /[^\p{L}\p{N}\p{M}+#]+/gu);
const token = /\[[^[\]]*\]|\{\{[^{}]*\}\}|\{[^{}]*\}|<[^<>]*>/g;

/**
 * A heading's text without inline marks, anchor, numbering, emoji, trailing colon and hashes, and without the
 * suffix that says whether it may be left out.
 *
 * @example bareTitle('3. **Non-Goals** (optional):') // 'Non-Goals'
 */
export function bareTitle(heading: string): string {
  let text = plainText(heading).replace(/\s{2,}|[^\S ]/g, ' ');
  if (mayHoldEmoji.test(text)) text = text.replace(emoji(), '');
  text = withoutTail(text.trim().replace(/\{#[^{}]*\}$/, ''), ' #:：');
  return withoutTail(withoutNumbering(text).replace(suffix, ''), ' :：–—-').trim();
}

/**
 * A text with a blank for each placeholder.
 *
 * @example withoutTokens('Flow [name]') // 'Flow  '
 */
export function withoutTokens(text: string): string {
  return text.replace(token, ' ');
}

/**
 * A text in lower case, letters and digits alone; `&` read as "and", hyphens as spaces.
 *
 * @example keyOf('Goals & Non-Goals') // 'goals and non goals'
 */
export function keyOf(text: string): string {
  const isPlain = isAscii(text);
  return (isPlain ? text : text.normalize('NFKC'))
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(isPlain ? notInAsciiKeys : notInKeys(), ' ')
    .trim();
}

/** Patterns that know all letters there are take long to make, and longer to match: most titles need none. */
export function isAscii(text: string): boolean {
  return !/[^ -~]/.test(text);
}

/** A text without the characters at its end that are among some. A pattern would take quadratic time on a long row of them. */
function withoutTail(text: string, among: string): string {
  let end = text.length;
  while (end > 0 && among.includes(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

import { plainText } from './inline.ts';
import { lazy } from './lazy.ts';
import { withoutNumbering } from './numbering.ts';
import { remembered } from './remember.ts';

/** How a template spells that a section may be left out, or may not. */
export type Suffix = 'optional' | 'required' | undefined;

const suffix =
  /[([]\s*(?:(?<optional>optional|if applicable|if relevant|if needed|include if [^()[\]]*|when applicable)|(?<required>mandatory|required))\s*[)\]]\s*$/i;
const token = /\[[^[\]]*\]|\{\{[^{}]*\}\}|\{[^{}]*\}|<[^<>]*>/g;
const emoji = lazy(
  () =>
    /\d\u{FE0F}?\u{20E3}|\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|\u{20E3}|\p{Emoji_Modifier}|:[a-z0-9_+-]+:/gu,
);
const member = lazy(() => /^(\p{L}+(?: \p{L}+){0,2}) #?(\d{1,3}|[A-Z])(?:\s*[:.–—-]\s*(.*))?$/u);
const notInKeys = lazy(() => /[^\p{L}\p{N}\p{M}+#]+/gu);

/**
 * The form of a heading's text in which headings are compared: without inline marks, anchor,
 * numbering, emoji, trailing colon and hashes, the suffix `(optional)` or `(mandatory)`, and
 * placeholders; in lower case; `&` read as "and", hyphens as spaces. Empty when nothing else is there.
 *
 * @example titleKey('### 3. **Non-Goals** (optional):') // 'non goals'
 */
export const titleKey: (heading: string) => string = remembered(heading =>
  keyOf(bareTitle(heading).replace(token, ' ')),
);

/**
 * All keys by which a heading may be found: the whole, and the parts of a bilingual or alternative one.
 *
 * @example titleKeys('概要 / Overview') // ['概要 overview', '概要', 'overview']
 */
export const titleKeys: (heading: string) => readonly string[] = remembered(heading => {
  const bare = bareTitle(heading).replace(token, ' ');
  const keys = [keyOf(bare)];
  const parts = bare.split(/\s*[/|／｜]\s*|\s*[（(]([^（()）]+)[)）]\s*$/).filter(part => part?.trim());
  if (parts.length > 1) keys.push(...parts.map(keyOf));
  return [...new Set(keys.filter(Boolean))];
});

/**
 * A heading's text as shown to people: plain, without numbering and without the suffix.
 *
 * @example displayTitle('3. **Goals** *(optional)*') // 'Goals'
 */
export const displayTitle: (heading: string) => string = remembered(
  heading => bareTitle(heading).trim() || heading.trim(),
);

/**
 * What a heading's suffix says.
 *
 * @example suffixOf('Edge cases *(include if data is involved)*') // 'optional'
 */
export function suffixOf(heading: string): Suffix {
  const groups = suffix.exec(plainText(heading).trim())?.groups;
  return groups?.optional ? 'optional' : groups?.required ? 'required' : undefined;
}

/**
 * The placeholders in a heading; the suffix that says what may be left out is none.
 *
 * @example tokensInTitle('Flow [name] [optional]') // ['[name]']
 */
export function tokensInTitle(heading: string): string[] {
  return heading.replace(suffix, '').match(/\[[^[\]]+\]|<[^<>]+>|\{[^{}]+\}/g) ?? [];
}

/** A heading that names a member of a series: `Component 1`, `Flow 2: [Flow name]`. */
export interface Stub {
  /** What the members share, as a key: `component`. */
  readonly series: string;
  /** The same as it is written: `Component`. */
  readonly label: string;
  /** Digits or a capital letter. */
  readonly number: string;
  /** What follows the number. */
  readonly rest: string;
}

/**
 * Reads a heading as one of a numbered series; `undefined` when it is none.
 *
 * @example stubOf('Phase 1: Foundation') // { series: 'phase', label: 'Phase', number: '1', rest: 'Foundation' }
 */
export const stubOf: (heading: string) => Stub | undefined = remembered(heading => {
  const match = member().exec(bareTitle(heading).trim());
  if (!match) return undefined;
  const [, label = '', number = '', rest = ''] = match;
  return { series: keyOf(label), label, number, rest };
});

/**
 * A key with each word's plural ending left out, to compare "Risk" with "Risks".
 *
 * @example singular('risks and mitigations') // 'risk and mitigation'
 */
export const singular: (key: string) => string = remembered(key =>
  key
    .split(' ')
    .map(word => (word.length > 3 ? word.replace(/ies$/, 'y').replace(/([^su])s$/, '$1') : word))
    .join(' '),
);

/** All that is asked of a heading begins with this. */
const bareTitle: (heading: string) => string = remembered(heading => {
  let text = plainText(heading).replace(/\s+/g, ' ').replace(emoji(), '').trim();
  text = withoutTail(text.replace(/\{#[^{}]*\}$/, ''), ' #:：');
  return withoutTail(withoutNumbering(text).replace(suffix, ''), ' :：–—-').trim();
});

/** A text without the characters at its end that are among some. A pattern would take quadratic time on a long row of them. */
function withoutTail(text: string, among: string): string {
  let end = text.length;
  while (end > 0 && among.includes(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(notInKeys(), ' ')
    .trim();
}

import { bareTitle, isAscii, keyOf, suffix, withoutTokens } from './bareTitle.ts';
import { plainText } from './inline.ts';
import { lazy } from './lazy.ts';
import { remembered } from './remember.ts';

/** How a template spells that a section may be left out, or may not. */
export type Suffix = 'optional' | 'required' | undefined;

/**
 * The form of a heading's text in which headings are compared: without inline marks, anchor,
 * numbering, emoji, trailing colon and hashes, the suffix `(optional)` or `(mandatory)`, and
 * placeholders; in lower case; `&` read as "and", hyphens as spaces. Empty when nothing else is there.
 *
 * @example titleKey('### 3. **Non-Goals** (optional):') // 'non goals'
 */
export function titleKey(heading: string): string {
  return titleOf(heading).key;
}

/** The same for a text that is no heading itself, and will not be asked about again. */
export function titleKeyOnce(text: string): string {
  return new Title(text).key;
}

/**
 * All keys by which a heading may be found: the whole, and the parts of a bilingual or alternative one.
 *
 * @example titleKeys('概要 / Overview') // ['概要 overview', '概要', 'overview']
 */
export function titleKeys(heading: string): readonly string[] {
  return titleOf(heading).keys;
}

/**
 * A heading's text as shown to people: plain, without numbering and without the suffix.
 *
 * @example displayTitle('3. **Goals** *(optional)*') // 'Goals'
 */
export function displayTitle(heading: string): string {
  return titleOf(heading).bare || heading.trim();
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
export function stubOf(heading: string): Stub | undefined {
  return titleOf(heading).stub;
}

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

/**
 * A key with each word's plural ending left out, to compare "Risk" with "Risks".
 *
 * @example singular('risks and mitigations') // 'risk and mitigation'
 */
export function singular(key: string): string {
  return key.endsWith('s') || key.includes('s ') ? key.split(' ').map(singularWord).join(' ') : key;
}

function singularWord(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('ss') || word.endsWith('us') ? word : word.slice(0, -1);
}

/** Words of plain letters and digits: they are their own bare title, and their key but for capitals. */
const plain = /^[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+)*$/;

/** All that is asked of one heading; what only few ask is found out when they do. */
export class Title {
  readonly isPlain: boolean;
  /** All else begins with this. */
  readonly bare: string;
  readonly key: string;
  private _keysRead: readonly string[] | undefined;
  private _stubRead: Stub | undefined | 'not read' = 'not read';

  constructor(heading: string) {
    this.isPlain = plain.test(heading);
    this.bare = this.isPlain ? heading : bareTitle(heading);
    this.key = this.isPlain ? heading.toLowerCase() : keyOf(withoutTokens(this.bare));
  }

  get keys(): readonly string[] {
    this._keysRead ??= this.isPlain ? [this.key] : readKeys(this.bare);
    return this._keysRead;
  }

  get stub(): Stub | undefined {
    if (this._stubRead === 'not read') this._stubRead = readStub(this.bare);
    return this._stubRead;
  }

  /** Whether it is one of a numbered series, which is given by its key. */
  isMemberOf(series: string): boolean {
    return series !== '' && this.key.startsWith(series) && this.stub?.series === series;
  }
}

/** The same heading is the same title, in whatever document it stands. */
export const titleOf: (heading: string) => Title = remembered(heading => new Title(heading));

function readKeys(bare: string): readonly string[] {
  const title = withoutTokens(bare);
  const keys = [keyOf(title)];
  const parts = title.split(/\s*[/|／｜]\s*|\s*[（(]([^（()）]+)[)）]\s*$/).filter(part => part?.trim());
  if (parts.length > 1) keys.push(...parts.map(keyOf));
  return [...new Set(keys.filter(Boolean))];
}

const asciiMember = /^([A-Za-z]+(?: [A-Za-z]+){0,2}) #?(\d{1,3}|[A-Z])(?:\s*[:.-]\s*(.*))?$/;
const member = lazy(() => /^(\p{L}+(?: \p{L}+){0,2}) #?(\d{1,3}|[A-Z])(?:\s*[:.–—-]\s*(.*))?$/u);

function readStub(bare: string): Stub | undefined {
  const match = (isAscii(bare) ? asciiMember : member()).exec(bare);
  if (!match) return undefined;
  const [, label = '', number = '', rest = ''] = match;
  return { series: keyOf(label), label, number, rest };
}

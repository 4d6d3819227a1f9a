import { plainText } from '../text/inline.ts';
import { squeezed } from '../text/typography.ts';
import { cellsOf } from './cells.ts';

/**
 * The form in which two lines of text are compared: without list marker, quote mark, emphasis and
 * extra white space. A task's box stays: a ticked box is an answer.
 *
 * @example lineKey('  - **Pros**:  fast') // 'Pros: fast'
 */
export function lineKey(line: string): string {
  const bare = /^[\s>\-*+\d]/.test(line)
    ? line.replace(/^[\s>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)?/, '').replace(/^[-*+]$/, '')
    : line;
  return squeezed(plainText(bare));
}

/**
 * The form in which two rows of a table are compared.
 *
 * @example rowKey('|  **a** | b|') // 'a | b'
 */
export function rowKey(line: string): string {
  return cellsOf(line)
    .map(cell => squeezed(plainText(cell.text)))
    .join(' | ');
}

/**
 * The form of some lines as one, by that of each: a link that goes over a line's end is read only in the whole.
 *
 * @example joinedKey([{ key: 'See [the' }, { key: 'plan](p.md).' }]) // 'See the plan.'
 */
export function joinedKey(lines: readonly { readonly key: string }[]): string {
  const key = lines.map(line => line.key).join(' ');
  return /\][([]/.test(key) ? squeezed(plainText(key)) : key;
}

/** `{: .no_toc }`, `:::note`, `[[_TOC_]]`: what a site generator reads. */
const siteMark = /^\s*(?:\{:[^{}]*\}|:{3,}\s*[\w-]*|\[\[?_?toc_?\]?\])\s*$/i;

/**
 * The form of a line of text, which says nothing when only a site generator reads it.
 *
 * @example textKey('{: .no_toc }') // ''
 */
export function textKey(line: string): string {
  return siteMark.test(line) ? '' : lineKey(line);
}

/**
 * The form of a line of HTML. Tags alone say nothing, unless they show something.
 *
 * @example htmlKey('</details>') // ''
 */
export function htmlKey(line: string): string {
  if (line.trim() === '') return '';
  if (/<(?:img|video|audio|iframe|svg|object|embed|picture|input)\b/i.test(line)) return squeezed(line);
  return line.replace(/<[^<>]*>?/g, '').trim() === '' ? '' : lineKey(line);
}

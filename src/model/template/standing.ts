import type { Unit } from '../document/units.ts';

/** Under which terms a document may be used: what every document says in these words. */
const licence =
  /^Copyright (?:and related rights (?:are )?waived|©|\(c\)|\d{4})|^This (?:\w+ ){1,2}(?:is|are) (?:hereby )?(?:dual-licensed|licensed under|made available under|placed in the public domain|released under)\b/;
/** How words in capitals are to be read. It stays beside what is said with them. */
const keyWords = /^The key ?words\b.*\b(?:RFC ?2119|BCP ?14)\b/;
/** What a tool reads: `markdownlint-disable MD013`, `prettier-ignore`, `toc`, `/toc`. */
const directive =
  /^(?:[/#]?(?:start|end)?(?:doc)?toc(?:stop)?\b|(?:(?:start|end) doctoc)\b|[a-z]+-(?:disable|enable|ignore|capture|restore|configure)\b|(?:cspell|vale|textlint|lint|remark|alex|SPDX-[\w-]+)\b ?:?)/i;
/** A comment that says no more than that its section may be left out, as a suffix of the heading may. */
const optionalNote =
  /^\W*optional\W*$|^This is an? optional(?: [\w-]+)? (?:element|field|item|part|section)s?\b(?!.*\?)/i;

/** Text of a template that is no guidance, and leaves a document complete beside an answer. */
export function isStanding({ kind, key, lines }: Unit): boolean {
  if (keyWords.test(key)) return true;
  if (kind === 'comment') return lines.length <= 2 && (directive.test(key) || optionalNote.test(key));
  return false;
}

/** Text of a template that a document says in the same words: the author's, wherever it stands. */
export function isShared({ kind, key, lines: [first] }: Unit): boolean {
  return licence.test(key) || (kind === 'text' && inPageLink.test(first?.text ?? ''));
}

/** An entry of a table of contents. */
const inPageLink = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[[^[\]]*\]\(#[^()]*\)\s*$/;

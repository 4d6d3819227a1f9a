import { contentOf, isBlank, isEmptyLine, type LineTable, skipBlanks, skipRun } from './lineTable.ts';

// What a line begins, told from the line itself: from `first`, where its white space ends, to `end`. Each of
// these expects that the line is indented by fewer than four columns and that its first character fits.

/**
 * A code fence that a line opens: how many marks it has. 0: it opens none.
 *
 * @example fenceLength('````ts', 0, 6) // 4
 */
export function fenceLength(text: string, first: number, end: number): number {
  const code = text.charCodeAt(first);
  const behind = skipRun(text, first, code);
  if (behind - first < 3) return 0;
  // Backticks behind backticks make inline code.
  if (code === 96 /* ` */ && text.slice(behind, end).includes('`')) return 0;
  return behind - first;
}

/**
 * Whether a line closes a fence that has so many of some mark.
 *
 * @example closesFence('~~~~ ', 0, 5, '~'.charCodeAt(0), 3) // true
 */
export function closesFence(text: string, first: number, end: number, mark: number, length: number): boolean {
  if (text.charCodeAt(first) !== mark) return false;
  const behind = skipRun(text, first, mark);
  return behind - first >= length && skipBlanks(text, behind) >= end;
}

/** `***`, `- - -`, `___`. */
export function isThematicBreak({ text, first, end }: LineTable, line: number): boolean {
  const from = first[line] as number;
  const mark = text.charCodeAt(from);
  let count = 0;
  for (let at = from; at < (end[line] as number); at++) {
    const code = text.charCodeAt(at);
    if (code === mark) count++;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}

/**
 * The level of a heading such as `## A`; 0: the line is none.
 *
 * @example headingLevel('## A', 0, 4) // 2
 */
export function headingLevel(text: string, first: number, end: number): number {
  let at = first + 1;
  while (text.charCodeAt(at) === 35 /* # */ && at - first < 7) at++;
  const level = at - first;
  if (level > 6 || (at < end && !isBlank(text.charCodeAt(at)))) return 0;
  return level;
}

/**
 * The text of such a heading, the marks around it left out.
 *
 * @example headingText('## A ##', 0, 7, 2) // 'A'
 */
export function headingText(text: string, first: number, end: number, level: number): string {
  const from = first + level;
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  let closing = to;
  while (closing > from && text.charCodeAt(closing - 1) === 35 /* # */) closing--;
  if (closing > from && isBlank(text.charCodeAt(closing - 1))) to = closing;
  return trimmed(text.slice(from, to));
}

/** White space of ASCII at both ends left out: a no-break space is content (CommonMark 0.31, 4.2). */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isTrimmed(text.charCodeAt(start))) start++;
  while (end > start && isTrimmed(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isTrimmed(code: number): boolean {
  return isBlank(code) || code === 10 /* \n */ || code === 13 /* \r */;
}

/**
 * 1 or 2 when a line underlines the paragraph above it (`===`, `---`), else 0.
 *
 * @example underlineLevel('---', 0, 3) // 2
 */
export function underlineLevel(text: string, first: number, end: number): number {
  const code = text.charCodeAt(first);
  if (code !== 45 /* - */ && code !== 61 /* = */) return 0;
  if (skipBlanks(text, skipRun(text, first, code)) < end) return 0;
  return code === 61 /* = */ ? 1 : 2;
}

/**
 * The place behind a list item's mark, `-` or `1.`; -1: the line begins no item.
 *
 * @example behindMark('12. text', 0, 8) // 3
 */
export function behindMark(text: string, first: number, end: number): number {
  let at = first;
  const code = text.charCodeAt(at++);
  if (isDigit(code)) {
    while (at < end && isDigit(text.charCodeAt(at))) at++;
    if (at - first > 9 || at >= end) return -1;
    const dot = text.charCodeAt(at++);
    if (dot !== 46 /* . */ && dot !== 41 /* ) */) return -1;
  } else if (code !== 42 /* * */ && code !== 43 /* + */ && code !== 45 /* - */) return -1;
  return at < end && !isBlank(text.charCodeAt(at)) ? -1 : at;
}

/** A letter begins nothing; most lines begin with one. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether an item may begin in the middle of a paragraph: it has content, and begins with 1 if numbered. */
export function interruptsParagraph(lines: LineTable, line: number, behind: number): boolean {
  const first = lines.first[line] as number;
  const isOne = Number(lines.text.slice(first, behind - 1)) === 1;
  if (isDigit(lines.text.charCodeAt(first)) && !isOne) return false;
  return skipBlanks(lines.text, behind) < (lines.end[line] as number);
}

const blockTags =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|' +
  'main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|' +
  'title|tr|track|ul';
const openTag =
  '<[A-Za-z][A-Za-z0-9\\-]*(?:\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*' +
  '(?:\\s*=\\s*(?:[^"\'=<>`\\x00-\\x20]+|\'[^\']*\'|"[^"]*"))?)*\\s*\\/?>';
const closeTag = '<\\/[A-Za-z][A-Za-z0-9\\-]*\\s*>';

/** A kind of HTML block: how it begins, how it ends, and whether it may end a paragraph. */
export interface HtmlKind {
  readonly begins: RegExp;
  readonly ends: RegExp;
  readonly interrupts: boolean;
}

/** In the order in which they are tried (CommonMark 0.31, section 4.6). */
const htmlKinds: readonly HtmlKind[] = [
  {
    begins: /^<(?:script|pre|style|textarea)(?=\s|>|$)/i,
    ends: /<\/(?:script|pre|style|textarea)>/i,
    interrupts: true,
  },
  { begins: /^<!--/, ends: /-->/, interrupts: true },
  { begins: /^<\?/, ends: /\?>/, interrupts: true },
  { begins: /^<![A-Za-z]/, ends: />/, interrupts: true },
  { begins: /^<!\[CDATA\[/, ends: /\]\]>/, interrupts: true },
  { begins: new RegExp(`^</?(?:${blockTags})(?=\\s|/?>|$)`, 'i'), ends: /^$/, interrupts: true },
  { begins: new RegExp(`^(?:${openTag}|${closeTag})\\s*$`), ends: /^$/, interrupts: false },
];

/** The kind of HTML block that a line begins. */
export function htmlKind(lines: LineTable, line: number): HtmlKind | undefined {
  const content = contentOf(lines, line);
  return htmlKinds.find(({ begins }) => begins.test(content));
}

/** The next line that is not empty. */
export function skipEmptyLines(lines: LineTable, from: number, to: number): number {
  let line = from;
  while (line < to && isEmptyLine(lines, line)) line++;
  return line;
}

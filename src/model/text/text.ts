import { lastUpTo } from './bisect.ts';

/** A stretch of a text, as offsets in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The same stretch, with all that is known of it, in a text in front of which so much more stands.
 *
 * @example movedSpan({ start: 1, end: 2 }, 3) // { start: 4, end: 5 }
 */
export function movedSpan<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** A replacement of a span of the text; an insertion has an empty span. */
export interface Edit extends Span {
  readonly text: string;
}

/** A text and where its lines begin. Lines are counted from 0. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

/**
 * Splits as Markdown does: `\n`, `\r\n` and a lone `\r` are one break each, U+2028 is none
 * (CommonMark 0.31, section 2.1). A text that ends in a break has an empty last line.
 *
 * @example splitLines('a\r\nb').starts // [0, 3]
 */
export function splitLines(text: string): Lines {
  const starts = [0];
  if (text.includes('\r')) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 /* \n */ || (code === 13 /* \r */ && text.charCodeAt(i + 1) !== 10) /* \n */)
        starts.push(i + 1);
    }
  } else {
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  }
  return { text, starts };
}

/** Where a line begins; a line past the last begins at the end of the text. */
export function lineStart({ text, starts }: Lines, line: number): number {
  return starts[line] ?? text.length;
}

/** Where a line ends, its break left out. */
export function lineEnd({ text, starts }: Lines, line: number): number {
  let end = starts[line + 1] ?? text.length;
  if (line + 1 >= starts.length) return end;
  if (text.charCodeAt(end - 1) === 10 /* \n */) end--;
  if (end > (starts[line] ?? 0) && text.charCodeAt(end - 1) === 13 /* \r */) end--;
  return end;
}

/**
 * How many line breaks a text has.
 *
 * @example breaksIn('a\r\nb\r') // 2
 */
export function breaksIn(text: string): number {
  if (hasLoneReturn(text)) return splitLines(text).starts.length - 1;
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/**
 * Where the line after the one at some place begins; the end of the text when there is none. Lines end in `\n` here.
 *
 * @example lineAfter('a\nb', 0) // 2
 */
export function lineAfter(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

/**
 * Where a line ends, its break left out, by where the next one begins.
 *
 * @example endOfLine('a\r\nb', 3) // 1
 */
export function endOfLine(text: string, next: number): number {
  const last = text.charCodeAt(next - 1);
  if (last === 10 /* \n */) return text.charCodeAt(next - 2) === 13 /* \r */ ? next - 2 : next - 1;
  return last === 13 /* \r */ ? next - 1 : next;
}

/** Whether a text has breaks as old Macs wrote them. */
export function hasLoneReturn(text: string): boolean {
  return text.includes('\r') && /\r(?!\n)/.test(text);
}

/**
 * A line's text without its break.
 *
 * @example lineText(splitLines('a\r\nb'), 0) // 'a'
 */
export function lineText(lines: Lines, line: number): string {
  return lines.text.slice(lineStart(lines, line), lineEnd(lines, line));
}

/**
 * The line and column, both from 0, of an offset.
 *
 * @example positionAt(splitLines('a\nbc'), 3) // { line: 1, column: 1 }
 */
export function positionAt({ starts }: Lines, offset: number): { line: number; column: number } {
  const line = Math.max(
    0,
    lastUpTo(offset, starts.length, at => starts[at] as number),
  );
  return { line, column: offset - (starts[line] as number) };
}

/**
 * The line break that a text uses first; `\n` when it has none.
 *
 * @example lineBreakOf('a\r\nb\n') // '\r\n'
 */
export function lineBreakOf(text: string): string {
  const at = text.search(/[\r\n]/);
  if (at < 0 || text[at] === '\n') return '\n';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}

/**
 * Applies edits that do not overlap, in any order; insertions at one place keep their order.
 *
 * @example applyEdits('ab', [{ start: 1, end: 1, text: '-' }]) // 'a-b'
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/**
 * What turns one text into another, as one edit of what differs.
 *
 * @example difference('a cat', 'a dog') // { start: 2, end: 5, text: 'dog' }
 */
export function difference(before: string, after: string): Edit {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  // What is two units long, a line break or a character, is not to be cut in two.
  if (/[\r\ud800-\udbff]/.test(before[head - 1] ?? '')) head--;
  if (tail > 0 && /[\n\udc00-\udfff]/.test(before[before.length - tail] ?? '')) tail--;
  return { start: head, end: before.length - tail, text: after.slice(head, after.length - tail) };
}

/**
 * The text with every span blanked by spaces, so that offsets stay as they are.
 *
 * @example blank('a `b` c', [{ start: 2, end: 5 }]) // 'a     c'
 */
export function blank(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = '';
  let from = 0;
  for (const { start, end } of spans) {
    if (end <= from) continue;
    result += text.slice(from, Math.max(from, start)) + ' '.repeat(end - Math.max(from, start));
    from = end;
  }
  return result + text.slice(from);
}

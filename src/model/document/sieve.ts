import type { Block } from '../markdown/blocks.ts';
import { behindMark, isDigit, isLetter } from '../markdown/lineStarts.ts';
import { skipBlanks } from '../markdown/lineTable.ts';
import { endOfLine, type Lines, lineAfter, lineEnd, lineStart } from '../text/text.ts';
import type { Traces } from '../text/trace.ts';

/** What is looked for in the text of a section: the same for all sections of a template. */
export interface Sought {
  /** The lines that mean something: those of a template, and what it holds to be replaced in code. */
  readonly traces: Traces;
  /** Where in a text a token may begin; global. */
  readonly hint: RegExp;
  /** Whether a block of code holds a token of the template. */
  readonly isHeldIn: (code: string) => boolean;
}

/**
 * Holds back what can only be an author's own words, without a token in them: most of any document, of
 * which nothing more has to be found out. It tells from the first characters of each line, and makes no
 * object of any; what it is not sure of it lets pass. Lines end in `\n` here, or in `\r\n`.
 *
 * Asked in the order of the text: what was found ahead is kept, so that the text is searched once.
 */
export class Sieve {
  readonly #text: string;
  readonly #sought: Sought;
  #nextHint = -1;
  #nextSlash = -1;

  constructor(text: string, sought: Sought) {
    this.#text = text;
    this.#sought = sought;
  }

  /**
   * @param lines the text as lines
   * @param isFirst whether it may be the first that the author says: "N/A" means something there
   */
  isPlainBlock(lines: Lines, block: Block, isFirst: boolean): boolean {
    const { kind, startLine, endLine, closed } = block;
    switch (kind) {
      case 'paragraph':
        return this.#isPlainText(lines, block, isFirst);
      case 'code':
        return this.isPlainCode(lineStart(lines, startLine), lineStart(lines, endLine), isFirst);
      case 'fence': {
        const behind = lineStart(lines, closed ? endLine - 1 : endLine);
        return this.isPlainCode(lineStart(lines, startLine + 1), behind, isFirst);
      }
      default:
        return false;
    }
  }

  isPlainRow(start: number, end: number, isFirst: boolean): boolean {
    return !(
      this.#hasHint(start, end) ||
      this.#hasSlash(start, end) ||
      (isFirst && mayBeNoAnswer(this.#text, start)) ||
      this.#sought.traces.mayBe(this.#text, start, end, false)
    );
  }

  /** Whether some lines of code are plain. */
  isPlainCode(from: number, to: number, isFirst: boolean): boolean {
    const text = this.#text;
    for (let at = from, next = at; at < to; at = next) {
      next = lineAfter(text, at);
      const end = endOfLine(text, next);
      if (isBlank(text, at, end)) continue;
      if (isFirst && mayBeNoAnswer(text, at)) return false;
      // One line of the author's makes all of it the author's.
      return !this.#sought.traces.mayBeCode(text, at, end) && !this.#holdsToken(at, to);
    }
    return false;
  }

  #isPlainText(lines: Lines, { startLine, endLine }: Block, isFirst: boolean): boolean {
    const text = this.#text;
    let end = lineEnd(lines, endLine - 1);
    if (this.#hasHint(lineStart(lines, startLine), end)) return false;
    const { traces } = this.#sought;
    // The lines of a paragraph may be one of the template's, wrapped in another way.
    let goesOn = endLine - startLine > 1;
    for (let line = startLine; line < endLine; line++) {
      end = lineEnd(lines, line);
      const from = behindMarks(text, lineStart(lines, line), end);
      if ((isFirst && mayBeNoAnswer(text, from)) || traces.mayBe(text, from, end, goesOn)) return false;
      goesOn = false;
    }
    return true;
  }

  /** Whether a token of the template stands in some code: most brackets are the author's. */
  #holdsToken(from: number, to: number): boolean {
    if (!this.#hasHint(from, to)) return false;
    const text = this.#text;
    const { traces, isHeldIn } = this.#sought;
    for (let at = this.#nextHint; at < to; at++) {
      const end = isOpener(text.charCodeAt(at)) ? endOfToken(text, at, to) : 0;
      if (end > 0 && traces.mayBeCode(text, at, end)) return isHeldIn(text.slice(from, to));
    }
    return false;
  }

  /** Where a token may begin. */
  nextHint(from: number): number {
    if (this.#nextHint < from) {
      const { hint } = this.#sought;
      hint.lastIndex = from;
      this.#nextHint = hint.exec(this.#text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return this.#nextHint;
  }

  #hasHint(from: number, to: number): boolean {
    return this.nextHint(from) < to;
  }

  #hasSlash(from: number, to: number): boolean {
    if (this.#nextSlash < from) this.#nextSlash = placeOf('/', this.#text, from);
    return this.#nextSlash < to;
  }
}

/** Where a character stands next. */
export function placeOf(char: string, text: string, from: number): number {
  const at = text.indexOf(char, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

const marks = /[\s>]*(?:(?:[-*+]|\d{1,9}[.)])(?:\s+|$))?/y;

/** Where a line's text begins behind the marks of quotes and of an item, as `lineKey` leaves them out. */
export function behindMarks(text: string, from: number, to: number): number {
  let at = skipBlanks(text, from);
  while (text.charCodeAt(at) === 62) at = skipBlanks(text, at + 1);
  const behind = behindMark(text, at, to);
  if (behind >= 0) return skipBlanks(text, behind);
  const code = text.charCodeAt(at);
  if (isVisible(code) && !isDigit(code) && isVisible(text.charCodeAt(at + 1))) return at;
  // There may be other white space than blanks.
  marks.lastIndex = from;
  marks.test(text);
  return Math.min(marks.lastIndex, to);
}

/** A character of ASCII that is no white space. */
function isVisible(code: number): boolean {
  return code > 32 && code < 127;
}

const firstLetters = /[\s*_~`|]*(?:n[*_~`]*[/oi]|e[*_~`]*n|不)/iy;

/** Whether a line may begin with "N/A", "Not applicable" and the like. */
export function mayBeNoAnswer(text: string, from: number): boolean {
  const code = text.charCodeAt(from);
  if (isLetter(code) && code !== 110 && code !== 78 && code !== 101 && code !== 69) return false;
  firstLetters.lastIndex = from;
  return firstLetters.test(text);
}

export function isBlank(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && text.charCodeAt(at) === 32) at++;
  const code = text.charCodeAt(at);
  return at === to || ((code < 32 || code > 127) && text.slice(at, to).trim() === '');
}

/** `[`, `<` or `{` */
function isOpener(code: number): boolean {
  return code === 91 || code === 60 || code === 123;
}

/** Where a token ends that begins with a bracket; 0 when none does. */
function endOfToken(text: string, from: number, to: number): number {
  const opener = text.charCodeAt(from);
  for (let at = from + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    // Each of these brackets and the one that closes it are as far apart.
    if (code === opener + 2) return at + 1;
    if (code === opener || code === 10 || code === 13) return 0;
  }
  return 0;
}

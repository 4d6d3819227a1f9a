import { closingFence, mayHeadTable } from '../markdown/headingScan.ts';
import { isLetter } from '../markdown/lineStarts.ts';
import { skipBlanks } from '../markdown/lineTable.ts';
import { endOfLine, hasLoneReturn, lineAfter } from '../text/text.ts';
import type { Traces } from '../text/trace.ts';
import { behindMarks, goesOn, isFence, isFrame, isIndented, isTangled, mayBeNoAnswer } from './lineShapes.ts';
import type { Part } from './part.ts';

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
 * object of any; what it is not sure of it lets pass. Most sections are held back as a whole, and never parsed.
 *
 * Asked in the order of the text: what was found ahead is kept, so that the text is searched once.
 */
export class Sieve {
  private readonly _text: string;
  private readonly _sought: Sought;
  private _nextHint = -1;
  private _nextBar = -1;

  private constructor(text: string, sought: Sought) {
    this._text = text;
    this._sought = sought;
  }

  /** There is none for a text whose lines end as those of old Macs. */
  static of(text: string, sought: Sought): Sieve | undefined {
    return hasLoneReturn(text) ? undefined : new Sieve(text, sought);
  }

  /**
   * Whether some lines say something, and all of it is plain. They are all lines of a section, or all of one block.
   * Each is taken for whatever it can be: text behind marks, a row of a table, code that is indented. What may be
   * something else, or may say nothing, is left to who knows the blocks.
   *
   * @param isFirst whether they may be the first that the author says: "N/A" means something there
   */
  isPlain(from: number, to: number, isFirst: boolean): boolean {
    const text = this._text;
    const { traces } = this._sought;
    let says = false;
    let mayBeFirst = isFirst;
    // With what the line above begins; 0: nothing goes on from there.
    let above = 0;
    for (let at = from, next = at; at < to; at = next) {
      next = lineAfter(text, at);
      const code = text.charCodeAt(at);
      let begin = at;
      // Most lines begin with a letter: they are text or a row.
      if (!isLetter(code)) {
        const end = endOfLine(text, next);
        if (skipBlanks(text, at) >= end) {
          mayBeFirst &&= !says;
          above = 0;
          continue;
        }
        if (isFence(text, at, end)) {
          if (mayHeadTable(text, at, next)) return false;
          // It begins a block whatever stands above it (`headingScan.ts`).
          const closing = closingFence(text, at, next);
          const behind = closing < 0 ? to : closing;
          if (!this.isPlainCode(next, behind, mayBeFirst)) return false;
          next = lineAfter(text, behind);
          says = true;
          mayBeFirst = false;
          above = 0;
          continue;
        }
        begin = behindMarks(text, at, end);
        if (isFrame(text, begin, end)) {
          if (this._mayBeSought(at, begin, end)) return false;
          above = code;
          continue;
        }
        if (isTangled(text, at, begin, end)) return false;
      }
      if (this._hintFrom(at) < next || (mayBeFirst && mayBeNoAnswer(text, begin))) return false;
      if (this._mayBeRowOrCode(at, begin, next)) return false;
      // Usually its beginning is enough, whatever follows.
      if (
        traces.mayBe(text, begin, next, true) &&
        ((next < to && goesOn(text, at, next, above)) || traces.mayBe(text, begin, next, false))
      )
        return false;
      says = true;
      above = code;
    }
    return says;
  }

  /** Whether a line that says nothing as a rule or below a table's header is sought as a text. */
  private _mayBeSought(at: number, begin: number, end: number): boolean {
    const { traces } = this._sought;
    return traces.mayBeCode(this._text, at, end) || traces.mayBeCode(this._text, begin, end);
  }

  /** Whether a line is sought where what looks like a mark belongs to its text, or as a choice in a row. */
  private _mayBeRowOrCode(at: number, begin: number, next: number): boolean {
    const text = this._text;
    const isRow = this._barFrom(at) < next;
    if (isRow && text.slice(at, next).includes('/')) return true;
    return (
      begin > at && (isRow || isIndented(text, at, begin)) && this._sought.traces.mayBe(text, at, next, false)
    );
  }

  /** Whether some lines of code are plain. */
  isPlainCode(from: number, to: number, isFirst: boolean): boolean {
    const text = this._text;
    for (let at = from, next = at; at < to; at = next) {
      next = lineAfter(text, at);
      const end = endOfLine(text, next);
      if (text.slice(at, end).trim() === '') continue;
      if (isFirst && mayBeNoAnswer(text, at)) return false;
      // One line of the author's makes all of it the author's.
      return !this._sought.traces.mayBeCode(text, at, end) && !this._holdsToken(at, to);
    }
    return false;
  }

  /** Whether a token of the template stands in some code: most brackets are the author's. */
  private _holdsToken(from: number, to: number): boolean {
    const text = this._text;
    const { traces, isHeldIn } = this._sought;
    for (let at = this._hintFrom(from); at < to; at++) {
      const end = isOpener(text.charCodeAt(at)) ? endOfToken(text, at, to) : 0;
      if (end > 0 && traces.mayBeCode(text, at, end)) return isHeldIn(text.slice(from, to));
    }
    return false;
  }

  /** Where the next token may begin. */
  private _hintFrom(from: number): number {
    if (this._nextHint < from) {
      const { hint } = this._sought;
      hint.lastIndex = from;
      this._nextHint = hint.exec(this._text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return this._nextHint;
  }

  private _barFrom(from: number): number {
    if (this._nextBar < from) {
      const at = this._text.indexOf('|', from);
      this._nextBar = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this._nextBar;
  }
}

/** Whether a part has text, and all of it is plain, whatever blocks it is. */
export function isPlainPart({ text, bodyStart }: Part, sought: Sought): boolean {
  return Sieve.of(text, sought)?.isPlain(bodyStart, text.length, true) ?? false;
}

/** Whether a token of a template may begin with a character. */
function isOpener(code: number): boolean {
  return code === 91 /* [ */ || code === 60 /* < */ || code === 123 /* { */;
}

/** Where a token ends that begins with a bracket; 0 when none does. */
function endOfToken(text: string, from: number, to: number): number {
  const opener = text.charCodeAt(from);
  for (let at = from + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    // Each of these brackets and the one that closes it are as far apart.
    if (code === opener + 2) return at + 1;
    if (code === opener || code === 10 /* \n */ || code === 13 /* \r */) return 0;
  }
  return 0;
}

import type { Block } from '../markdown/blocks.ts';
import { type Lines, lineEnd, lineStart } from '../text/text.ts';
import { traceOf, writtenTrace } from '../text/trace.ts';
import { straightened } from '../text/typography.ts';

/** What is looked for in the text of a section. */
export interface Sought {
  /** The traces of the lines that mean something: those of a template. */
  readonly traces: ReadonlySet<number>;
  /** Where in a text a token may begin; global. */
  readonly hint: RegExp;
  /** Whether a block of code holds a token of the template. */
  readonly isHeldIn: (code: string) => boolean;
}

/**
 * Holds back what can only be an author's own words, without a token in them: most of any document, of
 * which nothing more has to be found out. It tells from the first characters of each line, and makes no
 * object of any; what it is not sure of it lets pass.
 */
export interface Sieve {
  /** @param isFirst whether it may be the first that the author says: "N/A" means something there */
  isPlainBlock(block: Block, isFirst: boolean): boolean;
  isPlainRow(line: number, isFirst: boolean): boolean;
}

export function sieve(lines: Lines, { traces, hint, isHeldIn }: Sought): Sieve {
  const { text } = lines;
  const hasHint = finder(hint, text);
  const hasSlash = finder(/\//g, text);

  const isPlainCode = ({ startLine, endLine, kind, closed }: Block, isFirst: boolean): boolean => {
    const from = kind === 'fence' ? startLine + 1 : startLine;
    const end = lineEnd(lines, endLine - 1);
    for (let line = from; line < endLine - (closed ? 1 : 0); line++) {
      const start = lineStart(lines, line);
      const code = text.slice(start, lineEnd(lines, line));
      if (code.trim() === '') continue;
      if (isFirst && mayBeNoAnswer(text, start)) return false;
      // One line of the author's makes all of it the author's.
      return (
        !traces.has(traceOf(straightened(code))) && !(hasHint(start, end) && isHeldIn(text.slice(start, end)))
      );
    }
    return false;
  };

  const isPlainText = ({ startLine, endLine }: Block, isFirst: boolean): boolean => {
    if (hasHint(lineStart(lines, startLine), lineEnd(lines, endLine - 1))) return false;
    for (let line = startLine; line < endLine; line++) {
      const end = lineEnd(lines, line);
      const from = behindMarks(text, lineStart(lines, line), end);
      if (isFirst && mayBeNoAnswer(text, from)) return false;
      // The lines of a paragraph may be one of the template's, wrapped in another way.
      const trace = writtenTrace(text, from, end, line === startLine && endLine - startLine > 1);
      if (trace < 0 || traces.has(trace)) return false;
    }
    return true;
  };

  return {
    isPlainBlock(block, isFirst) {
      switch (block.kind) {
        case 'paragraph':
          return isPlainText(block, isFirst);
        case 'code':
        case 'fence':
          return isPlainCode(block, isFirst);
        default:
          return false;
      }
    },
    isPlainRow(line, isFirst) {
      const start = lineStart(lines, line);
      const end = lineEnd(lines, line);
      if (hasHint(start, end) || hasSlash(start, end) || (isFirst && mayBeNoAnswer(text, start)))
        return false;
      const trace = writtenTrace(text, start, end, false);
      return trace >= 0 && !traces.has(trace);
    },
  };
}

/**
 * Tells whether a pattern occurs in a stretch of a text. For stretches that follow each other: what was
 * found ahead is kept, so that the text is searched once.
 */
function finder(pattern: RegExp, text: string): (from: number, to: number) => boolean {
  let found = -1;
  return (from, to) => {
    if (found < from) {
      pattern.lastIndex = from;
      found = pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return found < to;
  };
}

const marks = /[\s>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)?/y;

/** Where a line's text begins behind the marks of quotes and of an item, as `lineKey` leaves them out. */
function behindMarks(text: string, from: number, to: number): number {
  const code = text.charCodeAt(from);
  // A letter is no mark; most lines begin with one.
  if (code > 62 && code < 128) return from;
  marks.lastIndex = from;
  marks.exec(text);
  return Math.min(marks.lastIndex, to);
}

const firstLetter = /[\s*_~`|]*[ne不]/iy;

/** Whether a line may begin with "N/A", "Not applicable" and the like. */
function mayBeNoAnswer(text: string, from: number): boolean {
  firstLetter.lastIndex = from;
  return firstLetter.test(text);
}

import { endOfLine, hasLoneReturn, lineAfter } from '../text/text.ts';
import {
  closesFence,
  fenceLength,
  headingLevel,
  headingText,
  isLetter,
  underlineLevel,
} from './lineStarts.ts';
import { skipBlanks, skipRun, space, tab } from './lineTable.ts';
import type { Stretch } from './stretches.ts';

/** What a line may begin. `hidden`: something about which its beginning tells too little. */
type Beginning = 'text' | 'nothing' | 'underline' | 'heading' | 'fence' | 'comment' | 'html' | 'hidden';

/**
 * Divides a text by its headings from the beginning of each line, in a third of the time that its blocks take.
 *
 * A line without white space before it that begins a heading, a fence or a comment ends whatever list, quote,
 * paragraph, table or link definition it stands behind. So a heading can be hidden only in a fence, a comment or
 * other HTML whose first line has none either. Where something else may matter (a heading that is indented or
 * underlined, a fence that is indented, most HTML), this gives up, and the block parser has to read the text.
 *
 * @param isWhole whether nothing follows the text; otherwise a heading with marks does
 */
export function scanStretches(text: string, isWhole: boolean): Stretch[] | undefined {
  if (hasLoneReturn(text)) return undefined;
  const stretches: Stretch[] = [];
  let start = 0;
  let open = { level: 0, heading: '', bodyStart: 0 };
  // Whether an underline would make a heading of the line above it.
  let isBehindText = false;
  // Whether this may stand in HTML, which goes on to the next empty line.
  let isInHtml = false;
  for (let at = 0, next = 0; at < text.length; at = next) {
    next = lineAfter(text, at);
    // Most lines begin with a letter, which means nothing.
    if (isLetter(text.charCodeAt(at))) {
      isBehindText = true;
      continue;
    }
    const end = endOfLine(text, next);
    const beginning = beginningOf(text, at, end);
    if (beginning === 'nothing') {
      isBehindText = false;
      isInHtml = false;
      continue;
    }
    if (beginning === 'text' || (beginning === 'underline' && !isBehindText)) {
      isBehindText = true;
      continue;
    }
    if (beginning === 'html') {
      isBehindText = isInHtml = true;
      continue;
    }
    if (isInHtml || beginning === 'hidden' || beginning === 'underline') return undefined;
    if (mayHeadTable(text, at, next)) return undefined;
    isBehindText = false;
    if (beginning === 'heading') {
      const level = headingLevel(text, at, end);
      const heading = headingText(text, at, end, level);
      // Hashes alone are a heading that somebody begins.
      if (heading === '') continue;
      stretches.push({
        text: text.slice(start, at),
        level: open.level,
        heading: open.heading,
        bodyStart: open.bodyStart,
      });
      start = at;
      open = { level, heading, bodyStart: next - at };
    } else {
      // Nothing in a fence or a comment is a heading.
      const closing = beginning === 'fence' ? closingFence(text, at, next) : text.indexOf('-->', at);
      if (closing < 0 && !isWhole) return undefined;
      next = closing < 0 ? text.length : lineAfter(text, closing);
    }
  }
  if (isInHtml && !isWhole) return undefined;
  stretches.push({ text: text.slice(start), ...open });
  return stretches;
}

/** Whether a line may be the header of a table: it is one whatever else it looks like. */
export function mayHeadTable(text: string, at: number, next: number): boolean {
  const below = text.charCodeAt(skipBlanks(text, next));
  return (
    (below === 124 /* | */ || below === 58 /* : */ || below === 45) /* - */ &&
    text.slice(at, next).includes('|')
  );
}

/**
 * Where the line begins that closes a fence; -1 when it is never closed.
 *
 * @example closingFence('```\ncode\n```\n', 0, 4) // 9
 */
export function closingFence(text: string, opening: number, from: number): number {
  const mark = text.charCodeAt(opening);
  const length = skipRun(text, opening, mark) - opening;
  for (let at = from, next = from; at < text.length; at = next) {
    next = lineAfter(text, at);
    const first = skipRun(text, at, space);
    if (first - at <= 3 && closesFence(text, first, endOfLine(text, next), mark, length)) return at;
  }
  return -1;
}

/** HTML that goes on behind an empty line. */
const longHtml = /<(?:[?!]|(?:script|pre|style|textarea)\b)/iy;

function beginningOf(text: string, at: number, end: number): Beginning {
  const first = skipRun(text, at, space);
  const code = text.charCodeAt(first);
  // What is indented by four columns or more means something only in what it stands in.
  if (first >= end || code === tab) return skipBlanks(text, first) >= end ? 'nothing' : 'text';
  if (first - at > 3) return 'text';
  const isIndented = first > at;
  switch (code) {
    case 35: // #
      if (headingLevel(text, first, end) === 0) return 'text';
      return isIndented ? 'hidden' : 'heading';
    case 45: // -
    case 61: // =
      return underlineLevel(text, first, end) > 0 ? 'underline' : 'text';
    case 60: // <
      if (text.startsWith('<!--', first)) return isIndented ? 'hidden' : 'comment';
      longHtml.lastIndex = first;
      return longHtml.test(text) ? 'hidden' : 'html';
    case 96: // `
    case 126: // ~
      if (fenceLength(text, first, end) === 0) return 'text';
      return isIndented ? 'hidden' : 'fence';
    default:
      return 'text';
  }
}

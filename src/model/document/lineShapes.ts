import { behindMark, fenceLength, isDigit, isLetter } from '../markdown/lineStarts.ts';
import { isBlank, skipBlanks, skipRun, space, tab } from '../markdown/lineTable.ts';

// What a line of a section may be, told from the line and the one next to it: `at` is where it begins, `from` where its
// text does, and `end` is in front of its break, `next` behind it.

const marks = /[\s>]*(?:(?:[-*+]|\d{1,9}[.)])(?:\s+|$))?/y;

/** Where a line's text begins behind the marks of quotes and of an item, as `lineKey` leaves them out. */
export function behindMarks(text: string, from: number, to: number): number {
  let at = skipBlanks(text, from);
  while (text.charCodeAt(at) === 62 /* > */) at = skipBlanks(text, at + 1);
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
  if (
    isLetter(code) &&
    code !== 110 /* n */ &&
    code !== 78 /* N */ &&
    code !== 101 /* e */ &&
    code !== 69 /* E */
  )
    return false;
  firstLetters.lastIndex = from;
  return firstLetters.test(text);
}

/** Whether a line may begin with a fence of code. */
export function isFence(text: string, first: number, end: number): boolean {
  const code = text.charCodeAt(first);
  return (code === 96 /* ` */ || code === 126) /* ~ */ && fenceLength(text, first, end) > 0;
}

/** Blocks are not read when they are nested a hundred deep; a tab is four columns. */
const mostMarks = 24;

/** Whether there are more marks behind the first, or a fence, or hashes, which may say nothing. */
export function isTangled(text: string, at: number, from: number, end: number): boolean {
  if (from === at) return text.charCodeAt(at) === 35 /* # */;
  return (
    from - at > mostMarks ||
    text.charCodeAt(from) === 35 /* # */ ||
    behindMarks(text, from, end) > from ||
    isFence(text, from, end)
  );
}

/** Whether a line may be code because of the white space in it before its text. */
export function isIndented(text: string, from: number, to: number): boolean {
  if (to - from > 3) return true;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === tab) return true;
  return false;
}

/** The line below a table's header, or a rule. */
export function isFrame(text: string, from: number, to: number): boolean {
  let hasDash = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 45 /* - */) hasDash = true;
    else if (code !== 124 /* | */ && code !== 58 /* : */ && !isBlank(code)) return false;
  }
  return hasDash;
}

/** Whether a line may be the first of a paragraph that goes on in the next: both would be compared as one. */
export function goesOn(text: string, at: number, next: number, above: number): boolean {
  const below = text.charCodeAt(next);
  if (next >= text.length || below === 10 /* \n */ || below === 13 /* \r */) return false;
  // Behind a bar it is a row, or not the first.
  if (above === 124 /* | */ && text.charCodeAt(at) === 124 /* | */) return false;
  // An item ends where the next begins.
  const column = itemColumn(text, at);
  const columnBelow = itemColumn(text, next);
  return column < 0 || columnBelow < 0 || columnBelow > column;
}

/** At which column a line begins an item of a list; -1: at none. */
function itemColumn(text: string, at: number): number {
  const first = skipRun(text, at, space);
  return behindMark(text, first, text.length) < 0 ? -1 : first - at;
}

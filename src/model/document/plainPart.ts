import { closingFence, mayHeadTable } from '../markdown/headingScan.ts';
import { fenceLength, isLetter } from '../markdown/lineStarts.ts';
import { skipBlanks, skipRun, space, tab } from '../markdown/lineTable.ts';
import { endOfLine, hasLoneReturn, lineAfter } from '../text/text.ts';
import type { Part } from './part.ts';
import { behindMarks, mayBeNoAnswer, placeOf, Sieve, type Sought } from './sieve.ts';

/**
 * Whether a part has text, and all of it is plain: the author's own words, whatever blocks they are. So it is with
 * most parts of a document that is written, and these are never parsed.
 *
 * Each line is taken for all that it can be: text behind marks, a row of a table, code that is indented. What may be
 * something else, or may say nothing, is left to who knows the blocks.
 */
export function isPlainPart({ text, bodyStart }: Part, sought: Sought): boolean {
  if (hasLoneReturn(text)) return false;
  const { traces } = sought;
  const sieve = new Sieve(text, sought);
  let hint = sieve.nextHint(bodyStart);
  let bar = placeOf('|', text, bodyStart);
  let says = false;
  let isFirst = true;
  // With what the line above begins; 0: nothing goes on from there.
  let above = 0;
  for (let at = bodyStart, next = at; at < text.length; at = next) {
    next = lineAfter(text, at);
    const code = text.charCodeAt(at);
    let from = at;
    // Most lines begin with a letter, and are nothing else.
    if (!isLetter(code)) {
      const end = endOfLine(text, next);
      if (skipBlanks(text, at) >= end) {
        if (says) isFirst = false;
        above = 0;
        continue;
      }
      if (isFence(text, at, end)) {
        if (mayHeadTable(text, at, next)) return false;
        // It begins a block whatever stands above it (`headingScan.ts`).
        const closing = closingFence(text, at, next);
        const behind = closing < 0 ? text.length : closing;
        if (!sieve.isPlainCode(next, behind, isFirst)) return false;
        next = lineAfter(text, behind);
        if (hint < next) hint = sieve.nextHint(next);
        if (bar < next) bar = placeOf('|', text, next);
        says = true;
        isFirst = false;
        above = 0;
        continue;
      }
      from = behindMarks(text, at, end);
      if (isFrame(text, from, end)) {
        // It says nothing, or is a text that could be sought.
        if (traces.mayBeCode(text, at, end) || traces.mayBeCode(text, from, end)) return false;
        if (bar < next) bar = placeOf('|', text, next);
        above = code;
        continue;
      }
      if (!isLetter(text.charCodeAt(from)) && isTangled(text, at, from, end)) return false;
    }
    if (hint < next || from - at > mostMarks || (isFirst && mayBeNoAnswer(text, from))) return false;
    const isRow = bar < next;
    if (isRow) {
      // It may be a choice.
      if (text.slice(at, next).includes('/')) return false;
      bar = placeOf('|', text, next);
    }
    // To a row and to code what looks like a mark belongs.
    if (from > at && (isRow || isIndented(text, at, from)) && traces.mayBe(text, at, next, false))
      return false;
    const isEnough = !traces.mayBe(text, from, next, true);
    if (!isEnough && (goesOn(text, at, next, above) || traces.mayBe(text, from, next, false))) return false;
    says = true;
    above = code;
  }
  return says;
}

function isFence(text: string, first: number, end: number): boolean {
  const code = text.charCodeAt(first);
  return (code === 96 || code === 126) && fenceLength(text, first, end) > 0;
}

/** Blocks are not read when they are nested a hundred deep: a tab is four columns. */
const mostMarks = 24;

/** Whether there are more marks behind the first, or a fence, or hashes, which may say nothing. */
function isTangled(text: string, at: number, from: number, end: number): boolean {
  return (
    text.charCodeAt(from) === 35 ||
    (from > at && (behindMarks(text, from, end) > from || isFence(text, from, end)))
  );
}

/** Whether a line may be code because of the white space in it before its text. */
function isIndented(text: string, from: number, to: number): boolean {
  if (to - from > 3) return true;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === tab) return true;
  return false;
}

/** The line below a table's header, or a rule. */
function isFrame(text: string, from: number, to: number): boolean {
  let hasDash = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 45) hasDash = true;
    else if (code !== 124 && code !== 58 && code !== 32 && code !== 9) return false;
  }
  return hasDash;
}

/** Whether a line may be the first of a paragraph that goes on in the next: both would be compared as one. */
function goesOn(text: string, at: number, next: number, above: number): boolean {
  const below = text.charCodeAt(next);
  if (next >= text.length || below === 10 || below === 13) return false;
  // Behind a bar it is a row, or not the first.
  if (above === 124 && text.charCodeAt(at) === 124) return false;
  // An item ends where the next begins.
  const column = itemColumn(text, at);
  const columnBelow = itemColumn(text, next);
  return column < 0 || columnBelow < 0 || columnBelow > column;
}

const itemMark = /[-*+][ \t]|\d{1,9}[.)][ \t]/y;

/** At which column a line begins an item of a list; -1: at none. */
function itemColumn(text: string, at: number): number {
  const first = skipRun(text, at, space);
  itemMark.lastIndex = first;
  return itemMark.test(text) ? first - at : -1;
}

import { isTypographic } from './typography.ts';

/** How many characters of a line its trace is made of. Few, because most lines differ in their first words. */
const length = 8;

/** What a character is to a trace: a part of it, nothing, or what the comparison of lines may read in another way. */
const counts = 0;
const leftOut = 1;
const doubtful = 2;

/** A line that begins with it may be an instruction for a site generator. */
const colon = 58;

const kinds = new Uint8Array(128);
for (const char of '\t\n\v\f\r *_`~|') kinds[char.charCodeAt(0)] = leftOut;
for (const char of '[<&\\') kinds[char.charCodeAt(0)] = doubtful;

/**
 * A number made of the beginning of a line, white space and marks of emphasis left out. Two lines that are
 * equal when they are compared (`lineKey`, `rowKey`) have the same trace, so a line whose trace is unknown
 * need not be put into the form in which lines are compared.
 *
 * @example traceOf('**Pros**:  fast') === traceOf('Pros: fast and simple') // true
 */
export function traceOf(text: string): number {
  return read(text, 0, text.length, 0, false);
}

/**
 * The trace of a line as it is written, from where its text begins; -1: it can't be told so easily, because
 * of an escape, a link or a tag, or because there is too little of it.
 *
 * @param goesOn whether other lines follow that are compared as one with it: then there has to be enough
 *   of it for the trace of them all
 */
export function writtenTrace(text: string, from: number, to: number, goesOn: boolean): number {
  return read(text, from, to, goesOn ? length : 2, true);
}

function read(text: string, from: number, to: number, least: number, isWritten: boolean): number {
  let hash = 0x811c9dc5;
  let count = 0;
  for (let at = from; at < to && count < length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? kinds[code] : kindOfWide(code);
    if (kind === leftOut) continue;
    if (isWritten && (kind === doubtful || (count === 0 && code === colon))) return -1;
    hash = Math.imul(hash ^ code, 0x01000193);
    count++;
  }
  return count < least ? -1 : hash >>> 0;
}

function kindOfWide(code: number): number {
  if (isTypographic(code)) return doubtful;
  return isWideBlank(code) ? leftOut : counts;
}

/** White space beyond ASCII, and some more that is never missed. */
function isWideBlank(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

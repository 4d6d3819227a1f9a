import { isTypographic } from './typography.ts';

/** How many characters of a line its trace is made of. Few, because most lines differ in their first words. */
const length = 8;

// What a character is to a trace: a part of it, or nothing.
const counts = 0;
const leftOut = 1;
// A colon is a part: at the beginning of a line of text, perhaps of an instruction for a site generator.
const colon = 2;
// What the comparison of lines may read in another way: in text, and in code, too.
const markup = 3;
const typography = 4;
const none = 5;

const kinds = new Uint8Array(128);
for (const char of '\t\n\v\f\r *_`~|') kinds[char.charCodeAt(0)] = leftOut;
kinds[':'.charCodeAt(0)] = colon;
for (const char of '[<&\\') kinds[char.charCodeAt(0)] = markup;

/**
 * A number made of the beginning of a line, white space and marks of emphasis left out. Two lines that are
 * equal when they are compared (`lineKey`, `rowKey`) have the same trace, so a line whose trace is unknown
 * need not be put into the form in which lines are compared.
 *
 * @example traceOf('**Pros**:  fast') === traceOf('Pros: fast and simple') // true
 */
export function traceOf(text: string): number {
  return read(text, 0, text.length, 0, none);
}

/** How many traces are told apart. */
const size = 1 << 16;

/**
 * Tells of nearly all lines of a document that they are none of some lines. A table of bits, because it is
 * asked of each line: that a trace is in it may be a coincidence.
 */
export class Traces {
  private readonly _table = new Uint8Array(size / 8);

  add(trace: number): void {
    (this._table[trace >> 3] as number) |= 1 << (trace & 7);
  }

  /**
   * Whether a line as it is written, from where its text begins, may be one of these. So it may when that
   * can't be told easily, because of an escape, a link or a tag, or because there is too little of it.
   *
   * @param goesOn whether other lines follow that are compared as one with it: then there has to be enough
   *   of it for the trace of them all
   */
  mayBe(text: string, from: number, to: number, goesOn: boolean): boolean {
    const trace = read(text, from, to, goesOn ? length : 2, markup);
    return trace === unknown || this._has(trace);
  }

  /** The same of a line of code. */
  mayBeCode(text: string, from: number, to: number): boolean {
    const trace = read(text, from, to, 0, typography);
    return trace === unknown || this._has(trace);
  }

  private _has(trace: number): boolean {
    return ((this._table[trace >> 3] as number) & (1 << (trace & 7))) !== 0;
  }
}

const unknown = -1;

/** @param doubts from which kind of character on the trace is unknown */
function read(text: string, from: number, to: number, least: number, doubts: number): number {
  let hash = 0x811c9dc5 | 0;
  let count = 0;
  for (let at = from; at < to && count < length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (kinds[code] as number) : kindOfWide(code);
    // Nearly all are parts.
    if (kind !== counts) {
      if (kind === leftOut) continue;
      if (kind >= doubts || (kind === colon && count === 0 && doubts === markup)) return unknown;
    }
    hash = Math.imul(hash ^ code, 0x01000193);
    count++;
  }
  return count < least ? unknown : (hash ^ (hash >>> 16)) & (size - 1);
}

function kindOfWide(code: number): number {
  if (isTypographic(code)) return typography;
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

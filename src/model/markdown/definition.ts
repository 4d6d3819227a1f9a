import { isBlank, type LineTable } from './lineTable.ts';

const mostInLabel = 999;

/**
 * The line behind a link definition that begins at a line, -1 when none does: `[label]: address
 * "title"`, each part on a line of its own if need be (CommonMark 0.31, section 4.7).
 *
 * @param continues whether a line goes on with the paragraph in which the definition stands
 */
export function definitionEnd(lines: LineTable, line: number, continues: (line: number) => boolean): number {
  const { text } = lines;
  const reader = new Reader(lines, line, continues);
  if (!label(reader)) return -1;
  reader.at += 2;
  reader.skipWhite();
  reader.at = addressEnd(text, reader.at, reader.max);
  if (reader.at < 0) return -1;

  const behindAddress = { at: reader.at, max: reader.max, next: reader.next };
  reader.skipWhite();
  const titled = reader.at === behindAddress.at ? 'none' : title(reader);
  if (titled !== 'none' && isAtEnd(reader)) return reader.next;
  // What looks like a title is none when something stands behind it: then only the address counts.
  // markdown-it does not go back for an empty one, and neither do we.
  if (titled === 'empty') return -1;
  Object.assign(reader, behindAddress);
  return isAtEnd(reader) ? reader.next : -1;
}

/** A place in the lines of one paragraph. */
class Reader {
  readonly text: string;
  readonly lines: LineTable;
  private readonly _continues: (line: number) => boolean;
  at: number;
  /** Where the current line ends, its break included. */
  max: number;
  /** The line after the current one. */
  next: number;

  constructor(lines: LineTable, line: number, continues: (line: number) => boolean) {
    this.text = lines.text;
    this.lines = lines;
    this._continues = continues;
    this.at = lines.first[line] as number;
    this.max = this._lineMax(line);
    this.next = line + 1;
  }

  /** Goes to the next line, if there is one that belongs to the paragraph. */
  nextLine(): boolean {
    const { next } = this;
    if (!this._continues(next)) return false;
    this.at = this.lines.first[next] as number;
    this.max = this._lineMax(next);
    this.next = next + 1;
    return true;
  }

  /** Past blanks and at most as many lines as the paragraph has. */
  skipWhite(): void {
    while (this.at < this.max) {
      const code = this.text.charCodeAt(this.at);
      if (code === 10 /* \n */) {
        if (!this.nextLine()) return;
      } else if (isBlank(code)) this.at++;
      else return;
    }
  }

  private _lineMax(line: number): number {
    return Math.min((this.lines.end[line] as number) + 1, this.text.length);
  }
}

/** Goes to the bracket that closes the label; a colon follows it. */
function label(reader: Reader): boolean {
  const { text } = reader;
  let said = '';
  let from = ++reader.at;
  while (reader.at < reader.max) {
    if (said.length + reader.at - from > 2 * mostInLabel) return false;
    let code = text.charCodeAt(reader.at);
    if (code === 91 /* [ */) return false;
    if (code === 93 /* ] */) {
      said += text.slice(from, reader.at);
      return text.charCodeAt(reader.at + 1) === 58 /* : */ && said.trim() !== '' && !isLong(said);
    }
    if (code === 92 /* \ */) code = text.charCodeAt(++reader.at);
    if (code === 10 /* \n */ && reader.at < reader.max) {
      said += text.slice(from, reader.max);
      if (!reader.nextLine()) return false;
      from = reader.at;
    } else reader.at++;
  }
  return false;
}

function isLong(label: string): boolean {
  return label.length > mostInLabel && [...label].length > mostInLabel;
}

/** Where an address ends, `<…>` or a word with its brackets in pairs; -1: it is none. */
function addressEnd(text: string, start: number, max: number): number {
  let at = start;
  if (text.charCodeAt(at) === 60 /* < */) {
    for (at++; at < max; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 /* \n */ || code === 60 /* < */) return -1;
      if (code === 62 /* > */) return at + 1;
      if (code === 92 /* \ */ && at + 1 < max) at++;
    }
    return -1;
  }
  let open = 0;
  for (; at < max; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 127) break;
    if (code === 92 /* \ */ && at + 1 < max) {
      if (text.charCodeAt(at + 1) !== 32 /* space */) at++;
    } else if (code === 40 /* ( */) {
      if (++open > 32) return -1;
    } else if (code === 41 /* ) */ && open-- === 0) {
      open = 0;
      break;
    }
  }
  return at === start || open !== 0 ? -1 : at;
}

/** Goes behind a title in quotes or brackets; it may take several lines. */
function title(reader: Reader): 'none' | 'empty' | 'text' {
  const { text } = reader;
  if (reader.at >= reader.max) return 'none';
  const open = text.charCodeAt(reader.at);
  if (open !== 34 /* " */ && open !== 39 /* ' */ && open !== 40 /* ( */) return 'none';
  const close = open === 40 /* ( */ ? 41 /* ) */ : open;
  const from = ++reader.at;
  for (;;) {
    for (; reader.at < reader.max; reader.at++) {
      const code = text.charCodeAt(reader.at);
      if (code === close) {
        return reader.at++ === from ? 'empty' : 'text';
      }
      if (code === 40 /* ( */ && close === 41 /* ) */) return 'none';
      if (code === 92 /* \ */ && reader.at + 1 < reader.max) reader.at++;
    }
    if (!reader.nextLine()) return 'none';
  }
}

function isAtEnd({ text, at, max }: Reader): boolean {
  let end = at;
  while (end < max && isBlank(text.charCodeAt(end))) end++;
  return end >= max || text.charCodeAt(end) === 10 /* \n */;
}

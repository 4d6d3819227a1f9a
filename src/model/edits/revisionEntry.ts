import { type Cell, cellsOf } from '../document/cells.ts';
import type { Outline } from '../document/outline.ts';
import {
  type Column,
  isOpen,
  newestEntry,
  type RevisionEntry,
  type RevisionHistory,
  someDate,
  someVersion,
} from '../document/revisions.ts';
import { type Edit, lineEnd, lineStart, lineText, movedSpan, type Span } from '../text/text.ts';

/** What is said in a new entry. */
export interface Revision {
  readonly date: string;
  readonly author?: string | undefined;
  readonly version?: string | undefined;
  /** Empty: what the template says there stays. */
  readonly change: string;
}

/** The edit that adds an entry, and where in its text the change is told. */
export interface RevisionEdit extends Edit {
  readonly change: Span;
}

/**
 * The edit that adds an entry at the end where the newest stands. The template's own entry, which only
 * waits for its date, is filled in.
 */
export function addEntry(outline: Outline, history: RevisionHistory, revision: Revision): RevisionEdit {
  const { lines, lineBreak } = outline;
  const { columns, entries, isNewestFirst, headLine } = history;
  const entry = entries.find(({ isOpen }) => isOpen) ?? newestEntry(history);
  const { text, change } = columns
    ? row(outline, history, columns, entry, revision)
    : item(entry ? lineText(lines, entry.firstLine) : '- YYYY-MM-DD:', revision);
  if (entry?.isOpen) {
    const start = lineStart(lines, entry.firstLine);
    return { start, end: lineEnd(lines, entry.lastLine), text, change };
  }
  if (entry && isNewestFirst) {
    const start = lineStart(lines, entry.firstLine);
    return { start, end: start, text: text + lineBreak, change };
  }
  const at = lineEnd(lines, entry?.lastLine ?? headLine);
  return { start: at, end: at, text: lineBreak + text, change: movedSpan(change, lineBreak.length) };
}

function row(
  { lines }: Outline,
  { headLine, entries }: RevisionHistory,
  columns: readonly Column[],
  entry: RevisionEntry | undefined,
  revision: Revision,
): { text: string; change: Span } {
  const header = lineText(lines, headLine - 1);
  const own = entry?.isOpen ? cellsOf(lineText(lines, entry.firstLine)) : [];
  const widths = isAligned(lines, headLine, entries) ? widthsOf(header) : [];
  const lead = header.trimStart().startsWith('|') ? '| ' : '';
  let text = (/^\s*/.exec(header)?.[0] ?? '') + lead;
  let change: Span | undefined;
  for (const [at, column] of columns.entries()) {
    if (at > 0) text += ' | ';
    const said = (column && revision[column]?.replace(/\s+/g, ' ').trim()) || kept(column, own[at]);
    const cell = said.replace(/(?<!\\)\|/g, '\\|');
    if (column === 'change') change = { start: text.length, end: text.length + cell.length };
    text += column === 'change' ? cell : cell.padEnd(widths[at] ?? 0);
  }
  if (lead) text += ' |';
  return { text, change: change ?? { start: text.length, end: text.length } };
}

/** What the template's own entry says stays, unless it only asks for something. */
function kept(column: Column, cell: Cell | undefined): string {
  if (!cell || column === 'date') return '';
  return isOpen(cell.text) && column === 'change' ? '' : cell.text;
}

/** Whether somebody has drawn the table so that its bars stand below each other. */
function isAligned(lines: Outline['lines'], headLine: number, entries: readonly RevisionEntry[]): boolean {
  const all = [headLine - 1, headLine, ...entries.map(({ firstLine }) => firstLine)];
  return new Set(all.map(line => lineText(lines, line).trimEnd().length)).size === 1;
}

function widthsOf(header: string): number[] {
  return header
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(cell => cell.length - 2);
}

/** An item in the form of another: its marker, its marks, the order in which it says things. */
function item(form: string, { date, author, version, change }: Revision): { text: string; change: Span } {
  const [, head = '- YYYY-MM-DD: '] =
    /^(\s*(?:[-*+]|\d+[.)])\s+[^:–—]*(?:[:–—]|$)(?:\*\*)?\s*)/.exec(form) ?? [];
  let text = head.replace(someDate, date);
  if (version) text = text.replace(someVersion, version);
  // A name in brackets is whoever wrote the entry.
  if (author) text = text.replace(/\(\p{L}[^()\d]*\)/u, `(${author})`);
  if (!/\s$/.test(text)) text += ' ';
  return { text: text + change, change: { start: text.length, end: text.length + change.length } };
}

import { type Edit, lineEnd, lineStart, lineText, movedSpan, positionAt, type Span } from '../text/text.ts';
import { titleKey } from '../text/titles.ts';
import { type Cell, cellsOf } from './cells.ts';
import { roleOf } from './fields.ts';
import type { Outline, Section } from './outline.ts';
import { unitsOf } from './units.ts';

/** An entry of a document's revision history; what it does not say is empty. */
export interface RevisionEntry {
  readonly date: string;
  readonly version: string;
  /** The template's own entry, which waits for its date. */
  readonly isOpen: boolean;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Where a document keeps what has changed: a table with a row, or a list with an item, for each revision. */
export interface RevisionHistory {
  /** What the columns of the table hold; `undefined` for a list. */
  readonly columns: readonly Column[] | undefined;
  readonly entries: readonly RevisionEntry[];
  readonly isNewestFirst: boolean;
  readonly hasVersions: boolean;
  /** The line below which the first entry stands. */
  readonly headLine: number;
}

type Column = 'date' | 'author' | 'version' | 'change' | undefined;

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

const historyTitle =
  /^(?:(?:revision|change|version|document|edit|modification)s? (?:history|log|record)s?|changelog|history|revisions)$/;
const changeTitle = /^(?:what )?(?:changed?|changes|revision|modification)s?\b|\bchanges?$/;
const someDate = /\d{4}-\d{2}-\d{2}|YYYY-MM-DD/;
const someVersion = /(?<![\w.-])v?\d+(?:\.\d+)+(?![\w-])/;

/** Whether a heading's key says that the history of a document stands below it. */
export function isHistoryTitle(key: string): boolean {
  return historyTitle.test(key);
}

/**
 * The revision history of a document; `undefined` when it has none. A table is one when its section is
 * called so, or when it has a date and says what has changed.
 */
export function historyOf(outline: Outline): RevisionHistory | undefined {
  for (const section of outline.sections) {
    const found = tableIn(outline, section) ?? listIn(outline, section);
    if (found) return found;
  }
  return undefined;
}

/** The entry that was made last; `undefined` when there is none with a date or version. */
export function newestEntry({ entries, isNewestFirst }: RevisionHistory): RevisionEntry | undefined {
  const made = entries.filter(({ isOpen }) => !isOpen);
  return isNewestFirst ? made[0] : made.at(-1);
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

function tableIn({ lines }: Outline, section: Section): RevisionHistory | undefined {
  for (const block of section.blocks) {
    if (block.kind !== 'table') continue;
    const keys = cellsOf(lineText(lines, block.startLine)).map(({ text }) => titleKey(text));
    const columns = columnsOf(keys);
    const isCalledSo = isHistoryTitle(titleKey(section.heading));
    if (!columns.includes('date') || !(isCalledSo || keys.some(key => changeTitle.test(key)))) continue;
    const entries: RevisionEntry[] = [];
    for (let line = block.startLine + 2; line < block.endLine; line++) {
      const cells = cellsOf(lineText(lines, line));
      const date = cells[columns.indexOf('date')]?.text ?? '';
      const version = cells[columns.indexOf('version')]?.text ?? '';
      entries.push({ date, version, isOpen: isOpen(date), firstLine: line, lastLine: line });
    }
    return {
      columns,
      entries,
      isNewestFirst: isFalling(entries),
      hasVersions: columns.includes('version'),
      headLine: block.startLine + 1,
    };
  }
  return undefined;
}

function columnsOf(keys: readonly string[]): Column[] {
  const columns = keys.map((key): Column => {
    const role = roleOf(key);
    if (role === 'date' || role === 'version' || role === 'author') return role;
    return changeTitle.test(key) ? 'change' : undefined;
  });
  // Whatever it is called, the last column that is nothing else tells the change.
  if (!columns.includes('change') && columns.includes(undefined))
    columns[columns.lastIndexOf(undefined)] = 'change';
  return columns;
}

function listIn(outline: Outline, section: Section): RevisionHistory | undefined {
  if (!isHistoryTitle(titleKey(section.heading))) return undefined;
  const entries = unitsOf(section).flatMap(({ kind, depth, lines: own }): RevisionEntry[] => {
    const [first] = own;
    const last = own.at(-1);
    if (kind !== 'text' || depth !== 1 || !first || !last) return [];
    const date = someDate.exec(first.text)?.[0] ?? '';
    const version = someVersion.exec(first.text)?.[0] ?? '';
    if (date === '' && version === '') return [];
    const lineOf = (at: Span) => positionAt(outline.lines, at.start).line;
    return [{ date, version, isOpen: isOpen(date), firstLine: lineOf(first), lastLine: lineOf(last) }];
  });
  if (entries.length === 0) return undefined;
  const hasVersions = entries.some(({ version }) => version !== '');
  return {
    columns: undefined,
    entries,
    isNewestFirst: isFalling(entries),
    hasVersions,
    headLine: section.line,
  };
}

function isOpen(date: string): boolean {
  return date === '' || date === 'YYYY-MM-DD' || /^[[<{].*[\]>}]$/.test(date);
}

function isFalling(entries: readonly RevisionEntry[]): boolean {
  const made = entries.filter(entry => !entry.isOpen);
  return made.length > 1 && (made[0]?.date ?? '') > (made.at(-1)?.date ?? '');
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

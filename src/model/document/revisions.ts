import { lineText, positionAt, type Span } from '../text/text.ts';
import { titleKey } from '../text/titles.ts';
import { cellsOf } from './cells.ts';
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

/** What a column of the table tells; `undefined`: something else. */
export type Column = 'date' | 'author' | 'version' | 'change' | undefined;

const historyTitle =
  /^(?:(?:revision|change|version|document|edit|modification)s? (?:history|log|record)s?|changelog|history|revisions)$/;
const changeTitle = /^(?:what )?(?:changed?|changes|revision|modification)s?\b|\bchanges?$/;
/** What stands for a date, or waits for one. */
export const someDate = /\d{4}-\d{2}-\d{2}|YYYY-MM-DD/;
export const someVersion = /(?<![\w.-])v?\d+(?:\.\d+)+(?![\w-])/;

/**
 * Whether a heading's key says that the history of a document stands below it.
 *
 * @example isHistoryTitle('revision history') // true
 */
export function isHistoryTitle(key: string): boolean {
  return historyTitle.test(key);
}

/**
 * The revision history of a document; `undefined` when it has none. A table is one when its section is
 * called so, or when it has a date and says what has changed.
 *
 * @example historyOf(parseOutline('## Changelog\n- 2026-02-03: First.'))?.entries[0]?.date // '2026-02-03'
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

/** Whether a value is still to be filled in. */
export function isOpen(value: string): boolean {
  return value === '' || value === 'YYYY-MM-DD' || /^[[<{].*[\]>}]$/.test(value);
}

function isFalling(entries: readonly RevisionEntry[]): boolean {
  const made = entries.filter(entry => !entry.isOpen);
  return made.length > 1 && (made[0]?.date ?? '') > (made.at(-1)?.date ?? '');
}

import type { Block } from '../markdown/blocks.ts';
import { blank, type Lines, lineEnd, lineStart, lineText, movedSpan, type Span } from '../text/text.ts';
import { squeezed } from '../text/typography.ts';
import type { Comment } from './comments.ts';
import type { FieldLine } from './fields.ts';
import { htmlKey, joinedKey, lineKey, rowKey, textKey } from './lineKeys.ts';
import type { Section } from './outline.ts';
import type { Part } from './part.ts';
import { Sieve, type Sought } from './sieve.ts';

/** `plain`: the author's own words, of which nothing more is known and nothing has to be. */
export type UnitKind = 'text' | 'row' | 'header' | 'code' | 'comment' | 'plain';

/** A line of a unit that says something, in the form in which lines are compared. */
export interface UnitLine extends Span {
  /** The line, comments blanked out: offsets in it plus `start` are offsets in the document. */
  readonly text: string;
  readonly key: string;
  /** In a comment: it begins a paragraph or an item of a list. */
  readonly opens?: boolean;
  /** The labelled values in it, once somebody has asked. */
  fields?: readonly FieldLine[];
}

/** A piece of a section's text that is judged as one: a paragraph or list item, a table row, a code block. */
export interface Unit {
  readonly kind: UnitKind;
  /** How many list items are around it. */
  readonly depth: number;
  /** All of it, the marks around code and comments included. */
  readonly span: Span;
  readonly lines: readonly UnitLine[];
  /** The key of its lines as one: a paragraph wrapped in another way has the same. */
  readonly key: string;
}

/**
 * What a section says, in order. Blank lines, rules, link definitions, empty table rows and tags
 * without content say nothing and are left out.
 *
 * @example unitsOf(parseOutline('- **a**\n- b').sections[0]).map(unit => unit.key) // ['a', 'b']
 */
export function unitsOf({ part, start }: Section): readonly Unit[] {
  const units = unitsIn(part);
  return start === 0 ? units : units.map(unit => movedUnit(unit, start));
}

/** A unit at another place. */
export function movedUnit(unit: Unit, by: number): Unit {
  return { ...unit, span: movedSpan(unit.span, by), lines: unit.lines.map(line => movedSpan(line, by)) };
}

/**
 * The same of a part, wherever it stands: offsets are those in the part.
 *
 * @param sought what is looked for; what can't hold it becomes `plain` units, one for all in a row
 */
export function unitsIn(part: Part, sought?: Sought): readonly Unit[] {
  if (sought) return readUnits(part, sought);
  // Where everything is read, several ask: above all sections, where the fields are.
  part.units ??= readUnits(part);
  return part.units;
}

function readUnits({ text, lines, blocks, comments }: Part, sought?: Sought): readonly Unit[] {
  const units: Unit[] = [];
  const sieve = sought && Sieve.of(text, sought);
  let next = 0;
  let isFirst = true;
  for (const block of blocks) {
    if (block.kind === 'rule') continue;
    if (sieve && isPlain(lines, block, isFirst, sieve)) {
      addPlain(units, block.depth);
      isFirst = false;
    } else if (block.kind === 'table') {
      addTable(units, lines, block, isFirst, sieve);
    } else if (block.kind === 'fence' || block.kind === 'code') addCode(units, lines, block);
    else {
      const first = next;
      const end = lineEnd(lines, block.endLine - 1);
      while (next < comments.length && (comments[next] as Comment).start < end) next++;
      addText(units, lines, block, comments.slice(first, next));
    }
  }
  return units;
}

function isPlain(lines: Lines, block: Block, isFirst: boolean, sieve: Sieve): boolean {
  const { kind, startLine, endLine, closed } = block;
  // The rows of a table are units of their own.
  if (kind === 'table') return false;
  const [from, to] =
    kind === 'fence' ? [startLine + 1, closed ? endLine - 1 : endLine] : [startLine, endLine];
  const isCode = kind === 'fence' || kind === 'code';
  const [start, end] = [lineStart(lines, from), lineStart(lines, to)];
  return isCode ? sieve.isPlainCode(start, end, isFirst) : sieve.isPlain(start, end, isFirst);
}

const plainUnits: Unit[] = [];

/** One stands for all that follow each other: only what comes behind another unit matters to that one. */
function addPlain(units: Unit[], depth: number): void {
  if (units.at(-1)?.kind === 'plain') return;
  plainUnits[depth] ??= { kind: 'plain', depth, span: { start: 0, end: 0 }, lines: [], key: '' };
  units.push(plainUnits[depth]);
}

const listItem = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;
function addText(units: Unit[], lines: Lines, block: Block, comments: readonly Comment[]): void {
  const start = lineStart(lines, block.startLine);
  const end = lineEnd(lines, block.endLine - 1);
  const masked =
    comments.length > 0 &&
    blank(
      lines.text.slice(start, end),
      comments.map(comment => movedSpan(comment, -start)),
    );

  const own: UnitLine[] = [];
  for (let line = block.startLine; line < block.endLine; line++) {
    const from = lineStart(lines, line);
    const text = masked ? masked.slice(from - start, lineEnd(lines, line) - start) : lineText(lines, line);
    const key = block.kind === 'html' ? htmlKey(text) : textKey(text);
    if (key !== '') own.push({ start: from, end: from + text.length, text, key });
  }
  if (own.length > 0) units.push(unit('text', block.depth, { start, end }, own));

  for (const comment of comments) {
    const said: UnitLine[] = [];
    let at = comment.start;
    let opens = true;
    const whole = lines.text.slice(comment.start, comment.end);
    for (const text of /[\r\n]/.test(whole) ? whole.split(/\r\n|\r|\n/) : [whole]) {
      const key = lineKey(text.replace(/^\s*<!--+/, '').replace(/--+>\s*$/, ''));
      opens ||= listItem.test(text);
      if (key !== '') said.push({ start: at, end: at + text.length, text, key, opens });
      opens = key === '';
      at += text.length + (lines.text.startsWith('\r\n', at + text.length) ? 2 : 1);
    }
    if (said.length > 0) units.push(unit('comment', block.depth, comment, said));
  }
}

function addTable(units: Unit[], lines: Lines, block: Block, isFirst: boolean, sieve?: Sieve): void {
  for (let line = block.startLine; line < block.endLine; line++) {
    if (line === block.startLine + 1) continue;
    const start = lineStart(lines, line);
    const end = lineEnd(lines, line);
    if (sieve?.isPlain(start, end, isFirst)) {
      addPlain(units, block.depth);
      continue;
    }
    const text = lines.text.slice(start, end);
    const key = rowKey(text);
    if (!/[^\s|]/.test(key)) continue;
    const kind = line === block.startLine ? 'header' : 'row';
    units.push(unit(kind, block.depth, { start, end }, [{ start, end, text, key }]));
  }
}

function addCode(units: Unit[], lines: Lines, block: Block): void {
  const isFence = block.kind === 'fence';
  const own: UnitLine[] = [];
  for (
    let line = block.startLine + (isFence ? 1 : 0);
    line < block.endLine - (block.closed ? 1 : 0);
    line++
  ) {
    const start = lineStart(lines, line);
    const text = lines.text.slice(start, lineEnd(lines, line));
    const key = squeezed(text);
    if (key !== '') own.push({ start, end: start + text.length, text, key });
  }
  const span = { start: lineStart(lines, block.startLine), end: lineEnd(lines, block.endLine - 1) };
  if (own.length > 0) units.push(unit('code', block.depth, span, own));
}

function unit(kind: UnitKind, depth: number, span: Span, lines: readonly UnitLine[]): Unit {
  return {
    kind,
    depth,
    span,
    lines,
    key: lines.length === 1 ? (lines[0]?.key ?? '') : joinedKey(lines),
  };
}

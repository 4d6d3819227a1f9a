import type { Block } from '../markdown/blocks.ts';
import { blank, type Lines, lineEnd, lineStart, lineText, movedSpan, type Span } from '../text/text.ts';
import { squeezed } from '../text/typography.ts';
import type { Comment } from './comments.ts';
import { htmlKey, joinedKey, lineKey, rowKey, textKey } from './lineKeys.ts';
import type { Part } from './part.ts';
import { Sieve, type Sought } from './sieve.ts';
import type { Unit, UnitKind, UnitLine } from './units.ts';

/**
 * What a part says, block by block.
 *
 * @param sought what is looked for; what can't hold it becomes `plain` units
 */
export function readUnits({ text, lines, blocks, comments }: Part, sought?: Sought): readonly Unit[] {
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
  const { kind } = block;
  // The rows of a table are units of their own.
  if (kind === 'table') return false;
  const [from, to] = linesIn(block);
  const isCode = kind === 'fence' || kind === 'code';
  const [start, end] = [lineStart(lines, from), lineStart(lines, to)];
  return isCode ? sieve.isPlainCode(start, end, isFirst) : sieve.isPlain(start, end, isFirst);
}

/** The first line of a block and the one behind its last, fences left out. */
function linesIn({ kind, startLine, endLine, closed }: Block): readonly [number, number] {
  return kind === 'fence' ? [startLine + 1, closed ? endLine - 1 : endLine] : [startLine, endLine];
}

const plainUnits: Unit[] = [];

/** One stands for all that follow each other: only what comes behind another unit matters to that one. */
function addPlain(units: Unit[], depth: number): void {
  if (units.at(-1)?.kind === 'plain') return;
  plainUnits[depth] ??= { kind: 'plain', depth, span: { start: 0, end: 0 }, lines: [], key: '' };
  units.push(plainUnits[depth]);
}

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

  for (const comment of comments) addComment(units, lines.text, comment, block.depth);
}

const listItem = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;

function addComment(units: Unit[], text: string, comment: Comment, depth: number): void {
  const own: UnitLine[] = [];
  let at = comment.start;
  let opens = true;
  const whole = text.slice(comment.start, comment.end);
  for (const line of /[\r\n]/.test(whole) ? whole.split(/\r\n|\r|\n/) : [whole]) {
    const key = lineKey(line.replace(/^\s*<!--+/, '').replace(/--+>\s*$/, ''));
    opens ||= listItem.test(line);
    if (key !== '') own.push({ start: at, end: at + line.length, text: line, key, opens });
    opens = key === '';
    at += line.length + (text.startsWith('\r\n', at + line.length) ? 2 : 1);
  }
  if (own.length > 0) units.push(unit('comment', depth, comment, own));
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
  const [from, to] = linesIn(block);
  const own: UnitLine[] = [];
  for (let line = from; line < to; line++) {
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

import { type Lines, splitLines } from '../text/text.ts';
import { BlockState } from './blockState.ts';
import type { BlockGroup } from './blocks.ts';
import { behindItemMark, interrupts } from './interrupts.ts';
import {
  readDefinition,
  readFence,
  readHeading,
  readHtml,
  readIndentedCode,
  readParagraph,
  readTable,
} from './leafBlocks.ts';
import { isDigit, isThematicBreak, skipEmptyLines } from './lineStarts.ts';
import { isBlank, isEmptyLine, readLines, tab } from './lineTable.ts';
import { readQuote } from './quote.ts';

/** Deeper nesting is read as nothing, so that the stack can't overflow. */
const deepest = 100;

/** What was found in a text, and where the first line behind it is. */
export interface ParsedBlocks {
  readonly groups: readonly BlockGroup[];
  readonly line: number;
}

/**
 * Finds the leaf blocks of a text, as markdown-it 15 finds them, without its tokens. These are its rules
 * (Copyright 2014 Vitaly Puzrin, Alex Kocharin; MIT licence) in its order, but asked by the first character
 * of a line instead of one after the other, and with nothing kept but what sections need: link definitions
 * leave no block. That takes a tenth of the time of markdown-it's block parser as npm ships it, and of its size.
 * A property test compares the two on texts made to tell them apart; markdown-it itself is only in the tests.
 *
 * What is found at the top level depends only on the lines from there on. This is what lets `editOutline.ts`
 * begin at any block, and stop where blocks begin that are known already.
 *
 * @param to the line up to which blocks are read, and on to the end of the block that begins before it
 * @param lines the same text divided into lines, where that is at hand
 * @example parseBlocks('# A\ntext').groups[1].blocks[0].kind // 'paragraph'
 */
export function parseBlocks(text: string, to = Number.POSITIVE_INFINITY, lines?: Lines): ParsedBlocks {
  const state = new BlockState(readLines(linesOf(text, lines)));
  const end = Math.min(to, state.lines.count);
  for (;;) {
    const line = skipEmptyLines(state.lines, state.line, state.lines.count);
    if (line >= end) return { groups: state.groups, line };
    readBlock(state, line, state.lines.count);
  }
}

/** The block parser knows one kind of line break. */
function linesOf(text: string, lines: Lines | undefined): Lines {
  return text.includes('\r') ? splitLines(text.replace(/\r\n?/g, '\n')) : (lines ?? splitLines(text));
}

/** Reads what stands in a list item or a quote. */
function readBlocks(state: BlockState, from: number, to: number): void {
  const { lines } = state;
  let line = from;
  while (line < to) {
    state.line = line = skipEmptyLines(lines, line, state.limit);
    if (line >= to || (lines.column[line] as number) < state.indent) break;
    if (state.level >= deepest) {
      state.line = to;
      break;
    }
    readBlock(state, line, to);
    line = state.line;
    if (line < to && isEmptyLine(lines, line)) state.line = ++line;
  }
}

function readBlock(state: BlockState, line: number, to: number): boolean {
  const { lines } = state;
  if (readTable(state, line, to)) return true;
  if ((lines.column[line] as number) - state.indent >= 4) return readIndentedCode(state, line, to);
  switch (lines.text.charCodeAt(lines.first[line] as number)) {
    case 35: // #
      if (readHeading(state, line)) return true;
      break;
    case 42: // *
    case 45: // -
    case 95: // _
      if (isThematicBreak(lines, line)) return state.add('rule', line, line + 1);
      if (readList(state, line, to)) return true;
      break;
    case 60: // <
      if (readHtml(state, line, to)) return true;
      break;
    case 62: // >
      return readQuote(state, line, to, (from, end) => readBlocks(state, from, end));
    case 91: // [
      if (readDefinition(state, line)) return true;
      break;
    case 96: // `
    case 126: // ~
      if (readFence(state, line, to)) return true;
      break;
    default:
      if (readList(state, line, to)) return true;
  }
  return readParagraph(state, line, to);
}

function readList(state: BlockState, line: number, to: number): boolean {
  const { lines } = state;
  const { text, first, column } = lines;
  let behind = behindItemMark(state, line);
  if (behind < 0) return false;
  const mark = text.charCodeAt(behind - 1);
  const isNumbered = isDigit(text.charCodeAt(first[line] as number));
  state.level++;
  for (let next = line; ; ) {
    readItem(state, next, to, behind);
    next = state.line;
    if (next >= to) break;
    const indented = (column[next] as number) - state.indent;
    if (indented < 0 || indented >= 4 || interrupts(state, next, to, 'list')) break;
    if (isDigit(text.charCodeAt(first[next] as number)) !== isNumbered) break;
    behind = behindItemMark(state, next);
    if (behind < 0 || text.charCodeAt(behind - 1) !== mark) break;
  }
  state.level--;
  return true;
}

function readItem(state: BlockState, line: number, to: number, behind: number): void {
  const { lines, indent, listIndent } = state;
  const first = lines.first[line] as number;
  const end = lines.end[line] as number;
  const column = lines.column[line] as number;
  const initial = column + behind - first;
  let content = behind;
  let offset = initial;
  for (; content < end && isBlank(lines.text.charCodeAt(content)); content++) {
    offset += lines.text.charCodeAt(content) === tab ? 4 - ((offset + (lines.inset[line] as number)) % 4) : 1;
  }
  const isEmpty = content >= end;
  // More than four blanks behind the mark: one of them, and then indented code.
  const blanks = isEmpty || offset - initial > 4 ? 1 : offset - initial;

  state.level++;
  state.depth++;
  state.listIndent = indent;
  state.indent = initial + blanks;
  lines.first[line] = content;
  lines.column[line] = offset;
  // An item that begins with an empty line and another one has no content.
  if (isEmpty && isEmptyLine(lines, line + 1)) state.line = Math.min(line + 2, to);
  else readBlocks(state, line, to);
  lines.first[line] = first;
  lines.column[line] = column;
  state.indent = indent;
  state.listIndent = listIndent;
  state.depth--;
  state.level--;
}

import type { BlockState } from './blockState.ts';
import { definitionEnd } from './definition.ts';
import { interrupts } from './interrupts.ts';
import {
  closesFence,
  fenceLength,
  headingLevel,
  headingText,
  htmlKind,
  trimmed,
  underlineLevel,
} from './lineStarts.ts';
import { contentOf, isEmptyLine } from './lineTable.ts';
import { cellCount, columnsOf, mostFilledCells } from './table.ts';

// Each of these reads the block that begins at a line, if it is of its kind. Returns whether it is.

export function readTable(state: BlockState, line: number, to: number): boolean {
  const { lines, indent } = state;
  const columns = columnsOf(lines, line, to, indent);
  if (columns === 0) return false;
  let next = line + 2;
  let filled = 0;
  for (; next < to; next++) {
    const column = lines.column[next] as number;
    if (column < indent || isEmptyLine(lines, next) || interrupts(state, next, to, 'table')) break;
    if (column - indent >= 4) break;
    const row = contentOf(lines, next).trim();
    if (row === '') break;
    filled += columns - cellCount(row);
    if (filled > mostFilledCells) break;
  }
  return state.add('table', line, next);
}

export function readIndentedCode(state: BlockState, line: number, to: number): boolean {
  const { lines, indent } = state;
  let end = line + 1;
  for (let next = end; next < to; next++) {
    if (isEmptyLine(lines, next)) continue;
    if ((lines.column[next] as number) - indent < 4) break;
    end = next + 1;
  }
  return state.add('code', line, end);
}

export function readFence(state: BlockState, line: number, to: number): boolean {
  const { lines, indent } = state;
  const { text } = lines;
  const first = lines.first[line] as number;
  const length = fenceLength(text, first, lines.end[line] as number);
  if (length === 0) return false;
  const mark = text.charCodeAt(first);
  let next = line + 1;
  let isClosed = false;
  for (; next < to && !isClosed; next++) {
    const from = lines.first[next] as number;
    const end = lines.end[next] as number;
    const column = lines.column[next] as number;
    if (from < end && column < indent) break;
    isClosed = column - indent < 4 && closesFence(text, from, end, mark, length);
  }
  return state.add('fence', line, next, 0, text.slice(first + length, lines.end[line]).trim(), isClosed);
}

export function readHeading(state: BlockState, line: number): boolean {
  const { text, first, end } = state.lines;
  const from = first[line] as number;
  const to = end[line] as number;
  const level = headingLevel(text, from, to);
  if (level === 0) return false;
  // A heading in a quote or a list is a line of text: it makes no section.
  if (state.level > 0) return state.add('paragraph', line, line + 1);
  const title = headingText(text, from, to, level);
  if (title !== '') return state.add('heading', line, line + 1, level, title);
  // Hashes alone are a heading that somebody begins: until it has a title, it makes no section and says nothing.
  state.line = line + 1;
  return true;
}

export function readHtml(state: BlockState, line: number, to: number): boolean {
  const { lines, indent } = state;
  const kind = htmlKind(lines, line);
  if (!kind) return false;
  let next = line + 1;
  const endsOnEmptyLine = kind.ends.test('');
  if (!kind.ends.test(contentOf(lines, line))) {
    for (; next < to; next++) {
      const isOutside = (lines.column[next] as number) < indent;
      if (isOutside && (endsOnEmptyLine || !isEmptyLine(lines, next))) break;
      const content = contentOf(lines, next);
      if (!kind.ends.test(content)) continue;
      if (content !== '') next++;
      break;
    }
  }
  return state.add('html', line, next);
}

/** A definition leaves no block. */
export function readDefinition(state: BlockState, line: number): boolean {
  const { lines, indent, limit } = state;
  const end = definitionEnd(lines, line, next => {
    if (next >= limit || isEmptyLine(lines, next)) return false;
    const column = lines.column[next] as number;
    return column - indent > 3 || column < 0 || !interrupts(state, next, limit, 'definition');
  });
  if (end < 0) return false;
  state.line = end;
  return true;
}

/** A paragraph, or the heading that its underline makes of it. */
export function readParagraph(state: BlockState, line: number, to: number): boolean {
  const { lines, indent } = state;
  let next = line + 1;
  for (; next < to && !isEmptyLine(lines, next); next++) {
    const column = lines.column[next] as number;
    if (column - indent > 3) continue;
    const level =
      column >= indent
        ? underlineLevel(lines.text, lines.first[next] as number, lines.end[next] as number)
        : 0;
    if (level > 0) return addUnderlined(state, line, next, level);
    if (column >= 0 && interrupts(state, next, to, 'paragraph')) break;
  }
  return state.add('paragraph', line, next);
}

function addUnderlined(state: BlockState, line: number, underline: number, level: number): boolean {
  if (state.level > 0) return state.add('paragraph', line, underline + 1);
  const { text, begin, end } = state.lines;
  const title = trimmed(text.slice(begin[line], end[underline - 1]));
  return state.add('heading', line, underline + 1, level, title);
}

import type { BlockState } from './blockState.ts';
import { interrupts } from './interrupts.ts';
import { isBlank, isEmptyLine, type LineTable, space, tab } from './lineTable.ts';

/**
 * Finds the lines of the quote that begins at a line, moves each of them behind its mark, and has their content
 * read.
 */
export function readQuote(
  state: BlockState,
  line: number,
  to: number,
  readContent: (from: number, to: number) => void,
): true {
  const { lines, indent, limit } = state;
  const { text, first, column, inset } = lines;
  const saved: number[] = [];
  const save = (at: number) => saved.push(first[at] as number, column[at] as number, inset[at] as number);
  let next = line;
  let isLastEmpty = false;
  for (; next < to && !isEmptyLine(lines, next); next++) {
    const isMarked =
      text.charCodeAt(first[next] as number) === 62 /* > */ && (column[next] as number) >= indent;
    if (isMarked) {
      save(next);
      isLastEmpty = passMark(lines, next);
      continue;
    }
    if (isLastEmpty) break;
    if (interrupts(state, next, to, 'quote')) {
      state.limit = next;
      if (indent !== 0) {
        save(next);
        (column[next] as number) -= indent;
      }
      break;
    }
    // It goes on with the paragraph in the quote, and with nothing else.
    save(next);
    column[next] = -1;
  }

  state.indent = 0;
  state.level++;
  readContent(line, next);
  state.level--;
  state.indent = indent;
  state.limit = limit;
  for (let at = 0; at < saved.length; at += 3) {
    first[line + at / 3] = saved[at] as number;
    column[line + at / 3] = saved[at + 1] as number;
    inset[line + at / 3] = saved[at + 2] as number;
  }
  return true;
}

/** Moves a line's beginning behind its quote mark. Returns whether nothing follows. */
function passMark({ text, first, end, column, inset }: LineTable, line: number): boolean {
  let at = (first[line] as number) + 1;
  let initial = (column[line] as number) + 1;
  const follows = text.charCodeAt(at);
  let hasSpace = isBlank(follows);
  let splitsTab = false;
  if (follows === space) {
    at++;
    initial++;
  } else if (follows === tab) {
    // A tab that ends right there is the blank behind the mark, else its rest indents the content.
    if (((inset[line] as number) + initial) % 4 === 3) {
      at++;
      initial++;
    } else splitsTab = true;
  } else hasSpace = false;

  let offset = initial;
  for (; at < (end[line] as number) && isBlank(text.charCodeAt(at)); at++) {
    offset +=
      text.charCodeAt(at) === tab ? 4 - ((offset + (inset[line] as number) + (splitsTab ? 1 : 0)) % 4) : 1;
  }
  inset[line] = (column[line] as number) + 1 + (hasSpace ? 1 : 0);
  column[line] = offset - initial;
  first[line] = at;
  return at >= (end[line] as number);
}

import type { BlockState } from './blockState.ts';
import {
  behindMark,
  fenceLength,
  headingLevel,
  htmlKind,
  interruptsParagraph,
  isDigit,
  isThematicBreak,
} from './lineStarts.ts';
import { columnsOf } from './table.ts';

/** What a line could end by beginning something else: a list and a table know fewer such beginnings. */
type Interrupted = 'paragraph' | 'definition' | 'quote' | 'table' | 'list';

/** Whether a line begins something that ends what it stands in. */
export function interrupts(state: BlockState, line: number, to: number, what: Interrupted): boolean {
  const { lines, indent } = state;
  if ((what === 'paragraph' || what === 'definition') && columnsOf(lines, line, to, indent) > 0) return true;
  if ((lines.column[line] as number) - indent >= 4) return false;
  const first = lines.first[line] as number;
  const end = lines.end[line] as number;
  const code = lines.text.charCodeAt(first);
  switch (code) {
    case 35: // #
      return what !== 'list' && headingLevel(lines.text, first, end) > 0;
    case 60: // <
      return what !== 'list' && htmlKind(lines, line)?.interrupts === true;
    case 62: // >
      return true;
    case 96: // `
    case 126: // ~
      return fenceLength(lines.text, first, end) > 0;
    case 95: // _
      return isThematicBreak(lines, line);
    case 42: // *
    case 45: // -
      return isThematicBreak(lines, line) || (what !== 'list' && beginsItem(state, line, what));
    default:
      return (code === 43 /* + */ || isDigit(code)) && what !== 'list' && beginsItem(state, line, what);
  }
}

function beginsItem(state: BlockState, line: number, what: Interrupted): boolean {
  const { lines, indent } = state;
  const behind = behindItemMark(state, line);
  if (behind < 0) return false;
  const isInside = (lines.column[line] as number) >= indent;
  return what !== 'paragraph' || !isInside || interruptsParagraph(lines, line, behind);
}

/** The place behind the mark of the list item that a line begins; -1: it begins none. */
export function behindItemMark({ lines, indent, listIndent }: BlockState, line: number): number {
  const column = lines.column[line] as number;
  // Indented so far, it can only go on with a paragraph.
  if (listIndent >= 0 && column - listIndent >= 4 && column < indent) return -1;
  return behindMark(lines.text, lines.first[line] as number, lines.end[line] as number);
}

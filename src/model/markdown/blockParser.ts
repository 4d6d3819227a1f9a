import type { Block, BlockKind } from './blocks.ts';
import { definitionEnd } from './definition.ts';
import {
  behindMark,
  fenceLength,
  headingLevel,
  headingText,
  htmlKind,
  interruptsParagraph,
  isDigit,
  isThematicBreak,
  skipEmptyLines,
  trimmed,
  underlineLevel,
} from './lineStarts.ts';
import { contentOf, isBlank, isEmptyLine, type LineTable, skipBlanks, skipRun, tab } from './lineTable.ts';
import { cellCount, columnsOf, mostFilledCells } from './table.ts';

/** A heading that makes a section, and the blocks up to the next; their lines are counted from `line`. */
export interface BlockGroup {
  readonly line: number;
  readonly heading: Block | undefined;
  readonly blocks: Block[];
}

/** What a line could end by beginning something else: a list and a table know fewer such beginnings. */
type Ending = 'paragraph' | 'definition' | 'quote' | 'table' | 'list';

/** Deeper nesting is read as nothing, so that the stack can't overflow. */
const deepest = 100;

/**
 * Finds the leaf blocks of a text, as markdown-it 15 finds them, without its tokens. These are its rules
 * (Copyright 2014 Vitaly Puzrin, Alex Kocharin; MIT licence) in its order, but asked by the first character
 * of a line instead of one after the other, and with nothing kept but what sections need. That takes a
 * tenth of the time of markdown-it's block parser as npm ships it, and of its size. A property test
 * compares the two on texts made to tell them apart; markdown-it itself is only in the tests.
 *
 * What `parse` does at the top level depends only on the lines from there on. This is what lets
 * `editOutline.ts` begin at any block, and stop where blocks begin that are known already.
 */
export class BlockParser {
  /** What was found, divided by headings; what stands before the first has none. */
  readonly groups: BlockGroup[] = [{ line: 0, heading: undefined, blocks: [] }];
  #group = this.groups[0] as BlockGroup;
  readonly #lines: LineTable;
  /** The next line to be read. */
  line = 0;
  /** Quotes, lists and items around. */
  #level = 0;
  /** List items around. */
  #depth = 0;
  /** The column at which content of the container around begins. */
  #indent = 0;
  #listIndent = -1;
  /** Definitions do not go on behind the quote they stand in. */
  #limit: number;

  constructor(lines: LineTable) {
    this.#lines = lines;
    this.#limit = lines.count;
  }

  /** Reads blocks up to a line, and on to the end of the block that begins before it. */
  readTo(line: number): void {
    const lines = this.#lines;
    for (;;) {
      this.line = skipEmptyLines(lines, this.line, lines.count);
      if (this.line >= Math.min(line, lines.count)) return;
      this.#readBlock(this.line, lines.count);
    }
  }

  #readBlocks(from: number, to: number): void {
    const lines = this.#lines;
    let line = from;
    while (line < to) {
      this.line = line = skipEmptyLines(lines, line, this.#limit);
      if (line >= to || (lines.column[line] as number) < this.#indent) break;
      if (this.#level >= deepest) {
        this.line = to;
        break;
      }
      this.#readBlock(line, to);
      line = this.line;
      if (line < to && isEmptyLine(lines, line)) this.line = ++line;
    }
  }

  #readBlock(line: number, to: number): boolean {
    const lines = this.#lines;
    if (this.#readTable(line, to)) return true;
    if ((lines.column[line] as number) - this.#indent >= 4) return this.#readIndentedCode(line, to);
    switch (lines.text.charCodeAt(lines.first[line] as number)) {
      case 35: // #
        if (this.#readHeading(line)) return true;
        break;
      case 42: // *
      case 45: // -
      case 95: // _
        if (isThematicBreak(lines, line)) return this.#add('rule', line, line + 1);
        if (this.#readList(line, to)) return true;
        break;
      case 60: // <
        if (this.#readHtml(line, to)) return true;
        break;
      case 62: // >
        return this.#readQuote(line, to);
      case 91: // [
        if (this.#readDefinition(line)) return true;
        break;
      case 96: // `
      case 126: // ~
        if (this.#readFence(line, to)) return true;
        break;
      default:
        if (this.#readList(line, to)) return true;
    }
    return this.#readParagraph(line, to);
  }

  #add(kind: BlockKind, startLine: number, endLine: number, level = 0, content = '', closed = false): true {
    const isHeading = kind === 'heading';
    const base = isHeading ? startLine : this.#group.line;
    const block = {
      kind,
      startLine: startLine - base,
      endLine: endLine - base,
      level,
      depth: this.#depth,
      content,
      closed,
    };
    if (isHeading) {
      this.#group = { line: startLine, heading: block, blocks: [] };
      this.groups.push(this.#group);
    } else this.#group.blocks.push(block);
    this.line = endLine;
    return true;
  }

  #readTable(line: number, to: number): boolean {
    const lines = this.#lines;
    const indent = this.#indent;
    const columns = columnsOf(lines, line, to, indent);
    if (columns === 0) return false;
    let next = line + 2;
    let filled = 0;
    for (; next < to; next++) {
      const column = lines.column[next] as number;
      if (
        column < indent ||
        isEmptyLine(lines, next) ||
        this.#begins(next, to, 'table') ||
        column - indent >= 4
      )
        break;
      const row = contentOf(lines, next).trim();
      if (row === '') break;
      filled += columns - cellCount(row);
      if (filled > mostFilledCells) break;
    }
    return this.#add('table', line, next);
  }

  #readIndentedCode(line: number, to: number): boolean {
    let end = line + 1;
    for (let next = end; next < to; next++) {
      if (isEmptyLine(this.#lines, next)) continue;
      if ((this.#lines.column[next] as number) - this.#indent < 4) break;
      end = next + 1;
    }
    return this.#add('code', line, end);
  }

  #readFence(line: number, to: number): boolean {
    const lines = this.#lines;
    const first = lines.first[line] as number;
    const length = fenceLength(lines.text, first, lines.end[line] as number);
    if (length === 0) return false;
    const mark = lines.text.charCodeAt(first);
    let next = line + 1;
    let isClosed = false;
    for (; next < to && !isClosed; next++) {
      const from = lines.first[next] as number;
      const end = lines.end[next] as number;
      const column = lines.column[next] as number;
      if (from < end && column < this.#indent) break;
      if (lines.text.charCodeAt(from) !== mark || column - this.#indent >= 4) continue;
      const behind = skipRun(lines.text, from, mark);
      isClosed = behind - from >= length && skipBlanks(lines.text, behind) >= end;
    }
    return this.#add(
      'fence',
      line,
      next,
      0,
      lines.text.slice(first + length, lines.end[line]).trim(),
      isClosed,
    );
  }

  #readHeading(line: number): boolean {
    const { text } = this.#lines;
    const first = this.#lines.first[line] as number;
    const end = this.#lines.end[line] as number;
    const level = headingLevel(text, first, end);
    if (level === 0) return false;
    // A heading in a quote or a list is a line of text: it makes no section.
    if (this.#level > 0) return this.#add('paragraph', line, line + 1);
    const title = headingText(text, first, end, level);
    if (title !== '') return this.#add('heading', line, line + 1, level, title);
    // Hashes alone are a heading that somebody begins: until it has a title, it makes no section and says nothing.
    this.line = line + 1;
    return true;
  }

  #readHtml(line: number, to: number): boolean {
    const lines = this.#lines;
    const kind = htmlKind(lines, line);
    if (!kind) return false;
    let next = line + 1;
    const endsOnEmptyLine = kind.ends.test('');
    if (!kind.ends.test(contentOf(lines, line))) {
      for (; next < to; next++) {
        const isOutside = (lines.column[next] as number) < this.#indent;
        if (isOutside && (endsOnEmptyLine || !isEmptyLine(lines, next))) break;
        const content = contentOf(lines, next);
        if (!kind.ends.test(content)) continue;
        if (content !== '') next++;
        break;
      }
    }
    return this.#add('html', line, next);
  }

  #readDefinition(line: number): boolean {
    const lines = this.#lines;
    const end = definitionEnd(
      lines,
      line,
      next =>
        next < this.#limit &&
        !isEmptyLine(lines, next) &&
        (this.#isContinuation(next) || !this.#begins(next, this.#limit, 'definition')),
    );
    if (end < 0) return false;
    this.line = end;
    return true;
  }

  /** A paragraph, or the heading that its underline makes of it. */
  #readParagraph(line: number, to: number): boolean {
    const lines = this.#lines;
    let next = line + 1;
    for (; next < to && !isEmptyLine(lines, next); next++) {
      const column = lines.column[next] as number;
      if (column - this.#indent > 3) continue;
      const level =
        column >= this.#indent
          ? underlineLevel(lines.text, lines.first[next] as number, lines.end[next] as number)
          : 0;
      if (level > 0) return this.#addUnderlined(line, next, level);
      if (column >= 0 && this.#begins(next, to, 'paragraph')) break;
    }
    return this.#add('paragraph', line, next);
  }

  #addUnderlined(line: number, underline: number, level: number): boolean {
    if (this.#level > 0) return this.#add('paragraph', line, underline + 1);
    const { text, begin, end } = this.#lines;
    return this.#add(
      'heading',
      line,
      underline + 1,
      level,
      trimmed(text.slice(begin[line], end[underline - 1])),
    );
  }

  #isContinuation(line: number): boolean {
    const column = this.#lines.column[line] as number;
    return column - this.#indent > 3 || column < 0;
  }

  /** Whether a line begins something that ends what it stands in. */
  #begins(line: number, to: number, ending: Ending): boolean {
    const lines = this.#lines;
    if ((ending === 'paragraph' || ending === 'definition') && columnsOf(lines, line, to, this.#indent) > 0)
      return true;
    if ((lines.column[line] as number) - this.#indent >= 4) return false;
    const first = lines.first[line] as number;
    const end = lines.end[line] as number;
    const code = lines.text.charCodeAt(first);
    switch (code) {
      case 35:
        return ending !== 'list' && headingLevel(lines.text, first, end) > 0;
      case 60:
        return ending !== 'list' && htmlKind(lines, line)?.interrupts === true;
      case 62:
        return true;
      case 96:
      case 126:
        return fenceLength(lines.text, first, end) > 0;
      case 95:
        return isThematicBreak(lines, line);
      case 42:
      case 45:
        return isThematicBreak(lines, line) || (ending !== 'list' && this.#beginsItem(line, ending));
      default:
        return (code === 43 || isDigit(code)) && ending !== 'list' && this.#beginsItem(line, ending);
    }
  }

  #beginsItem(line: number, ending: Ending): boolean {
    if (this.#isTooDeep(line)) return false;
    const behind = this.#behindMark(line);
    if (behind < 0) return false;
    const isInside = (this.#lines.column[line] as number) >= this.#indent;
    return ending !== 'paragraph' || !isInside || interruptsParagraph(this.#lines, line, behind);
  }

  #behindMark(line: number): number {
    const { text, first, end } = this.#lines;
    return behindMark(text, first[line] as number, end[line] as number);
  }

  /** An item's mark that is indented so far that it can only go on with a paragraph. */
  #isTooDeep(line: number): boolean {
    const column = this.#lines.column[line] as number;
    return this.#listIndent >= 0 && column - this.#listIndent >= 4 && column < this.#indent;
  }

  #readList(line: number, to: number): boolean {
    const lines = this.#lines;
    if (this.#isTooDeep(line)) return false;
    let behind = this.#behindMark(line);
    if (behind < 0) return false;
    const mark = lines.text.charCodeAt(behind - 1);
    const isNumbered = isDigit(lines.text.charCodeAt(lines.first[line] as number));
    this.#level++;
    for (let next = line; ; ) {
      this.#readItem(next, to, behind);
      next = this.line;
      if (next >= to) break;
      const column = lines.column[next] as number;
      if (column < this.#indent || column - this.#indent >= 4 || this.#begins(next, to, 'list')) break;
      if (isDigit(lines.text.charCodeAt(lines.first[next] as number)) !== isNumbered) break;
      behind = this.#behindMark(next);
      if (behind < 0 || lines.text.charCodeAt(behind - 1) !== mark) break;
    }
    this.#level--;
    return true;
  }

  #readItem(line: number, to: number, behind: number): void {
    const lines = this.#lines;
    const indent = this.#indent;
    const listIndent = this.#listIndent;
    const first = lines.first[line] as number;
    const end = lines.end[line] as number;
    const column = lines.column[line] as number;
    const initial = column + behind - first;
    let content = behind;
    let offset = initial;
    for (; content < end && isBlank(lines.text.charCodeAt(content)); content++) {
      offset +=
        lines.text.charCodeAt(content) === tab ? 4 - ((offset + (lines.inset[line] as number)) % 4) : 1;
    }
    const isEmpty = content >= end;
    // More than four blanks behind the mark: one of them, and then indented code.
    const blanks = isEmpty || offset - initial > 4 ? 1 : offset - initial;

    this.#level++;
    this.#depth++;
    this.#listIndent = indent;
    this.#indent = initial + blanks;
    lines.first[line] = content;
    lines.column[line] = offset;
    // An item that begins with an empty line and another one has no content.
    if (isEmpty && isEmptyLine(lines, line + 1)) this.line = Math.min(line + 2, to);
    else this.#readBlocks(line, to);
    lines.first[line] = first;
    lines.column[line] = column;
    this.#indent = indent;
    this.#listIndent = listIndent;
    this.#depth--;
    this.#level--;
  }

  #readQuote(line: number, to: number): boolean {
    const lines = this.#lines;
    const indent = this.#indent;
    const limit = this.#limit;
    const saved: number[] = [];
    const save = (at: number) =>
      saved.push(lines.first[at] as number, lines.column[at] as number, lines.inset[at] as number);
    let next = line;
    let isLastEmpty = false;
    for (; next < to && !isEmptyLine(lines, next); next++) {
      const column = lines.column[next] as number;
      const isMarked = lines.text.charCodeAt(lines.first[next] as number) === 62 && column >= indent;
      if (isMarked) {
        save(next);
        isLastEmpty = this.#passQuoteMark(next);
        continue;
      }
      if (isLastEmpty) break;
      if (this.#begins(next, to, 'quote')) {
        this.#limit = next;
        if (indent !== 0) {
          save(next);
          lines.column[next] = column - indent;
        }
        break;
      }
      // It goes on with the paragraph in the quote, and with nothing else.
      save(next);
      lines.column[next] = -1;
    }

    this.#indent = 0;
    this.#level++;
    this.#readBlocks(line, next);
    this.#level--;
    this.#indent = indent;
    this.#limit = limit;
    for (let at = 0; at < saved.length; at += 3) {
      lines.first[line + at / 3] = saved[at] as number;
      lines.column[line + at / 3] = saved[at + 1] as number;
      lines.inset[line + at / 3] = saved[at + 2] as number;
    }
    return true;
  }

  /** Moves a line's beginning behind its quote mark. Returns whether nothing follows. */
  #passQuoteMark(line: number): boolean {
    const { text, first, end, column, inset } = this.#lines;
    let at = (first[line] as number) + 1;
    let initial = (column[line] as number) + 1;
    const follows = text.charCodeAt(at);
    let hasSpace = isBlank(follows);
    let splitsTab = false;
    if (follows === 32) {
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
}

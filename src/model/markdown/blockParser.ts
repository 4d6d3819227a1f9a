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
  private _group = this.groups[0] as BlockGroup;
  private readonly _lines: LineTable;
  /** The next line to be read. */
  line = 0;
  /** Quotes, lists and items around. */
  private _level = 0;
  /** List items around. */
  private _depth = 0;
  /** The column at which content of the container around begins. */
  private _indent = 0;
  private _listIndent = -1;
  /** Definitions do not go on behind the quote they stand in. */
  private _limit: number;

  constructor(lines: LineTable) {
    this._lines = lines;
    this._limit = lines.count;
  }

  /** Reads blocks up to a line, and on to the end of the block that begins before it. */
  readTo(line: number): void {
    const lines = this._lines;
    for (;;) {
      this.line = skipEmptyLines(lines, this.line, lines.count);
      if (this.line >= Math.min(line, lines.count)) return;
      this._readBlock(this.line, lines.count);
    }
  }

  private _readBlocks(from: number, to: number): void {
    const lines = this._lines;
    let line = from;
    while (line < to) {
      this.line = line = skipEmptyLines(lines, line, this._limit);
      if (line >= to || (lines.column[line] as number) < this._indent) break;
      if (this._level >= deepest) {
        this.line = to;
        break;
      }
      this._readBlock(line, to);
      line = this.line;
      if (line < to && isEmptyLine(lines, line)) this.line = ++line;
    }
  }

  private _readBlock(line: number, to: number): boolean {
    const lines = this._lines;
    if (this._readTable(line, to)) return true;
    if ((lines.column[line] as number) - this._indent >= 4) return this._readIndentedCode(line, to);
    switch (lines.text.charCodeAt(lines.first[line] as number)) {
      case 35: // #
        if (this._readHeading(line)) return true;
        break;
      case 42: // *
      case 45: // -
      case 95: // _
        if (isThematicBreak(lines, line)) return this._add('rule', line, line + 1);
        if (this._readList(line, to)) return true;
        break;
      case 60: // <
        if (this._readHtml(line, to)) return true;
        break;
      case 62: // >
        return this._readQuote(line, to);
      case 91: // [
        if (this._readDefinition(line)) return true;
        break;
      case 96: // `
      case 126: // ~
        if (this._readFence(line, to)) return true;
        break;
      default:
        if (this._readList(line, to)) return true;
    }
    return this._readParagraph(line, to);
  }

  private _add(
    kind: BlockKind,
    startLine: number,
    endLine: number,
    level = 0,
    content = '',
    closed = false,
  ): true {
    const isHeading = kind === 'heading';
    const base = isHeading ? startLine : this._group.line;
    const block = {
      kind,
      startLine: startLine - base,
      endLine: endLine - base,
      level,
      depth: this._depth,
      content,
      closed,
    };
    if (isHeading) {
      this._group = { line: startLine, heading: block, blocks: [] };
      this.groups.push(this._group);
    } else this._group.blocks.push(block);
    this.line = endLine;
    return true;
  }

  private _readTable(line: number, to: number): boolean {
    const lines = this._lines;
    const indent = this._indent;
    const columns = columnsOf(lines, line, to, indent);
    if (columns === 0) return false;
    let next = line + 2;
    let filled = 0;
    for (; next < to; next++) {
      const column = lines.column[next] as number;
      if (
        column < indent ||
        isEmptyLine(lines, next) ||
        this._begins(next, to, 'table') ||
        column - indent >= 4
      )
        break;
      const row = contentOf(lines, next).trim();
      if (row === '') break;
      filled += columns - cellCount(row);
      if (filled > mostFilledCells) break;
    }
    return this._add('table', line, next);
  }

  private _readIndentedCode(line: number, to: number): boolean {
    let end = line + 1;
    for (let next = end; next < to; next++) {
      if (isEmptyLine(this._lines, next)) continue;
      if ((this._lines.column[next] as number) - this._indent < 4) break;
      end = next + 1;
    }
    return this._add('code', line, end);
  }

  private _readFence(line: number, to: number): boolean {
    const lines = this._lines;
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
      if (from < end && column < this._indent) break;
      if (lines.text.charCodeAt(from) !== mark || column - this._indent >= 4) continue;
      const behind = skipRun(lines.text, from, mark);
      isClosed = behind - from >= length && skipBlanks(lines.text, behind) >= end;
    }
    return this._add(
      'fence',
      line,
      next,
      0,
      lines.text.slice(first + length, lines.end[line]).trim(),
      isClosed,
    );
  }

  private _readHeading(line: number): boolean {
    const { text } = this._lines;
    const first = this._lines.first[line] as number;
    const end = this._lines.end[line] as number;
    const level = headingLevel(text, first, end);
    if (level === 0) return false;
    // A heading in a quote or a list is a line of text: it makes no section.
    if (this._level > 0) return this._add('paragraph', line, line + 1);
    const title = headingText(text, first, end, level);
    if (title !== '') return this._add('heading', line, line + 1, level, title);
    // Hashes alone are a heading that somebody begins: until it has a title, it makes no section and says nothing.
    this.line = line + 1;
    return true;
  }

  private _readHtml(line: number, to: number): boolean {
    const lines = this._lines;
    const kind = htmlKind(lines, line);
    if (!kind) return false;
    let next = line + 1;
    const endsOnEmptyLine = kind.ends.test('');
    if (!kind.ends.test(contentOf(lines, line))) {
      for (; next < to; next++) {
        const isOutside = (lines.column[next] as number) < this._indent;
        if (isOutside && (endsOnEmptyLine || !isEmptyLine(lines, next))) break;
        const content = contentOf(lines, next);
        if (!kind.ends.test(content)) continue;
        if (content !== '') next++;
        break;
      }
    }
    return this._add('html', line, next);
  }

  private _readDefinition(line: number): boolean {
    const lines = this._lines;
    const end = definitionEnd(
      lines,
      line,
      next =>
        next < this._limit &&
        !isEmptyLine(lines, next) &&
        (this._isContinuation(next) || !this._begins(next, this._limit, 'definition')),
    );
    if (end < 0) return false;
    this.line = end;
    return true;
  }

  /** A paragraph, or the heading that its underline makes of it. */
  private _readParagraph(line: number, to: number): boolean {
    const lines = this._lines;
    let next = line + 1;
    for (; next < to && !isEmptyLine(lines, next); next++) {
      const column = lines.column[next] as number;
      if (column - this._indent > 3) continue;
      const level =
        column >= this._indent
          ? underlineLevel(lines.text, lines.first[next] as number, lines.end[next] as number)
          : 0;
      if (level > 0) return this._addUnderlined(line, next, level);
      if (column >= 0 && this._begins(next, to, 'paragraph')) break;
    }
    return this._add('paragraph', line, next);
  }

  private _addUnderlined(line: number, underline: number, level: number): boolean {
    if (this._level > 0) return this._add('paragraph', line, underline + 1);
    const { text, begin, end } = this._lines;
    return this._add(
      'heading',
      line,
      underline + 1,
      level,
      trimmed(text.slice(begin[line], end[underline - 1])),
    );
  }

  private _isContinuation(line: number): boolean {
    const column = this._lines.column[line] as number;
    return column - this._indent > 3 || column < 0;
  }

  /** Whether a line begins something that ends what it stands in. */
  private _begins(line: number, to: number, ending: Ending): boolean {
    const lines = this._lines;
    if ((ending === 'paragraph' || ending === 'definition') && columnsOf(lines, line, to, this._indent) > 0)
      return true;
    if ((lines.column[line] as number) - this._indent >= 4) return false;
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
        return isThematicBreak(lines, line) || (ending !== 'list' && this._beginsItem(line, ending));
      default:
        return (code === 43 || isDigit(code)) && ending !== 'list' && this._beginsItem(line, ending);
    }
  }

  private _beginsItem(line: number, ending: Ending): boolean {
    if (this._isTooDeep(line)) return false;
    const behind = this._behindMark(line);
    if (behind < 0) return false;
    const isInside = (this._lines.column[line] as number) >= this._indent;
    return ending !== 'paragraph' || !isInside || interruptsParagraph(this._lines, line, behind);
  }

  private _behindMark(line: number): number {
    const { text, first, end } = this._lines;
    return behindMark(text, first[line] as number, end[line] as number);
  }

  /** An item's mark that is indented so far that it can only go on with a paragraph. */
  private _isTooDeep(line: number): boolean {
    const column = this._lines.column[line] as number;
    return this._listIndent >= 0 && column - this._listIndent >= 4 && column < this._indent;
  }

  private _readList(line: number, to: number): boolean {
    const lines = this._lines;
    if (this._isTooDeep(line)) return false;
    let behind = this._behindMark(line);
    if (behind < 0) return false;
    const mark = lines.text.charCodeAt(behind - 1);
    const isNumbered = isDigit(lines.text.charCodeAt(lines.first[line] as number));
    this._level++;
    for (let next = line; ; ) {
      this._readItem(next, to, behind);
      next = this.line;
      if (next >= to) break;
      const column = lines.column[next] as number;
      if (column < this._indent || column - this._indent >= 4 || this._begins(next, to, 'list')) break;
      if (isDigit(lines.text.charCodeAt(lines.first[next] as number)) !== isNumbered) break;
      behind = this._behindMark(next);
      if (behind < 0 || lines.text.charCodeAt(behind - 1) !== mark) break;
    }
    this._level--;
    return true;
  }

  private _readItem(line: number, to: number, behind: number): void {
    const lines = this._lines;
    const indent = this._indent;
    const listIndent = this._listIndent;
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

    this._level++;
    this._depth++;
    this._listIndent = indent;
    this._indent = initial + blanks;
    lines.first[line] = content;
    lines.column[line] = offset;
    // An item that begins with an empty line and another one has no content.
    if (isEmpty && isEmptyLine(lines, line + 1)) this.line = Math.min(line + 2, to);
    else this._readBlocks(line, to);
    lines.first[line] = first;
    lines.column[line] = column;
    this._indent = indent;
    this._listIndent = listIndent;
    this._depth--;
    this._level--;
  }

  private _readQuote(line: number, to: number): boolean {
    const lines = this._lines;
    const indent = this._indent;
    const limit = this._limit;
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
        isLastEmpty = this._passQuoteMark(next);
        continue;
      }
      if (isLastEmpty) break;
      if (this._begins(next, to, 'quote')) {
        this._limit = next;
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

    this._indent = 0;
    this._level++;
    this._readBlocks(line, next);
    this._level--;
    this._indent = indent;
    this._limit = limit;
    for (let at = 0; at < saved.length; at += 3) {
      lines.first[line + at / 3] = saved[at] as number;
      lines.column[line + at / 3] = saved[at + 1] as number;
      lines.inset[line + at / 3] = saved[at + 2] as number;
    }
    return true;
  }

  /** Moves a line's beginning behind its quote mark. Returns whether nothing follows. */
  private _passQuoteMark(line: number): boolean {
    const { text, first, end, column, inset } = this._lines;
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

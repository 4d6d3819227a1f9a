import type { Block } from '../markdown/blocks.ts';
import { blocksOf, type Stretch, stretchesOf } from '../markdown/stretches.ts';
import {
  breaksIn,
  endOfLine,
  type Lines,
  lineText,
  positionAt,
  type Span,
  splitLines,
} from '../text/text.ts';
import type { Comment } from './comments.ts';
import { findComments } from './comments.ts';
import type { Unit } from './units.ts';

/**
 * A stretch of a document from one heading to the next, as a value of its own: all offsets and lines are
 * counted from its own beginning, so that an edit above or below it leaves it as it is, with all that is
 * known of it. Of most parts only the text is ever asked for: the rest is found out on need.
 */
export class Part {
  readonly text: string;
  /** 1 to 6; 0 without a heading. */
  readonly level: number;
  readonly heading: string;
  /** Where its own text begins, behind the heading. */
  readonly bodyStart: number;
  /** All that it says, once somebody has asked; not in a map of parts, which takes longer than reading most. */
  units: readonly Unit[] | undefined = undefined;
  private _blocks: readonly Block[] | undefined;
  private _lines: Lines | undefined = undefined;
  private _lineCount: number | undefined = undefined;
  private _comments: readonly Comment[] | undefined;
  private _labels: readonly string[] | undefined;

  constructor({ text, level, heading, bodyStart, blocks }: Stretch) {
    this.text = text;
    this.level = level;
    this.heading = heading;
    this.bodyStart = bodyStart;
    this._blocks = blocks;
    this._comments = text.includes('<!--') ? undefined : none;
    this._labels = text.includes(']:') ? undefined : none;
  }

  get lines(): Lines {
    this._lines ??= splitLines(this.text);
    return this._lines;
  }

  /** How many line breaks it has: as many lines come before the next part. */
  get lineCount(): number {
    this._lineCount ??= breaksIn(this.text);
    return this._lineCount;
  }

  get headingSpan(): Span {
    return { start: 0, end: endOfLine(this.text, this.bodyStart) };
  }

  /** The heading's text. */
  get titleSpan(): Span {
    const { end } = this.headingSpan;
    const first = this.heading.split('\n', 1)[0] ?? '';
    const at = this.text.indexOf(first);
    const start = at < 0 || at > end ? 0 : at;
    return { start, end: Math.min(end, start + first.length) };
  }

  get body(): Span {
    return { start: this.bodyStart, end: this.text.length };
  }

  get blocks(): readonly Block[] {
    this._blocks ??= blocksOf(this);
    return this._blocks;
  }

  get comments(): readonly Comment[] {
    this._comments ??= findComments(this.lines, this.blocks);
    return this._comments;
  }

  /** Labels of link definitions, in lower case. */
  get labels(): readonly string[] {
    this._labels ??= labelsIn(this);
    return this._labels;
  }
}

const none: readonly never[] = [];

/**
 * Reads a stretch of a document that begins where a block begins.
 *
 * @param ahead what follows in the document: read as far as is needed to know where the stretch ends
 * @returns `undefined` when a block of the stretch goes on behind its end
 * @example partsOf('# A\ntext', '')?.map(part => part.heading) // ['', 'A']
 */
export function partsOf(text: string, ahead: string): Part[] | undefined {
  return stretchesOf(text, ahead)?.map(stretch => new Part(stretch));
}

const definitionLine = /^[ \t>]*\[([^\]]+)\]:/;

/** Definitions leave no block, so they are what no block covers. */
function labelsIn({ lines, blocks, bodyStart }: Part): string[] {
  const labels: string[] = [];
  let line = bodyStart === 0 ? 0 : positionAt(lines, bodyStart).line;
  for (const { startLine, endLine } of [...blocks, { startLine: lines.starts.length, endLine: 0 }]) {
    for (; line < startLine; line++) {
      const label = definitionLine.exec(lineText(lines, line))?.[1];
      if (label) labels.push(label.trim().toLowerCase());
    }
    line = Math.max(line, endLine);
  }
  return labels;
}

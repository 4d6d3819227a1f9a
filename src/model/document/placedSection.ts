import type { Block } from '../markdown/blocks.ts';
import { movedSpan, type Span } from '../text/text.ts';
import type { Comment } from './comments.ts';
import type { Section } from './outline.ts';
import type { Part } from './part.ts';
import type { PlacedOutline } from './placedOutline.ts';

/** A part at its place. What stands in it is moved there when somebody asks for it. */
export class PlacedSection implements Section {
  readonly part: Part;
  readonly index: number;
  readonly start: number;
  private readonly _outline: PlacedOutline;

  constructor(outline: PlacedOutline, index: number) {
    this.part = outline.parts.at(index);
    this.index = index;
    this.start = outline.startOf(index);
    this._outline = outline;
  }

  get line(): number {
    return this._outline.lineOf(this.index);
  }

  get level(): number {
    return this.part.level;
  }

  get heading(): string {
    return this.part.heading;
  }

  get headingSpan(): Span {
    return movedSpan(this.part.headingSpan, this.start);
  }

  get titleSpan(): Span {
    return movedSpan(this.part.titleSpan, this.start);
  }

  get body(): Span {
    return movedSpan(this.part.body, this.start);
  }

  get blocks(): readonly Block[] {
    const { line } = this;
    if (line === 0) return this.part.blocks;
    return this.part.blocks.map(block => ({
      ...block,
      startLine: block.startLine + line,
      endLine: block.endLine + line,
    }));
  }

  get comments(): readonly Comment[] {
    const { comments } = this.part;
    return comments.length === 0 ? comments : comments.map(comment => movedSpan(comment, this.start));
  }
}

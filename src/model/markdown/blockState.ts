import type { Block, BlockGroup, BlockKind } from './blocks.ts';
import type { LineTable } from './lineTable.ts';

/** Where the block parser is, and what it has found: each of its functions reads on from here. */
export class BlockState {
  readonly lines: LineTable;
  /** What was found, divided by headings; what stands before the first has none. */
  readonly groups: BlockGroup[];
  /** The next line to be read. */
  line = 0;
  /** Quotes, lists and items around. */
  level = 0;
  /** List items around. */
  depth = 0;
  /** The column at which content of the container around begins. */
  indent = 0;
  /** The same of the list around; -1 without one. */
  listIndent = -1;
  /** Definitions do not go on behind the quote they stand in. */
  limit: number;
  private _base = 0;
  private _blocks: Block[] = [];

  constructor(lines: LineTable) {
    this.lines = lines;
    this.limit = lines.count;
    this.groups = [{ line: 0, heading: undefined, blocks: this._blocks }];
  }

  /** Takes down a block; it is read on behind it. Returns that there was one. */
  add(kind: BlockKind, startLine: number, endLine: number, level = 0, content = '', closed = false): true {
    const isHeading = kind === 'heading';
    if (isHeading) this._base = startLine;
    const block = {
      kind,
      startLine: startLine - this._base,
      endLine: endLine - this._base,
      level,
      depth: this.depth,
      content,
      closed,
    };
    if (isHeading) {
      this._blocks = [];
      this.groups.push({ line: startLine, heading: block, blocks: this._blocks });
    } else this._blocks.push(block);
    this.line = endLine;
    return true;
  }
}

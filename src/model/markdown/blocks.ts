export type BlockKind = 'heading' | 'paragraph' | 'table' | 'fence' | 'code' | 'html' | 'rule';

/** A leaf block of Markdown. Lines are counted from 0; `endLine` is exclusive. */
export interface Block {
  readonly kind: BlockKind;
  readonly startLine: number;
  readonly endLine: number;
  /** 1 to 6 for a heading that makes a section, else 0. */
  readonly level: number;
  /** How many list items are around it. */
  readonly depth: number;
  /** A heading's text without its marks; a fence's info string. */
  readonly content: string;
  /** A fence that has its closing line. */
  readonly closed: boolean;
}

/** A heading that makes a section, and the blocks up to the next; their lines are counted from `line`. */
export interface BlockGroup {
  readonly line: number;
  readonly heading: Block | undefined;
  readonly blocks: readonly Block[];
}

import { type Lines, splitLines } from '../text/text.ts';
import { BlockParser } from './blockParser.ts';
import { readLines } from './lineTable.ts';

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

/**
 * A parser for the lines of a text. Only blocks are found: sections need no inline tokens. Link
 * definitions leave no block.
 *
 * @param lines the same text divided into lines, where that is at hand
 */
export function blockParser(text: string, lines?: Lines): BlockParser {
  if (text.includes('\r')) return new BlockParser(readLines(splitLines(text.replace(/\r\n?/g, '\n'))));
  return new BlockParser(readLines(lines ?? splitLines(text)));
}

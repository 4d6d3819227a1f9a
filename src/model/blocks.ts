import MarkdownIt from 'markdown-it';

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

/** What we read of a token of markdown-it: its types stay in this file. */
interface Token {
  readonly type: string;
  readonly map: readonly [number, number] | null;
  readonly level: number;
  readonly tag: string;
  readonly content: string;
  readonly info: string;
}

// `html: true`, or a heading inside a comment of several lines would count as a heading.
const parser = new MarkdownIt({ html: true });

/**
 * The leaf blocks of a text in the order of their lines. Only blocks are parsed: sections need no
 * inline tokens, and they cost more than half of a full parse. Link definitions leave no block.
 *
 * @example parseBlocks('# A\n\ntext').map(block => block.kind) // ['heading', 'paragraph']
 */
export function parseBlocks(text: string): Block[] {
  const tokens: Token[] = [];
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  parser.block.parse(source, parser, {}, tokens as never);

  const blocks: Block[] = [];
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.type === 'list_item_open') depth++;
    else if (token.type === 'list_item_close') depth--;
    const kind = kindOf(token);
    if (!kind || !token.map) continue;
    const [startLine, endLine] = token.map;
    const isFence = kind === 'fence';
    blocks.push({
      kind,
      startLine,
      endLine,
      level: kind === 'heading' ? Number(token.tag.slice(1)) : 0,
      depth,
      content: kind === 'heading' ? (tokens[i + 1]?.content ?? '') : isFence ? token.info.trim() : '',
      closed: isFence && endLine - startLine - 1 > countLines(token.content),
    });
  }
  return blocks;
}

function kindOf(token: Token): BlockKind | undefined {
  switch (token.type) {
    case 'heading_open':
      // A heading in a quote or a list is a line of text: it makes no section.
      return token.level === 0 ? 'heading' : 'paragraph';
    case 'paragraph_open':
      return 'paragraph';
    case 'table_open':
      return 'table';
    case 'fence':
      return 'fence';
    case 'code_block':
      return 'code';
    case 'html_block':
      return 'html';
    case 'hr':
      return 'rule';
    default:
      return undefined;
  }
}

/** How many lines a text has; the last may go without a break. */
function countLines(text: string): number {
  let count = text === '' || text.endsWith('\n') ? 0 : 1;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) count++;
  return count;
}

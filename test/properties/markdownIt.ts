import MarkdownIt from 'markdown-it';
import type { Block, BlockKind } from '../../src/model/markdown/blocks.ts';

interface Token {
  readonly type: string;
  readonly map: readonly [number, number] | null;
  readonly level: number;
  readonly tag: string;
  readonly content: string;
  readonly info: string;
}

const markdownIt = new MarkdownIt({ html: true });
// CommonMark knows no addresses that make no link; an editor's preview has a rule of its own about them.
markdownIt.validateLink = () => true;

/** The leaf blocks of a text as markdown-it's own block parser finds them: what ours has to find, too. */
export function blocksOfMarkdownIt(text: string): Block[] {
  const tokens: Token[] = [];
  const source = text.replace(/\r\n?/g, '\n');
  // A last line without a break says the same as one with it, but its fences are told apart less well.
  const whole = /[^\n \t][ \t]*$/.test(source) ? `${source}\n` : source;
  markdownIt.block.parse(whole, markdownIt, {}, tokens as never);
  const blocks: Block[] = [];
  let depth = 0;
  for (const [at, { type, map, level, tag, content, info }] of tokens.entries()) {
    if (type === 'list_item_open') depth++;
    else if (type === 'list_item_close') depth--;
    const kind = type === 'heading_open' && level > 0 ? 'paragraph' : kinds[type];
    if (!kind || !map) continue;
    // Hashes alone are somebody about to write a heading: the one thing that ours reads otherwise.
    if (kind === 'heading' && tokens[at + 1]?.content === '') continue;
    const [startLine, endLine] = map;
    const isFence = kind === 'fence';
    blocks.push({
      kind,
      startLine,
      endLine,
      level: kind === 'heading' ? Number(tag.slice(1)) : 0,
      depth,
      content: kind === 'heading' ? (tokens[at + 1]?.content ?? '') : isFence ? info.trim() : '',
      closed: isFence && endLine - startLine - 1 > content.split('\n').length - 1,
    });
  }
  return blocks;
}

const kinds: Readonly<Record<string, BlockKind>> = {
  heading_open: 'heading',
  paragraph_open: 'paragraph',
  table_open: 'table',
  fence: 'fence',
  code_block: 'code',
  html_block: 'html',
  hr: 'rule',
};

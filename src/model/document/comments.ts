import type { Block } from '../markdown/blocks.ts';
import { codeSpans } from '../text/inline.ts';
import { blank, type Lines, lineEnd, lineStart, type Span } from '../text/text.ts';

/** An HTML comment outside of code. */
export interface Comment extends Span {
  /** What stands between its marks, trimmed. */
  readonly text: string;
}

/**
 * The HTML comments of these blocks; what stands in code is none.
 *
 * @example findComments(splitLines('<!-- a -->'), parseBlocks('<!-- a -->').groups[0].blocks)[0].text // 'a'
 */
export function findComments(lines: Lines, blocks: readonly Block[]): Comment[] {
  const comments: Comment[] = [];
  for (const block of blocks) {
    if (block.kind !== 'html' && block.kind !== 'paragraph') continue;
    const base = lineStart(lines, block.startLine);
    const raw = lines.text.slice(base, lineEnd(lines, block.endLine - 1));
    if (!raw.includes('<!--')) continue;
    const text = block.kind === 'html' ? raw : blank(raw, codeSpans(raw));
    for (let start = text.indexOf('<!--'); start >= 0; ) {
      const close = text.indexOf('-->', start + 4);
      // Without its end a comment of a block reaches to the end of that block, as in a browser.
      if (close < 0 && block.kind === 'paragraph') break;
      const end = close < 0 ? text.length : close + 3;
      comments.push({
        start: base + start,
        end: base + end,
        text: raw.slice(start + 4, close < 0 ? end : close).trim(),
      });
      start = text.indexOf('<!--', end);
    }
  }
  return comments;
}

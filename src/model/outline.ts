import { type Block, parseBlocks } from './blocks.ts';
import { findComments } from './comments.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { type Lines, lineBreakOf, lineEnd, lineStart, lineText, type Span, splitLines } from './text.ts';

/** A stretch of a document from one heading to the next. The first has no heading. */
export interface Section {
  /** Its place in the outline; 0 is what stands before the first heading. */
  readonly index: number;
  /** 1 to 6; 0 without a heading. */
  readonly level: number;
  /** The heading's text, its marks left out. */
  readonly heading: string;
  /** The whole heading, underline included, without the last line break. */
  readonly headingSpan: Span;
  /** The heading's text. */
  readonly titleSpan: Span;
  /** Its own text, up to the next heading of any level. */
  readonly body: Span;
  readonly line: number;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
}

/** An HTML comment outside of code. */
export interface Comment extends Span {
  /** What stands between its marks, trimmed. */
  readonly text: string;
}

/** A document as its headings divide it. */
export interface Outline {
  readonly lines: Lines;
  readonly lineBreak: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly sections: readonly [Section, ...Section[]];
  /** Labels of link definitions, in lower case: a bracketed text among them is a link. */
  readonly definitions: ReadonlySet<string>;
}

const definitionLine = /^[ \t>]*\[([^\]]+)\]:/;

/**
 * Divides a document into sections. Never fails: any text has at least one section.
 *
 * @example parseOutline('# A\ntext').sections.map(section => section.heading) // ['', 'A']
 */
export function parseOutline(text: string): Outline {
  const lines = splitLines(text);
  const frontMatter = readFrontMatter(lines);
  const firstLine = frontMatter?.lineCount ?? 0;
  const bodyStart = lineStart(lines, firstLine);
  const blocks = parseBlocks(text.slice(bodyStart)).map(block => moved(block, firstLine));
  const hasComments = text.includes('<!--');

  const sections: Section[] = [];
  let from = 0;
  let heading: Block | undefined;
  for (let i = 0; i <= blocks.length; i++) {
    const block = blocks[i];
    if (block && block.kind !== 'heading') continue;
    const own = blocks.slice(from, i);
    const headingSpan = heading
      ? { start: lineStart(lines, heading.startLine), end: lineEnd(lines, heading.endLine - 1) }
      : { start: bodyStart, end: bodyStart };
    sections.push({
      index: sections.length,
      level: heading?.level ?? 0,
      heading: heading?.content ?? '',
      headingSpan,
      titleSpan: heading ? titleSpan(lines, heading, headingSpan) : headingSpan,
      body: {
        start: heading ? lineStart(lines, heading.endLine) : bodyStart,
        end: block ? lineStart(lines, block.startLine) : text.length,
      },
      line: heading?.startLine ?? firstLine,
      blocks: own,
      comments: hasComments ? findComments(lines, own) : [],
    });
    heading = block;
    from = i + 1;
  }
  return {
    lines,
    lineBreak: lineBreakOf(text),
    frontMatter,
    sections: sections as [Section, ...Section[]],
    definitions: text.includes(']:') ? definitionsOf(lines, blocks, firstLine) : new Set(),
  };
}

function moved(block: Block, by: number): Block {
  return by === 0 ? block : { ...block, startLine: block.startLine + by, endLine: block.endLine + by };
}

function titleSpan(lines: Lines, heading: Block, span: Span): Span {
  const first = heading.content.split('\n', 1)[0] ?? '';
  const at = lines.text.indexOf(first, span.start);
  const start = at < 0 || at > span.end ? span.start : at;
  return { start, end: Math.min(span.end, start + first.length) };
}

/** Definitions leave no block, so they are what no block covers. */
function definitionsOf(lines: Lines, blocks: readonly Block[], firstLine: number): Set<string> {
  const labels = new Set<string>();
  let line = firstLine;
  for (const { startLine, endLine } of [...blocks, { startLine: lines.starts.length, endLine: 0 }]) {
    for (; line < startLine; line++) {
      const label = definitionLine.exec(lineText(lines, line))?.[1];
      if (label) labels.add(label.trim().toLowerCase());
    }
    line = Math.max(line, endLine);
  }
  return labels;
}

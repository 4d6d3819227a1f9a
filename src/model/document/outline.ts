import type { Block } from '../markdown/blocks.ts';
import {
  applyEdits,
  type Edit,
  type Lines,
  lineBreakOf,
  lineStart,
  type Span,
  splitLines,
} from '../text/text.ts';
import { type FrontMatter, opensFrontMatter, readFrontMatter } from './frontMatter.ts';
import { type Part, partsOf } from './part.ts';

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
  /** What it is wherever it stands. */
  readonly part: Part;
  /** Where it begins. */
  readonly start: number;
}

/** An HTML comment outside of code. */
export interface Comment extends Span {
  /** What stands between its marks, trimmed. */
  readonly text: string;
}

/** A document as its headings divide it. */
export interface Outline {
  /** The whole text; put together only when somebody asks for it. */
  readonly lines: Lines;
  /** How long the text is. */
  readonly length: number;
  readonly lineBreak: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly sections: readonly [Section, ...Section[]];
  /** Labels of link definitions, in lower case: a bracketed text among them is a link. */
  readonly definitions: ReadonlySet<string>;
}

/**
 * Divides a document into sections. Never fails: any text has at least one section.
 *
 * @example parseOutline('# A\ntext').sections.map(section => section.heading) // ['', 'A']
 */
export function parseOutline(text: string): Outline {
  const lines = splitLines(text);
  const frontMatter = readFrontMatter(lines);
  const bodyStart = frontMatter ? lineStart(lines, frontMatter.lineCount) : 0;
  const body = bodyStart > 0 ? text.slice(bodyStart) : text;
  return new PlacedOutline(text.slice(0, bodyStart), frontMatter, partsOf(body, '') as Part[], lines);
}

/**
 * The outline of a document after an edit, as `parseOutline` would give it for the whole text. Only the
 * sections that the edit touches, and the one before them, are parsed again.
 *
 * Why this is the same: what the block parser finds at the top level depends on nothing above it. So
 * it may begin at a section on which nothing below can have an influence (see `restartBefore`), and
 * is done as soon as it comes to the beginning of a section behind the edit. When a block swallows that
 * beginning (a fence that was opened, a comment), it reads on, twice as far each time.
 */
export function editOutline(outline: Outline, edit: Edit): Outline {
  const { head, frontMatter, parts } = outline as PlacedOutline;
  if (mayTouchFrontMatter(outline as PlacedOutline, edit)) {
    return parseOutline(applyEdits(outline.lines.text, [edit]));
  }
  const from = sectionAt(outline, edit.start);
  const to = sectionAt(outline, edit.end) + 1;
  for (let first = restartBefore(parts, from); ; first = restartBefore(parts, first)) {
    const fresh = partsAfter(outline as PlacedOutline, edit, first, to);
    // Without its heading at its beginning it belongs to the section before it.
    if (first > 0 && fresh.parts[0]?.lines.text !== '') continue;
    const own = first > 0 ? fresh.parts.slice(1) : fresh.parts;
    const kept = own.map((part, at) => sameOr(parts[first + at], part));
    return new PlacedOutline(
      head,
      frontMatter,
      [...parts.slice(0, first), ...kept, ...parts.slice(fresh.behind)],
      undefined,
      outline,
    );
  }
}

/** Front matter that is never closed may be by any edit; else only what stands in it, or where it would begin. */
function mayTouchFrontMatter({ head, frontMatter, parts }: PlacedOutline, { start }: Edit): boolean {
  if (frontMatter) return start < head.length || !/[\r\n]$/.test(head);
  const top = parts[0].lines.text || (parts[1]?.lines.text ?? '');
  return opensFrontMatter(top) || start <= (top.split(/[\r\n]/, 1)[0] ?? '').length;
}

/** The sections from one on, parsed again, and the first behind them that stays as it is. */
function partsAfter(
  { parts, sections }: PlacedOutline,
  edit: Edit,
  first: number,
  to: number,
): { readonly parts: Part[]; readonly behind: number } {
  const base = (sections[first] as Section).start;
  const moved = { start: edit.start - base, end: edit.end - base, text: edit.text };
  const textOf = (start: number, end: number) =>
    parts
      .slice(start, end)
      .map(part => part.lines.text)
      .join('');
  for (let behind = to, step = 1; ; behind += step, step *= 2) {
    const isLast = behind >= parts.length;
    const text = applyEdits(textOf(first, behind), [moved]);
    const fresh = partsOf(text, isLast ? '' : textOf(behind, behind + step));
    if (fresh) return { parts: fresh, behind: Math.min(behind, parts.length) };
  }
}

/**
 * The last section before another whose beginning nothing below it can undo. A heading with marks ends
 * any paragraph by its first line. One with an underline is safe only behind an empty line: a link
 * definition that is completed further down could reach over it.
 */
function restartBefore(parts: readonly Part[], from: number): number {
  let first = Math.max(0, from - 1);
  while (first > 0 && !/^ {0,3}#/.test((parts[first] as Part).lines.text)) {
    if (/(?:^|[\r\n])[ \t]*(?:\r\n|\r|\n)$/.test((parts[first - 1] as Part).lines.text)) break;
    first--;
  }
  return first;
}

/** The part that was there, when the new one is no other: what is known of it stays known. */
function sameOr(old: Part | undefined, part: Part): Part {
  if (!old || old.lines.text !== part.lines.text || old.heading !== part.heading) return part;
  const isSame =
    old.blocks.length === part.blocks.length &&
    part.blocks.every((block, at) => {
      const { kind, startLine, endLine, depth } = old.blocks[at] as Block;
      return (
        block.kind === kind &&
        block.startLine === startLine &&
        block.endLine === endLine &&
        block.depth === depth
      );
    });
  return isSame && old.level === part.level ? old : part;
}

/** The index of the section in which an offset stands. */
export function sectionAt({ sections }: Outline, offset: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle] as Section).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Parts put one after the other. */
class PlacedOutline implements Outline {
  readonly head: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly parts: readonly [Part, ...Part[]];
  readonly sections: readonly [Section, ...Section[]];
  readonly definitions: ReadonlySet<string>;
  readonly length: number;
  #lines: Lines | undefined;

  constructor(
    head: string,
    frontMatter: FrontMatter | undefined,
    parts: readonly Part[],
    lines?: Lines,
    before?: Outline,
  ) {
    this.head = head;
    this.frontMatter = frontMatter;
    this.parts = parts as [Part, ...Part[]];
    this.#lines = lines;
    const sections: Section[] = [];
    let start = head.length;
    let line = frontMatter?.lineCount ?? 0;
    for (const part of parts) {
      sections.push(new PlacedSection(part, sections.length, start, line));
      start += part.lines.text.length;
      line += part.lineCount;
    }
    this.sections = sections as [Section, ...Section[]];
    this.length = start;
    const definitions = new Set(parts.flatMap(part => part.labels));
    this.definitions =
      before && isSameSet(before.definitions, definitions) ? before.definitions : definitions;
  }

  get lines(): Lines {
    this.#lines ??= splitLines(this.head + this.parts.map(part => part.lines.text).join(''));
    return this.#lines;
  }

  get lineBreak(): string {
    const text = this.head || (this.parts.find(part => part.lineCount > 0)?.lines.text ?? '');
    return lineBreakOf(text);
  }
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const item of b) if (!a.has(item)) return false;
  return true;
}

/** A part at its place. What stands in it is moved there when somebody asks for it. */
class PlacedSection implements Section {
  readonly part: Part;
  readonly index: number;
  readonly start: number;
  readonly line: number;

  constructor(part: Part, index: number, start: number, line: number) {
    this.part = part;
    this.index = index;
    this.start = start;
    this.line = line;
  }

  get level(): number {
    return this.part.level;
  }

  get heading(): string {
    return this.part.heading;
  }

  get headingSpan(): Span {
    return moved(this.part.headingSpan, this.start);
  }

  get titleSpan(): Span {
    return moved(this.part.titleSpan, this.start);
  }

  get body(): Span {
    return moved(this.part.body, this.start);
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
    return comments.length === 0
      ? comments
      : comments.map(comment => ({ ...comment, ...moved(comment, this.start) }));
  }
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

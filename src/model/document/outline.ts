import type { Block } from '../markdown/blocks.ts';
import { ChunkedArray } from '../text/chunkedArray.ts';
import { type Lines, lineStart, type Span, splitLines } from '../text/text.ts';
import type { Comment } from './comments.ts';
import { type FrontMatter, opensFrontMatter, readFrontMatter } from './frontMatter.ts';
import { sharedOpening } from './opening.ts';
import { type Part, partsOf } from './part.ts';
import { PlacedOutline } from './placedOutline.ts';

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

/** Stands for the headings of a document, so that what depends on them alone is found out once. */
export interface Headings {
  readonly count: number;
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
  /** One of them. Who asks for one does not have all of them put in their places. */
  at(index: number): Section;
  /** Where one of them begins. */
  startOf(index: number): number;
  /** What they are, wherever they stand. */
  readonly parts: ChunkedArray<Part>;
  /** The first part that may be another than before the last edit, and the first behind it that is not; else all. */
  changedSince(earlier: Outline): { readonly first: number; readonly behind: number };
  /** The same value as before as long as no edit has changed a heading. */
  readonly headings: Headings;
  /** Labels of link definitions, in lower case: a bracketed text among them is a link. */
  readonly definitions: ReadonlySet<string>;
}

/**
 * Divides a document into sections. Never fails: any text has at least one section.
 *
 * @example parseOutline('# A\ntext').sections.map(section => section.heading) // ['', 'A']
 */
export function parseOutline(text: string): Outline {
  const lines = opensFrontMatter(text) ? splitLines(text) : undefined;
  const frontMatter = lines && readFrontMatter(lines);
  const bodyStart = frontMatter ? lineStart(lines, frontMatter.lineCount) : 0;
  const body = bodyStart > 0 ? text.slice(bodyStart) : text;
  const parts = partsOf(body, '') as [Part, ...Part[]];
  if (parts.length > 1) parts[0] = sharedOpening(parts[0]);
  return new PlacedOutline(text.slice(0, bodyStart), frontMatter, ChunkedArray.of(parts), text);
}

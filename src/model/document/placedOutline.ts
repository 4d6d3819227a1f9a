import type { ChunkedArray } from '../text/chunkedArray.ts';
import { type Lines, lineBreakOf, splitLines } from '../text/text.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { Headings, Outline, Section } from './outline.ts';
import type { Part } from './part.ts';
import { PlacedSection } from './placedSection.ts';
import { Starts } from './starts.ts';

/** What an outline was before an edit, and what of it is the same. */
interface Before {
  readonly outline: PlacedOutline;
  /** The first part that may be another, and the first behind it that is not. */
  readonly first: number;
  readonly behind: number;
  readonly headings: Headings | undefined;
  readonly definitions: ReadonlySet<string> | undefined;
}

/**
 * Parts put one after the other. Where each begins is a number in a row of numbers: at a keystroke in a long
 * document these rows are all that is made anew, and sections are made of those that somebody asks for.
 */
export class PlacedOutline implements Outline {
  readonly head: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly parts: ChunkedArray<Part>;
  readonly definitions: ReadonlySet<string>;
  readonly headings: Headings;
  /** By the index of the section; one entry more for the end. */
  private readonly _starts: Starts;
  private _firstLines: Int32Array | undefined;
  private readonly _placed = new Map<number, Section>();
  private _sections: readonly [Section, ...Section[]] | undefined;
  private _lines: Lines | undefined;
  private readonly _text: string | undefined;
  /** Stands for this outline where the outline itself would be kept with all that came before it. */
  private readonly _mark = {};
  private readonly _changed:
    | { readonly since: object; readonly first: number; readonly behind: number }
    | undefined;

  /**
   * @param text the whole text, where it is at hand
   * @param before what it was before an edit: what is the same stays the same value
   */
  constructor(
    head: string,
    frontMatter: FrontMatter | undefined,
    parts: ChunkedArray<Part>,
    text?: string,
    before?: Before,
  ) {
    this.head = head;
    this._text = text;
    this.frontMatter = frontMatter;
    this.parts = parts;
    const isShifted = before && before.outline.parts.length === parts.length;
    this._starts = isShifted
      ? before.outline._starts.after(parts, before.first, before.behind)
      : Starts.of(parts, head.length);
    this.definitions = before?.definitions ?? labelsOf(parts);
    this.headings = before?.headings ?? { count: parts.length };
    if (before) {
      const { outline, first, behind } = before;
      this._changed = {
        since: outline._mark,
        first,
        behind: behind + parts.length - outline.parts.length,
      };
    }
  }

  changedSince(earlier: Outline): { readonly first: number; readonly behind: number } {
    if (earlier instanceof PlacedOutline && this._changed?.since === earlier._mark) return this._changed;
    return { first: 0, behind: this.parts.length };
  }

  get length(): number {
    return this._starts.at(this.parts.length);
  }

  /** Where a section begins; behind the last one, where the text ends. */
  startOf(index: number): number {
    return this._starts.at(index);
  }

  /** The line on which a section begins. */
  lineOf(index: number): number {
    if (!this._firstLines) {
      this._firstLines = new Int32Array(this.parts.length);
      let line = this.frontMatter?.lineCount ?? 0;
      for (let at = 0; at < this.parts.length; at++) {
        this._firstLines[at] = line;
        line += this.parts.at(at).lineCount;
      }
    }
    return this._firstLines[index] as number;
  }

  at(index: number): Section {
    let section = this._placed.get(index);
    if (!section) {
      section = new PlacedSection(this, index);
      this._placed.set(index, section);
    }
    return section;
  }

  get sections(): readonly [Section, ...Section[]] {
    const { length } = this.parts;
    this._sections ??= Array.from({ length }, (_, index) => this.at(index)) as [Section, ...Section[]];
    return this._sections;
  }

  get lines(): Lines {
    this._lines ??= splitLines(this._text ?? this.head + textOf(this.parts, 0, this.parts.length));
    return this._lines;
  }

  get lineBreak(): string {
    const text = this.head || (this.parts.chunks.flat().find(part => part.lineCount > 0)?.text ?? '');
    return lineBreakOf(text);
  }
}

/** The text of some parts that follow each other; of those behind `start` when there are not so many. */
export function textOf(parts: ChunkedArray<Part>, start: number, end: number): string {
  return parts
    .slice(start, end)
    .map(({ text }) => text)
    .join('');
}

function labelsOf(parts: ChunkedArray<Part>): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const chunk of parts.chunks)
    for (const part of chunk) for (const label of part.labels) labels.add(label);
  return labels;
}

import type { Outline, Section } from '../document/outline.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { displayTitle } from '../text/titles.ts';
import { type Absent, placed } from './absent.ts';
import { type Alignment, alignmentOf } from './alignment.ts';
import { endsOf } from './nesting.ts';

/** A document's heading tree aligned with a template's. Sections get their places when somebody asks for them. */
export class Match {
  /** By the index of the section: what it is in the template; `undefined` for the title and for extra ones. */
  readonly specs: readonly (SectionSpec | undefined)[];
  /** By the index of the section: the section around it, wrong levels put right; -1 at the top. */
  readonly parents: readonly number[];
  /** How many levels deeper than in the template the document's sections are. */
  readonly shift: number;
  readonly alignment: Alignment;
  private readonly _outline: Outline;
  private _ends: readonly number[] | undefined;
  private _sections: readonly (readonly Section[])[] | undefined;
  private _misplaced: ReadonlySet<Section> | undefined;
  private _wrongLevel: readonly Section[] | undefined;
  private _duplicates: ReadonlyMap<Section, SectionSpec> | undefined;
  private _merged: ReadonlyMap<Section, readonly SectionSpec[]> | undefined;
  private _absent: readonly Absent[] | undefined;

  constructor(outline: Outline, alignment: Alignment) {
    this.alignment = alignment;
    this.specs = alignment.specs;
    this.parents = alignment.parents;
    this.shift = alignment.shift;
    this._outline = outline;
  }

  /** The heading that names the document. */
  get title(): Section | undefined {
    const { title } = this.alignment;
    return title < 0 ? undefined : this._outline.at(title);
  }

  /** By the index of the section: where all that is below it ends, as an offset. */
  get ends(): readonly number[] {
    this._ends ??= endsOf(this._outline, this.parents);
    return this._ends;
  }

  /** By the index of the spec: the sections that are it, in document order. */
  get sections(): readonly (readonly Section[])[] {
    this._sections ??= this.alignment.places.map(own => own.map(at => this._outline.at(at)));
    return this._sections;
  }

  /** Sections that stand elsewhere than the template has them. */
  get misplaced(): ReadonlySet<Section> {
    this._misplaced ??= new Set(Array.from(this.alignment.misplaced, at => this._outline.at(at)));
    return this._misplaced;
  }

  get wrongLevel(): readonly Section[] {
    this._wrongLevel ??= this.alignment.wrongLevel.map(at => this._outline.at(at));
    return this._wrongLevel;
  }

  /** Second sections of one title, with what they repeat. */
  get duplicates(): ReadonlyMap<Section, SectionSpec> {
    this._duplicates ??= this._placedMap(this.alignment.duplicates);
    return this._duplicates;
  }

  /** Sections that answer several sections of the template at once ("Goals and Non-Goals"), with the others. */
  get merged(): ReadonlyMap<Section, readonly SectionSpec[]> {
    this._merged ??= this._placedMap(this.alignment.merged);
    return this._merged;
  }

  /** Specs without a section whose parent is there. */
  get absent(): readonly Absent[] {
    this._absent ??= this.alignment.gaps.map(gap => placed(gap, this._outline));
    return this._absent;
  }

  private _placedMap<V>(map: ReadonlyMap<number, V>): ReadonlyMap<Section, V> {
    return new Map(Array.from(map, ([at, value]) => [this._outline.at(at), value]));
  }
}

/**
 * Aligns a document with a template. Not a moving index: each heading finds its section by its
 * words and by the section around it, so that one edit of the document gives one difference.
 *
 * @example match(parseOutline(text), template).absent.map(({ spec }) => spec.title) // ['Non-Goals']
 */
export function match(outline: Outline, template: Template): Match {
  return new Match(outline, alignmentOf(outline, template));
}

/** The same match for a document whose text was edited and whose headings were not: only places are new. */
export function matchAgain(before: Match, outline: Outline): Match {
  return new Match(outline, before.alignment);
}

/** How a section is called in messages. */
export function nameOf({ heading }: Pick<Section, 'heading'>, spec: SectionSpec | undefined): string {
  return spec && !spec.repeat && !spec.pattern ? spec.title : displayTitle(heading);
}

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
  readonly #outline: Outline;
  #ends: readonly number[] | undefined;
  #sections: readonly (readonly Section[])[] | undefined;
  #misplaced: ReadonlySet<Section> | undefined;
  #wrongLevel: readonly Section[] | undefined;
  #duplicates: ReadonlyMap<Section, SectionSpec> | undefined;
  #merged: ReadonlyMap<Section, readonly SectionSpec[]> | undefined;
  #absent: readonly Absent[] | undefined;

  constructor(outline: Outline, alignment: Alignment) {
    this.alignment = alignment;
    this.specs = alignment.specs;
    this.parents = alignment.parents;
    this.shift = alignment.shift;
    this.#outline = outline;
  }

  /** The heading that names the document. */
  get title(): Section | undefined {
    const { title } = this.alignment;
    return title < 0 ? undefined : this.#outline.at(title);
  }

  /** By the index of the section: where all that is below it ends, as an offset. */
  get ends(): readonly number[] {
    this.#ends ??= endsOf(this.#outline, this.parents);
    return this.#ends;
  }

  /** By the index of the spec: the sections that are it, in document order. */
  get sections(): readonly (readonly Section[])[] {
    this.#sections ??= this.alignment.places.map(own => own.map(at => this.#outline.at(at)));
    return this.#sections;
  }

  /** Sections that stand elsewhere than the template has them. */
  get misplaced(): ReadonlySet<Section> {
    this.#misplaced ??= new Set(Array.from(this.alignment.misplaced, at => this.#outline.at(at)));
    return this.#misplaced;
  }

  get wrongLevel(): readonly Section[] {
    this.#wrongLevel ??= this.alignment.wrongLevel.map(at => this.#outline.at(at));
    return this.#wrongLevel;
  }

  /** Second sections of one title, with what they repeat. */
  get duplicates(): ReadonlyMap<Section, SectionSpec> {
    this.#duplicates ??= this.#placedMap(this.alignment.duplicates);
    return this.#duplicates;
  }

  /** Sections that answer several sections of the template at once ("Goals and Non-Goals"), with the others. */
  get merged(): ReadonlyMap<Section, readonly SectionSpec[]> {
    this.#merged ??= this.#placedMap(this.alignment.merged);
    return this.#merged;
  }

  /** Specs without a section whose parent is there. */
  get absent(): readonly Absent[] {
    this.#absent ??= this.alignment.gaps.map(gap => placed(gap, this.#outline));
    return this.#absent;
  }

  #placedMap<V>(map: ReadonlyMap<number, V>): ReadonlyMap<Section, V> {
    return new Map(Array.from(map, ([at, value]) => [this.#outline.at(at), value]));
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

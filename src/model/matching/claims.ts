import type { Outline } from '../document/outline.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { levelOf, shiftOf } from './levels.ts';
import { nearestIndex, nest } from './nesting.ts';
import { nothing, type Prospects, type Titles, titlesIn } from './prospects.ts';
import { titleIn } from './titleIn.ts';

/**
 * Which heading is which section of the template, while that is being found out. The document's sections are
 * spoken of by their indices: nothing is asked of where they stand.
 */
export class Claims {
  readonly outline: Outline;
  readonly template: Template;
  readonly titles: Titles;
  /** The heading that names the document; -1 when there is none. */
  readonly title: number;
  /** By the index of the section. */
  readonly specs: (SectionSpec | undefined)[];
  /** By the index of the spec: how many sections are it, or answer it among others. */
  readonly claimed: number[];
  /** The sum of these. */
  count = 0;
  /** Those that answer several specs at once, with the others. */
  readonly merged = new Map<number, SectionSpec[]>();
  /** By the index of the section: its level, wrong ones put right. */
  levels: readonly number[];
  /** By the index of the section: the section around it. */
  parents: readonly number[];
  /** By the index of the section, for those that may be claimed. */
  private readonly _prospects: (Prospects | undefined)[];
  /** Those that may be claimed, as they were when `_countThen` were. */
  private _mayBe: number[] = [];
  private _countThen = 0;
  /** What was put right when so many were claimed: it need not be again. */
  private _settled: { readonly count: number; readonly shift: number } | undefined;
  /** Specs taken, within the member of a series that is around them. */
  private readonly _taken = new Set<number>();

  constructor(outline: Outline, template: Template) {
    const { parts } = outline;
    this.outline = outline;
    this.template = template;
    this.titles = titlesIn(template);
    this.title = titleIn(outline, template);
    this.specs = new Array(parts.length).fill(undefined);
    this.claimed = new Array(template.sections.length).fill(0);
    this._prospects = new Array(parts.length).fill(undefined);
    const levels: number[] = [];
    for (let at = 0; at < parts.length; at++) {
      const { level, heading } = parts.at(at);
      const isSection = level > 0 && at !== this.title;
      levels.push(isSection ? level : 0);
      const prospects = isSection ? this.titles.prospectsOf(heading) : nothing;
      if (prospects === nothing) continue;
      this._prospects[at] = prospects;
      this._mayBe.push(at);
    }
    this.levels = levels;
    this.parents = nest(levels);
  }

  claim(at: number, spec: SectionSpec): void {
    this.specs[at] = spec;
    this._taken.add(this._keyOf(at, spec));
    this._add(spec);
  }

  /** A section that is one of the template answers others, too. */
  claimAlso(at: number, others: SectionSpec[]): void {
    this.merged.set(at, others);
    for (const spec of others) this._add(spec);
  }

  isFree(at: number, spec: SectionSpec): boolean {
    return Boolean(spec.repeat) || !this._taken.has(this._keyOf(at, spec));
  }

  isUnclaimed({ index }: SectionSpec): boolean {
    return this.claimed[index] === 0;
  }

  /** Whether a section is neither the title nor one of the template. */
  isOpen(at: number): boolean {
    return this.specs[at] === undefined && at !== this.title;
  }

  headingOf(at: number): string {
    return this.outline.parts.at(at).heading;
  }

  /** The spec of the section around one. */
  around(at: number): SectionSpec | undefined {
    const parent = this.parents[at] as number;
    // An array that is asked for what it cannot have is slow.
    return parent < 0 ? undefined : this.specs[parent];
  }

  /** The spec of the nearest section around one that has one. */
  context(at: number): SectionSpec | undefined {
    return this.specs[nearestIndex(this.specs, this.parents, this.parents[at] as number)];
  }

  /** Those without a spec that may be claimed at all: of the others nothing has to be asked in any round. */
  hopeful(): readonly number[] {
    if (this._countThen !== this.count) {
      this._mayBe = this._mayBe.filter(at => this.isOpen(at));
      this._countThen = this.count;
    }
    return this._mayBe;
  }

  /** What a section may be; nothing for those that are not hopeful. */
  prospectsOf(at: number): Prospects {
    return this._prospects[at] ?? nothing;
  }

  /**
   * Puts right the levels of the sections, and what stands in what.
   *
   * @returns how many levels deeper than in the template most sections are
   */
  settle(): number {
    if (this._settled?.count === this.count) return this._settled.shift;
    const shift = shiftOf(this);
    const levels: number[] = [];
    let isSame = true;
    for (let at = 0; at < this.levels.length; at++) {
      const level = levelOf(this, at, shift);
      levels.push(level);
      if (level !== this.levels[at]) isSame = false;
    }
    // Where a section stands in another than before, it may have another level the next time.
    if (isSame) this._settled = { count: this.count, shift };
    else {
      this.levels = levels;
      this.parents = nest(levels);
    }
    return shift;
  }

  private _add({ index }: SectionSpec): void {
    this.claimed[index] = (this.claimed[index] ?? 0) + 1;
    this.count++;
  }

  /** One number for a spec and the member of a series around it. */
  private _keyOf(at: number, { index, parent }: SectionSpec): number {
    const member = parent?.repeat ? (this.parents[at] as number) + 1 : 0;
    return index * this.specs.length + member;
  }
}

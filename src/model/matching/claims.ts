import type { Outline, Section } from '../document/outline.ts';
import type { Part } from '../document/part.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { stubOf, titleKey } from '../text/titles.ts';
import { nearestIndex, nest } from './nesting.ts';
import { nothing, type Prospects, titlesIn } from './prospects.ts';

/** Which heading is which section of the template, while that is being found out. */
export class Claims {
  readonly outline: Outline;
  readonly template: Template;
  readonly title: Section | undefined;
  /** Every section but the title. */
  readonly headings: readonly Section[];
  /** By the index of the section. */
  readonly specs: (SectionSpec | undefined)[];
  /** By the index of the spec: how many sections are it, or answer it among others. */
  readonly claimed: number[];
  /** The sum of these. */
  count = 0;
  readonly merged = new Map<Section, SectionSpec[]>();
  /** By the index of the section: its level, wrong ones put right. */
  levels: readonly number[];
  /** By the index of the section: the section around it. */
  parents: readonly number[];
  /** By the index of the section, for those that may be claimed. */
  private readonly prospects: (Prospects | undefined)[] = [];
  /** Those that may be claimed. */
  private mayBe: readonly Section[];
  /** Specs taken, within the member of a series that is around them. */
  private readonly taken = new Set<number>();

  constructor(outline: Outline, template: Template) {
    const { sections, parts } = outline;
    this.outline = outline;
    this.template = template;
    this.title = titleOf(outline, template);
    this.specs = new Array(parts.length).fill(undefined);
    this.claimed = new Array(template.sections.length).fill(0);
    const headings: Section[] = [];
    const mayBe: Section[] = [];
    const titles = titlesIn(template);
    for (let index = 1; index < parts.length; index++) {
      const section = sections[index] as Section;
      if (section === this.title) continue;
      headings.push(section);
      const prospects = titles.prospectsOf(section.heading);
      if (prospects === nothing) continue;
      this.prospects[index] = prospects;
      mayBe.push(section);
    }
    this.headings = headings;
    this.mayBe = mayBe;
    this.levels = parts.map(({ level }, index) => (index === this.title?.index ? 0 : level));
    this.parents = nest(this.levels);
  }

  claim(section: Section, spec: SectionSpec): void {
    this.specs[section.index] = spec;
    this.taken.add(this.keyOf(section, spec));
    this.add(spec);
  }

  /** A section that is one of the template answers others, too. */
  claimAlso(section: Section, others: SectionSpec[]): void {
    this.merged.set(section, others);
    for (const spec of others) this.add(spec);
  }

  isFree(section: Section, spec: SectionSpec): boolean {
    return Boolean(spec.repeat) || !this.taken.has(this.keyOf(section, spec));
  }

  isUnclaimed({ index }: SectionSpec): boolean {
    return this.claimed[index] === 0;
  }

  isOpen({ index }: Section): boolean {
    return this.specs[index] === undefined;
  }

  /** The spec of the nearest section around it that has one. */
  context({ index }: Section): SectionSpec | undefined {
    return this.specs[nearestIndex(this.specs, this.parents, this.parents[index] ?? -1)];
  }

  /** Those without a spec that may be claimed at all: of the others nothing has to be asked in any round. */
  hopeful(): readonly Section[] {
    this.mayBe = this.mayBe.filter(section => this.isOpen(section));
    return this.mayBe;
  }

  /** What a section may be; nothing for those that are not hopeful. */
  prospectsOf({ index }: Section): Prospects {
    return this.prospects[index] ?? nothing;
  }

  /** How many levels deeper than in the template most sections are; never so many less that levels would fall together. */
  shift(): number {
    const shifts: number[] = [];
    for (const { index, level } of this.headings) {
      const spec = this.specs[index];
      if (spec) shifts.push(level - spec.level);
    }
    const usual = mode(shifts);
    if (usual >= 0) return usual;
    const highest = this.template.sections.reduce((least, { level }) => Math.min(least, level), 6);
    return Math.max(usual, 1 - highest);
  }

  /** Puts right the levels of the sections, and what stands in what. */
  settle(shift: number): void {
    const levels = this.outline.parts.map((_, index) => this.levelOf(index, shift));
    if (levels.every((level, index) => level === this.levels[index])) return;
    this.levels = levels;
    this.parents = nest(levels);
  }

  private levelOf(index: number, shift: number): number {
    if (index === this.title?.index) return 0;
    const { level, heading } = this.outline.parts[index] as Part;
    const spec = this.specs[index] ?? this.memberOf(index, heading);
    if (!spec) return level;
    const usual = Math.max(1, spec.level + shift);
    // Without the section around it, it may stand where that would have stood.
    const isFreed = spec.parent && this.isUnclaimed(spec.parent);
    return isFreed ? Math.min(usual, level) : usual;
  }

  /** The series of which a section is a member that goes with its parent, whatever level that has. */
  private memberOf(index: number, heading: string): SectionSpec | undefined {
    const children = this.specs[this.parents[index] ?? -1]?.children;
    if (!children?.some(({ repeat }) => repeat)) return undefined;
    const series = stubOf(heading)?.series;
    return children.find(({ repeat }) => repeat && (children.length === 1 || repeat.series === series));
  }

  private add({ index }: SectionSpec): void {
    this.claimed[index] = (this.claimed[index] ?? 0) + 1;
    this.count++;
  }

  /** One number for a spec and the member of a series around it. */
  private keyOf(section: Section, { index, parent }: SectionSpec): number {
    const member = parent?.repeat ? (this.parents[section.index] ?? -1) + 1 : 0;
    return index * this.outline.parts.length + member;
  }
}

/**
 * The heading that names the document: the first of level 1, unless it is itself a section.
 */
function titleOf(outline: Outline, template: Template): Section | undefined {
  const index = outline.parts.findIndex(({ level }) => level === 1);
  if (index < 0) return undefined;
  const { heading } = outline.parts[index] as Part;
  const key = titleKey(heading);
  if (template.title && titleKey(template.title.heading) === key) return outline.at(index);
  const titles = titlesIn(template);
  const isSection = titles.has(key) || titles.prospectsOf(heading).parts.length > 0;
  return isSection ? undefined : outline.at(index);
}

/** The number that occurs most; 0 wins a draw. */
function mode(numbers: readonly number[]): number {
  if (numbers.every(number => number === 0)) return 0;
  const counts = new Map<number, number>([[0, 0]]);
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

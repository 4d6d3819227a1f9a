import type { Outline, Section } from '../document/outline.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { stubOf, titleKey } from '../text/titles.ts';
import { nearestIndex, nest } from './nesting.ts';
import { type Prospects, prospectsIn } from './prospects.ts';

/** Which heading is which section of the template, while that is being found out. */
export class Claims {
  readonly outline: Outline;
  readonly template: Template;
  readonly title: Section | undefined;
  /** Every section but the title. */
  readonly headings: readonly Section[];
  /** By the index of the section. */
  readonly specs: (SectionSpec | undefined)[];
  readonly keys: readonly string[];
  readonly prospects: readonly Prospects[];
  /** By the index of the spec: how many sections are it, or answer it among others. */
  readonly claimed: number[];
  readonly merged = new Map<Section, SectionSpec[]>();
  /** By the index of the section: the section around it. */
  parents: readonly number[];
  /** Specs taken, within the member of a series that is around them. */
  private readonly taken = new Set<string>();

  constructor(outline: Outline, template: Template) {
    this.outline = outline;
    this.template = template;
    this.title = titleOf(outline, template);
    this.headings = outline.sections.filter(section => section.level > 0 && section !== this.title);
    this.specs = new Array(outline.sections.length).fill(undefined);
    this.parents = nest(outline.sections, section => (section === this.title ? 0 : section.level));
    this.keys = outline.sections.map(section => titleKey(section.heading));
    const prospects = prospectsIn(template);
    this.prospects = outline.sections.map(({ heading }) => prospects(heading));
    this.claimed = new Array(template.sections.length).fill(0);
  }

  claim(section: Section, spec: SectionSpec): void {
    this.specs[section.index] = spec;
    this.taken.add(this.keyOf(section, spec));
    this.claimed[spec.index] = (this.claimed[spec.index] ?? 0) + 1;
  }

  isFree(section: Section, spec: SectionSpec): boolean {
    return Boolean(spec.repeat) || !this.taken.has(this.keyOf(section, spec));
  }

  isUnclaimed({ index }: SectionSpec): boolean {
    return this.claimed[index] === 0;
  }

  count(): number {
    return this.claimed.reduce((sum, times) => sum + times, 0);
  }

  /** The spec of the nearest section around it that has one. */
  context({ index }: Section): SectionSpec | undefined {
    return this.specs[nearestIndex(this.specs, this.parents, this.parents[index] ?? -1)];
  }

  *open(): Iterable<Section> {
    for (const section of this.headings) if (!this.specs[section.index]) yield section;
  }

  /** Those that may be claimed at all: of the others nothing has to be asked in any round. */
  *hopeful(): Iterable<readonly [Section, Prospects]> {
    for (const section of this.headings) {
      const prospects = this.prospects[section.index] as Prospects;
      if (!prospects.areNone && !this.specs[section.index]) yield [section, prospects];
    }
  }

  /** How many levels deeper than in the template most sections are; never so many less that levels would fall together. */
  shift(): number {
    const highest = this.template.sections.reduce((least, { level }) => Math.min(least, level), 6);
    const usual = mode(
      this.headings.flatMap(section => {
        const spec = this.specs[section.index];
        return spec ? [section.level - spec.level] : [];
      }),
    );
    return Math.max(usual, 1 - highest);
  }

  /** The level of each section, wrong ones put right. */
  levels(shift: number): (section: Section) => number {
    return section => {
      if (section === this.title) return 0;
      const spec = this.specs[section.index] ?? this.memberOf(section);
      if (!spec) return section.level;
      const usual = Math.max(1, spec.level + shift);
      // Without the section around it, it may stand where that would have stood.
      const isFreed = spec.parent && this.isUnclaimed(spec.parent);
      return isFreed ? Math.min(usual, section.level) : usual;
    };
  }

  /** The series of which a section is a member that goes with its parent, whatever level that has. */
  private memberOf(section: Section): SectionSpec | undefined {
    const children = this.specs[this.parents[section.index] ?? -1]?.children ?? [];
    if (!children.some(({ repeat }) => repeat)) return undefined;
    const series = stubOf(section.heading)?.series;
    return children.find(({ repeat }) => repeat && (children.length === 1 || repeat.series === series));
  }

  private keyOf(section: Section, spec: SectionSpec): string {
    if (!spec.parent?.repeat) return String(spec.index);
    return `${spec.index} in ${this.parents[section.index]}`;
  }
}

/**
 * The heading that names the document: the first of level 1, unless it is itself a section.
 */
export function titleOf(outline: Outline, template: Template): Section | undefined {
  const first = outline.sections.find(section => section.level === 1);
  if (!first) return undefined;
  const isTitle =
    template.title !== undefined && titleKey(template.title.heading) === titleKey(first.heading);
  if (isTitle) return first;
  const isSection =
    template.sections.some(spec => spec.keys.includes(titleKey(first.heading))) ||
    prospectsIn(template)(first.heading).parts.length > 0;
  return isSection ? undefined : first;
}

/** The number that occurs most; 0 wins a draw. */
function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>([[0, 0]]);
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

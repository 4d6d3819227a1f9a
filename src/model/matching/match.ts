import type { Outline, Section } from '../document/outline.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { displayTitle, stubOf, titleKey } from '../text/titles.ts';
import { type Prospects, prefixWay, prospectsIn } from './prospects.ts';

/** A document's heading tree aligned with a template's. */
export interface Match {
  /** The heading that names the document. */
  readonly title: Section | undefined;
  /** By the index of the section: what it is in the template; `undefined` for the title and for extra ones. */
  readonly specs: readonly (SectionSpec | undefined)[];
  /** By the index of the section: the section around it, wrong levels put right; -1 at the top. */
  readonly parents: readonly number[];
  /** By the index of the section: where all that is below it ends, as an offset. */
  readonly ends: readonly number[];
  /** By the index of the spec: the sections that are it, in document order. */
  readonly sections: readonly (readonly Section[])[];
  /** How many levels deeper than in the template the document's sections are. */
  readonly shift: number;
  /** Sections that stand elsewhere than the template has them. */
  readonly misplaced: ReadonlySet<Section>;
  readonly wrongLevel: ReadonlySet<Section>;
  /** Second sections of one title, with what they repeat. */
  readonly duplicates: ReadonlyMap<Section, SectionSpec>;
  /** Sections that answer several sections of the template at once ("Goals and Non-Goals"), with the others. */
  readonly merged: ReadonlyMap<Section, readonly SectionSpec[]>;
  /** Specs without a section whose parent is there. */
  readonly absent: readonly Absent[];
}

/** A section of the template that the document does not have. */
export interface Absent {
  readonly spec: SectionSpec;
  /** The section it would follow or stand in; `undefined` in a document without headings. */
  readonly anchor: Section | undefined;
  /** Where it would be inserted, as an offset. */
  readonly insertAt: number;
  /** The sections that tell where that is. */
  readonly place: Place;
  /** Index of the section around it, -1 at the top. */
  readonly parent: number;
  /** Its place among the sections around it: before the section of this index. */
  readonly before: number;
}

/** What a missing section would follow, or else precede, or else stand in. */
interface Place {
  readonly previous: Section | undefined;
  readonly next: Section | undefined;
  readonly holder: Section | undefined;
}

function insertionPoint(
  { previous, next, holder }: Place,
  ends: readonly number[],
  outline: Outline,
): number {
  if (previous) return ends[previous.index] ?? 0;
  return next ? next.headingSpan.start : (holder?.body.end ?? outline.length);
}

/**
 * The same match for a document whose text was edited and whose headings were not: only places are new.
 * `undefined` when a heading has changed.
 */
export function matchAgain(known: Match, before: Outline, outline: Outline): Match | undefined {
  const { sections } = outline;
  if (before.sections.length !== sections.length) return undefined;
  for (const [at, { part }] of sections.entries()) {
    const old = (before.sections[at] as Section).part;
    if (old !== part && (old.level !== part.level || old.heading !== part.heading)) return undefined;
  }
  const now = (section: Section) => sections[section.index] as Section;
  const maybe = (section: Section | undefined) => section && now(section);
  const all = <V>(map: ReadonlyMap<Section, V>) =>
    new Map(Array.from(map, ([key, value]) => [now(key), value]));
  const ends = endsOf(outline, known.parents);
  return {
    ...known,
    title: maybe(known.title),
    ends,
    sections: known.sections.map(own => (own.length === 0 ? own : own.map(now))),
    misplaced: new Set(Array.from(known.misplaced, now)),
    wrongLevel: new Set(Array.from(known.wrongLevel, now)),
    duplicates: all(known.duplicates),
    merged: all(known.merged),
    absent: known.absent.map(absent => {
      const { previous, next, holder } = absent.place;
      const place = { previous: maybe(previous), next: maybe(next), holder: maybe(holder) };
      return {
        ...absent,
        anchor: maybe(absent.anchor),
        insertAt: insertionPoint(place, ends, outline),
        place,
      };
    }),
  };
}

/**
 * Aligns a document with a template. Not a moving index: each heading finds its section by its
 * words and by the section around it, so that one edit of the document gives one difference.
 */
export function match(outline: Outline, template: Template): Match {
  return new Matcher(outline, template).run();
}

/**
 * The heading that names the document: the first of level 1, unless it is itself a section.
 */
export function titleOf(outline: Outline, template: Template): Section | undefined {
  const first = outline.sections.find(section => section.level === 1);
  if (!first) return undefined;
  const isTitle =
    template.title !== undefined && titleKey(template.title.heading) === titleKey(first.heading);
  if (isTitle || !template.sections.some(spec => spec.keys.includes(titleKey(first.heading)))) return first;
  return undefined;
}

class Matcher {
  private readonly headings: readonly Section[];
  private readonly title: Section | undefined;
  private readonly specs: (SectionSpec | undefined)[];
  private parents: number[];
  private readonly keys: string[];
  private readonly prospects: readonly Prospects[];
  /** Specs taken, within the member of a series that is around them. */
  private readonly claims = new Set<string>();
  private readonly claimed: number[];
  private readonly merged = new Map<Section, SectionSpec[]>();

  private readonly outline: Outline;
  private readonly template: Template;

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

  run(): Match {
    this.claimInContext();
    this.claimElsewhere();
    // A section on a wrong level has put what follows it into a wrong context.
    this.parents = nest(this.outline.sections, this.levels());
    this.claimInContext();
    this.claimMembers();
    return this.result();
  }

  /** A parent found by a near title lets its children be found, so a few rounds are needed. */
  private claimInContext(): void {
    for (let round = 0; round < 4; round++) {
      const before = this.count();
      this.claimExact();
      this.claimSeries();
      this.claimMerged();
      this.claimNear();
      if (this.count() === before) break;
    }
  }

  /** How many levels deeper than in the template most sections are; never so many less that levels would fall together. */
  private shift(): number {
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
  private levels(shift = this.shift()): (section: Section) => number {
    return section => {
      if (section === this.title) return 0;
      const spec = this.specs[section.index] ?? this.memberOf(section);
      if (!spec) return section.level;
      const usual = Math.max(1, spec.level + shift);
      // Without the section around it, it may stand where that would have stood.
      const isFreed = spec.parent && this.claimed[spec.parent.index] === 0;
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

  private count(): number {
    return this.claimed.reduce((sum, times) => sum + times, 0);
  }

  /** The spec of the nearest section around it that has one. */
  private context(section: Section): SectionSpec | undefined {
    for (let at = this.parents[section.index] ?? -1; at > 0; at = this.parents[at] ?? -1) {
      if (this.specs[at]) return this.specs[at];
    }
    return undefined;
  }

  private isFree(section: Section, spec: SectionSpec): boolean {
    return Boolean(spec.repeat) || !this.claims.has(this.claimKey(section, spec));
  }

  private claimKey(section: Section, spec: SectionSpec): string {
    if (!spec.parent?.repeat) return String(spec.index);
    return `${spec.index} in ${this.parents[section.index]}`;
  }

  private claim(section: Section, spec: SectionSpec): void {
    this.specs[section.index] = spec;
    this.claims.add(this.claimKey(section, spec));
    this.claimed[spec.index] = (this.claimed[spec.index] ?? 0) + 1;
  }

  private *open(): Iterable<Section> {
    for (const section of this.headings) if (!this.specs[section.index]) yield section;
  }

  /** Those that may be claimed at all: of the others nothing has to be asked in any round. */
  private *hopeful(): Iterable<readonly [Section, Prospects]> {
    for (const section of this.headings) {
      const prospects = this.prospects[section.index] as Prospects;
      if (!prospects.areNone && !this.specs[section.index]) yield [section, prospects];
    }
  }

  private claimExact(): void {
    for (const [section, { exact }] of this.hopeful()) {
      const context = this.context(section);
      const spec = exact.find(spec => spec.parent === context && this.isFree(section, spec));
      if (spec) this.claim(section, spec);
    }
  }

  /** A heading that names several sections, all of which are free, is all of them. */
  private claimMerged(): void {
    for (const [section, { parts }] of this.hopeful()) {
      if (parts.length === 0) continue;
      const context = this.context(section);
      const specs = parts.map(part =>
        part.find(spec => spec.parent === context && !spec.repeat && this.claimed[spec.index] === 0),
      );
      const [first, ...others] = specs;
      if (!first || !specs.every(spec => spec !== undefined)) continue;
      this.claim(section, first);
      for (const spec of others) if (spec) this.claimed[spec.index] = 1;
      this.merged.set(
        section,
        others.filter(spec => spec !== undefined),
      );
    }
  }

  /** The right title in another place: misplaced, or on a wrong level. */
  private claimElsewhere(): void {
    for (const [section, { exact }] of this.hopeful()) {
      if (this.context(section)?.repeat) continue;
      const spec = exact.find(spec => !spec.repeat && this.claimed[spec.index] === 0);
      if (spec) this.claim(section, spec);
    }
  }

  private claimSeries(): void {
    for (const [section, { series }] of this.hopeful()) {
      if (series.length === 0) continue;
      const context = this.context(section);
      const spec = series.find(({ parent }) => parent === context);
      if (spec) this.claim(section, spec);
    }
  }

  /** What stands in a parent whose template has only a series there is a member of it, whatever its title. */
  private claimMembers(): void {
    for (const section of this.open()) {
      const context = this.specs[this.parents[section.index] ?? -1];
      const [only, ...others] = context?.children ?? [];
      if (context && only?.repeat && others.length === 0) this.claim(section, only);
    }
    for (const section of this.open()) {
      const context = this.context(section);
      const spec = this.template.sections.find(
        ({ repeat, parent, keys }) => repeat?.series === '' && parent === context && keys.length > 0,
      );
      if (spec && this.startsLike(section, spec)) this.claim(section, spec);
    }
  }

  private startsLike(section: Section, spec: SectionSpec): boolean {
    const key = this.keys[section.index] ?? '';
    return spec.keys.some(other => key === other || key.startsWith(`${other} `));
  }

  /** A title renamed in a small way: an ending, words added behind, one letter. Only where it is the only one. */
  private claimNear(): void {
    const isFree = (spec: SectionSpec) => !spec.repeat && this.claimed[spec.index] === 0;
    const byContext = new Map<SectionSpec | undefined, Section[]>();
    for (const [section, { near }] of this.hopeful()) {
      if (!near.some(specs => specs.some(isFree))) continue;
      const context = this.context(section);
      const group = byContext.get(context);
      if (group) group.push(section);
      else byContext.set(context, [section]);
    }
    if (byContext.size === 0) return;
    const free = this.template.sections.filter(isFree);
    for (const way of [0, 1, 2]) {
      for (const spec of free) {
        if (!isFree(spec)) continue;
        const near = (byContext.get(spec.parent) ?? []).filter(
          section => !this.specs[section.index] && this.near(section, way).includes(spec),
        );
        const [section] = near;
        if (!section) continue;
        // Of several that go on where the title ends, the section was split: the first stands for it.
        const isSplit =
          way === prefixWay &&
          near.every(({ index }) => (this.keys[index] ?? '').length > (spec.keys[0] ?? '').length);
        if (near.length !== 1 && !isSplit) continue;
        const rivals = this.near(section, way).filter(other => other.parent === spec.parent && isFree(other));
        if (rivals.length === 1) this.claim(section, spec);
      }
    }
  }

  private near({ index }: Section, way: number): readonly SectionSpec[] {
    return this.prospects[index]?.near[way] ?? [];
  }

  private result(): Match {
    const { outline, template, specs } = this;
    const shift = this.shift();
    const level = this.levels(shift);
    const parents = nest(outline.sections, level);
    const ends = endsOf(outline, parents);
    const sections: Section[][] = template.sections.map(() => []);
    for (const section of this.headings) {
      const spec = specs[section.index];
      if (spec) sections[spec.index]?.push(section);
    }
    const misplaced = this.misplaced(parents, sections);
    const wrongLevel = new Set(
      this.headings.filter(
        section => specs[section.index] && level(section) !== section.level && !misplaced.has(section),
      ),
    );
    return {
      title: this.title,
      specs,
      parents,
      ends,
      sections,
      shift,
      misplaced,
      wrongLevel,
      merged: this.merged,
      duplicates: this.duplicates(parents, sections),
      absent: this.absent(parents, ends, sections),
    };
  }

  private misplaced(parents: readonly number[], sections: readonly (readonly Section[])[]): Set<Section> {
    const misplaced = new Set<Section>();
    const groups = new Map<number, Section[]>();
    for (const section of this.headings) {
      const spec = this.specs[section.index];
      if (!spec) continue;
      const parent = parents[section.index] ?? -1;
      const around = nearest(this.specs, parents, parent);
      if (spec.parent && around !== spec.parent) {
        if ((sections[spec.parent.index] ?? []).length > 0) misplaced.add(section);
        continue;
      }
      const group = groups.get(parent);
      if (group) group.push(section);
      else groups.set(parent, [section]);
    }
    for (const group of groups.values()) {
      const kept = longestRun(group.map(section => this.specs[section.index]?.index ?? 0));
      for (const [at, section] of group.entries()) if (!kept.has(at)) misplaced.add(section);
    }
    return misplaced;
  }

  /** A second section in the same place; under another heading the same title may mean another thing. */
  private duplicates(
    parents: readonly number[],
    sections: readonly (readonly Section[])[],
  ): Map<Section, SectionSpec> {
    const duplicates = new Map<Section, SectionSpec>();
    for (const [section, { exact }] of this.hopeful()) {
      const parent = parents[section.index];
      const spec = exact.find(
        ({ repeat, index }) => !repeat && sections[index]?.some(first => parents[first.index] === parent),
      );
      if (spec) duplicates.set(section, spec);
    }
    return duplicates;
  }

  private absent(
    parents: readonly number[],
    ends: readonly number[],
    sections: readonly (readonly Section[])[],
  ): Absent[] {
    const absent: Absent[] = [];
    const { template, outline } = this;
    for (const spec of template.sections) {
      if ((this.claimed[spec.index] ?? 0) > 0) continue;
      const parent = spec.parent ? sections[spec.parent.index]?.[0] : undefined;
      if (spec.parent && !parent) continue;
      const around = parent?.index ?? -1;
      const siblings = template.sections.filter(other => other.parent === spec.parent);
      const present = (other: SectionSpec) =>
        (sections[other.index] ?? []).filter(
          section => nearestIndex(this.specs, parents, parents[section.index] ?? -1) === around,
        );
      const nearest = (others: readonly SectionSpec[], at: number): Section | undefined => {
        for (const other of others) {
          const section = present(other).at(at);
          if (section) return section;
        }
        return undefined;
      };
      const own = siblings.indexOf(spec);
      const previous = nearest(siblings.slice(0, own).reverse(), -1);
      const next = nearest(siblings.slice(own + 1), 0);
      const holder = parent ?? this.title;
      const place = { previous, next, holder };
      const insertAt = insertionPoint(place, ends, outline);
      absent.push({
        spec,
        anchor: previous ?? holder ?? next,
        insertAt,
        place,
        // Under a heading that is no section of the template its siblings may stand together.
        parent: parents[(previous ?? next)?.index ?? -1] ?? around,
        before: indexAt(outline, insertAt),
      });
    }
    return absent;
  }
}

function nearest(
  specs: readonly (SectionSpec | undefined)[],
  parents: readonly number[],
  from: number,
): SectionSpec | undefined {
  const at = nearestIndex(specs, parents, from);
  return at < 0 ? undefined : specs[at];
}

function nearestIndex(
  specs: readonly (SectionSpec | undefined)[],
  parents: readonly number[],
  from: number,
): number {
  for (let at = from; at > 0; at = parents[at] ?? -1) if (specs[at]) return at;
  return -1;
}

/** The index of the first section that begins at or after an offset. */
function indexAt({ sections }: Outline, offset: number): number {
  let low = 1;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle] as Section).headingSpan.start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The parent of each section by its level; level 0 has none and is none. */
export function nest(sections: readonly Section[], level: (section: Section) => number): number[] {
  const parents: number[] = [];
  const open: { index: number; level: number }[] = [];
  for (const section of sections) {
    const own = level(section);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= own) open.pop();
    parents.push(own === 0 ? -1 : (open.at(-1)?.index ?? -1));
    if (own > 0) open.push({ index: section.index, level: own });
  }
  return parents;
}

function endsOf({ sections }: Outline, parents: readonly number[]): number[] {
  const ends = sections.map(({ start, part }) => start + part.body.end);
  for (let at = sections.length - 1; at > 0; at--) {
    const parent = parents[at] ?? -1;
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, ends[at] ?? 0);
  }
  return ends;
}

/** The number that occurs most; 0 wins a draw. */
function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>([[0, 0]]);
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

/** The places of a longest run that never falls (patience sorting, n log n). */
function longestRun(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [at, number] of numbers.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] as number] as number) <= number) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (tails[low - 1] as number) : -1);
    tails[low] = at;
  }
  const run = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.add(at);
  return run;
}

/** How a section is called in messages. */
export function nameOf(section: Section, spec: SectionSpec | undefined): string {
  return spec && !spec.repeat && !spec.pattern ? spec.title : displayTitle(section.heading);
}

import type { Outline, Section } from '../document/outline.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { lazy } from '../text/lazy.ts';
import { displayTitle } from '../text/titles.ts';
import { type Absent, absentAgain, absentFrom } from './absent.ts';
import { claimSections } from './claimSections.ts';
import type { Claims } from './claims.ts';
import { misplacedIn } from './misplaced.ts';
import { endsOf } from './nesting.ts';

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

/**
 * Aligns a document with a template. Not a moving index: each heading finds its section by its
 * words and by the section around it, so that one edit of the document gives one difference.
 *
 * @example match(parseOutline(text), template).absent.map(({ spec }) => spec.title) // ['Non-Goals']
 */
export function match(outline: Outline, template: Template): Match {
  const claims = claimSections(outline, template);
  const shift = claims.shift();
  claims.settle(shift);
  const { specs, parents, title } = claims;
  const places = placesOf(claims);
  const misplaced = misplacedIn(claims, places);
  const toSection = (at: number) => outline.at(at);
  const ends = lazy(() => endsOf(outline, parents));
  const sections = lazy(() => places.map(own => own.map(toSection)));
  return {
    title: title < 0 ? undefined : outline.at(title),
    specs,
    parents,
    get ends() {
      return ends();
    },
    get sections() {
      return sections();
    },
    shift,
    misplaced: new Set(Array.from(misplaced, toSection)),
    wrongLevel: new Set(onWrongLevel(claims, misplaced).map(toSection)),
    merged: new Map(Array.from(claims.merged, ([at, others]) => [outline.at(at), others])),
    duplicates: duplicatesIn(claims, places),
    absent: absentFrom(claims, shift, places),
  };
}

const none: readonly never[] = [];

/** By the index of the spec: the sections that are it. */
function placesOf({ template, specs }: Claims): (readonly number[])[] {
  const places: number[][] = [];
  for (let at = 1; at < specs.length; at++) {
    const index = specs[at]?.index;
    if (index === undefined) continue;
    const others = places[index];
    if (others) others.push(at);
    else places[index] = [at];
  }
  return template.sections.map(({ index }) => places[index] ?? none);
}

function onWrongLevel({ specs, levels, outline }: Claims, misplaced: ReadonlySet<number>): number[] {
  const wrong: number[] = [];
  for (let at = 1; at < specs.length; at++) {
    if (specs[at] && levels[at] !== outline.parts[at]?.level && !misplaced.has(at)) wrong.push(at);
  }
  return wrong;
}

/** A second section in the same place; under another heading the same title may mean another thing. */
function duplicatesIn(claims: Claims, places: readonly (readonly number[])[]): Map<Section, SectionSpec> {
  const { outline, parents } = claims;
  const duplicates = new Map<Section, SectionSpec>();
  for (const at of claims.hopeful()) {
    const { exact } = claims.prospectsOf(at);
    const spec = exact.find(
      ({ repeat, index }) => !repeat && places[index]?.some(first => parents[first] === parents[at]),
    );
    if (spec) duplicates.set(outline.at(at), spec);
  }
  return duplicates;
}

/** From which match another is made. Not from the one before it: that would keep every version of a document. */
const origins = new WeakMap<Match, Match>();

/**
 * The same match for a document whose text was edited and whose headings were not: only places are new, and
 * these are worked out when somebody asks for them.
 */
export function matchAgain(before: Match, outline: Outline): Match {
  const known = origins.get(before) ?? before;
  const now = (section: Section) => outline.at(section.index);
  const all = <V>(map: ReadonlyMap<Section, V>) =>
    new Map(Array.from(map, ([key, value]) => [now(key), value]));
  const { specs, parents, shift, title } = known;
  const ends = lazy(() => endsOf(outline, parents));
  const sections = lazy(() => known.sections.map(own => (own.length === 0 ? own : own.map(now))));
  const misplaced = lazy(() => new Set(Array.from(known.misplaced, now)));
  const wrongLevel = lazy(() => new Set(Array.from(known.wrongLevel, now)));
  const duplicates = lazy(() => all(known.duplicates));
  const merged = lazy(() => all(known.merged));
  const absent = lazy(() => known.absent.map(one => absentAgain(one, now, outline)));
  const again: Match = {
    title: title && now(title),
    specs,
    parents,
    get ends() {
      return ends();
    },
    get sections() {
      return sections();
    },
    shift,
    get misplaced() {
      return misplaced();
    },
    get wrongLevel() {
      return wrongLevel();
    },
    get merged() {
      return merged();
    },
    get duplicates() {
      return duplicates();
    },
    get absent() {
      return absent();
    },
  };
  origins.set(again, known);
  return again;
}

/** How a section is called in messages. */
export function nameOf(section: Section, spec: SectionSpec | undefined): string {
  return spec && !spec.repeat && !spec.pattern ? spec.title : displayTitle(section.heading);
}

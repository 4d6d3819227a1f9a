import type { Outline } from '../document/outline.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { type Gap, gapsIn } from './absent.ts';
import { claimSections } from './claimSections.ts';
import type { Claims } from './claims.ts';
import { misplacedIn } from './misplaced.ts';

/** What headings alone tell of a match: sections are spoken of by their indices. */
export interface Alignment {
  readonly title: number;
  readonly specs: readonly (SectionSpec | undefined)[];
  readonly parents: readonly number[];
  /** By the index of the spec: the sections that are it. */
  readonly places: readonly (readonly number[])[];
  readonly shift: number;
  readonly misplaced: ReadonlySet<number>;
  readonly wrongLevel: readonly number[];
  readonly duplicates: ReadonlyMap<number, SectionSpec>;
  readonly merged: ReadonlyMap<number, readonly SectionSpec[]>;
  readonly gaps: readonly Gap[];
}

/** Aligns the headings of a document with those of a template. */
export function alignmentOf(outline: Outline, template: Template): Alignment {
  const claims = claimSections(outline, template);
  const shift = claims.settle();
  const { title, specs, parents, merged } = claims;
  const places = placesOf(claims);
  const misplaced = misplacedIn(claims, places);
  return {
    title,
    specs,
    parents,
    places,
    shift,
    misplaced,
    wrongLevel: onWrongLevel(claims, misplaced),
    merged,
    duplicates: duplicatesIn(claims, places),
    gaps: gapsIn(claims, shift, places, misplaced),
  };
}

const none: readonly never[] = [];

/** By the index of the spec: the sections that are it. */
function placesOf({ template, specs }: Claims): (readonly number[])[] {
  const places: (readonly number[])[] = new Array(template.sections.length).fill(none);
  for (let at = 1; at < specs.length; at++) {
    const index = specs[at]?.index;
    if (index === undefined) continue;
    const others = places[index] as number[];
    if (others.length > 0) others.push(at);
    else places[index] = [at];
  }
  return places;
}

function onWrongLevel({ specs, levels, outline }: Claims, misplaced: ReadonlySet<number>): number[] {
  const wrong: number[] = [];
  for (let at = 1; at < specs.length; at++) {
    if (specs[at] && levels[at] !== outline.parts.at(at).level && !misplaced.has(at)) wrong.push(at);
  }
  return wrong;
}

/** A second section in the same place; under another heading the same title may mean another thing. */
function duplicatesIn(claims: Claims, places: readonly (readonly number[])[]): Map<number, SectionSpec> {
  const { parents } = claims;
  const duplicates = new Map<number, SectionSpec>();
  for (const at of claims.hopeful()) {
    const { exact } = claims.prospectsOf(at);
    const spec = exact.find(
      ({ repeat, index }) => !repeat && places[index]?.some(first => parents[first] === parents[at]),
    );
    if (spec) duplicates.set(at, spec);
  }
  return duplicates;
}

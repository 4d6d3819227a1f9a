import type { Outline, Section } from '../document/outline.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { rememberedFor } from '../text/remember.ts';
import type { Claims } from './claims.ts';
import { indexBehind, nearestIndex } from './nesting.ts';

/** What headings alone tell of a section that the document does not have. */
export interface Gap {
  readonly spec: SectionSpec;
  /** Index of the section it would follow or stand in; -1 in a document without headings. */
  readonly behind: number;
  /** Index of the section around it, -1 at the top. */
  readonly parent: number;
  /** Its place among the sections around it: before the section of this index. */
  readonly before: number;
}

/** A section of the template that the document does not have. */
export interface Absent {
  readonly spec: SectionSpec;
  /** The section it would follow or stand in; `undefined` in a document without headings. */
  readonly anchor: Section | undefined;
  /** Where it would be inserted, as an offset. */
  readonly insertAt: number;
  /** Index of the section around it, -1 at the top. */
  readonly parent: number;
  /** Its place among the sections around it: before the section of this index. */
  readonly before: number;
}

/** A gap in a document. */
export function placed({ spec, behind, parent, before }: Gap, outline: Outline): Absent {
  const anchor = behind < 0 ? undefined : outline.at(behind);
  return { spec, anchor, insertAt: outline.startOf(before), parent, before };
}

/**
 * What the document lacks, where the section around it is there; in the order of the template.
 *
 * @param misplaced sections of which the place tells nothing
 */
export function gapsIn(
  claims: Claims,
  shift: number,
  places: readonly (readonly number[])[],
  misplaced: ReadonlySet<number>,
): Gap[] {
  const { outline, template, title, specs, parents, claimed } = claims;
  const gaps: Gap[] = [];

  /** Of siblings in the template those that are missing in the section around them; -1: at the top. */
  const addGaps = (siblings: readonly SectionSpec[], around: number) => {
    const isHere = (at: number) =>
      !misplaced.has(at) && nearestIndex(specs, parents, parents[at] as number) === around;
    const holder = around < 0 ? title : around;
    // By sibling: the nearest section here that is one behind it.
    const behind: number[] = new Array(siblings.length);
    let next = -1;
    for (let own = siblings.length - 1; own >= 0; own--) {
      behind[own] = next;
      const these = places[(siblings[own] as SectionSpec).index] as readonly number[];
      if (these.length > 0) next = these.find(isHere) ?? next;
    }
    let previous = -1;
    for (let own = 0; own < siblings.length; own++) {
      const spec = siblings[own] as SectionSpec;
      const these = places[spec.index] as readonly number[];
      if (these.length > 0) previous = these.findLast(isHere) ?? previous;
      if (claimed[spec.index] !== 0) continue;
      next = behind[own] as number;
      let before = holder < 0 ? outline.parts.length : holder + 1;
      if (previous >= 0) before = indexBehind(parents, previous);
      else if (next >= 0) before = next;
      const nearest = previous >= 0 ? previous : next;
      gaps.push({
        spec,
        behind: previous >= 0 ? previous : holder >= 0 ? holder : next,
        // Under a heading that is no section of the template its siblings may stand together.
        parent: nearest >= 0 ? (parents[nearest] as number) : around,
        before: behindDeeper(outline, before, spec.level + shift, next),
      });
    }
  };

  addGaps(rootsOf(template), -1);
  for (const { index, children } of template.sections) {
    const around = children.length > 0 ? places[index]?.[0] : undefined;
    if (around !== undefined) addGaps(children, around);
  }
  return gaps.sort((a, b) => a.spec.index - b.spec.index);
}

/** The sections of a template that stand in no other. */
const rootsOf = rememberedFor(({ sections }: Template) => sections.filter(({ parent }) => !parent));

/** Where a row of sections ends that are deeper than a level, and would become another's own; what would follow anyway ends it. */
function behindDeeper({ parts }: Outline, from: number, level: number, next: number): number {
  let at = from;
  while (at !== next && at < parts.length && parts.at(at).level > level) at++;
  return at;
}

import type { Outline, Section } from '../document/outline.ts';
import type { SectionSpec } from '../template/template.ts';
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

/** What the document lacks, where the section around it is there. */
export function gapsIn(
  { outline, template, title, specs, parents, claimed }: Claims,
  shift: number,
  places: readonly (readonly number[])[],
): Gap[] {
  const gaps: Gap[] = [];
  let top: readonly SectionSpec[] | undefined;

  /** Of sections of the template, going from one to its siblings before or behind, the nearest that stands in a section. */
  const nearest = (siblings: readonly SectionSpec[], from: number, step: 1 | -1, around: number) => {
    for (let i = from + step; i >= 0 && i < siblings.length; i += step) {
      const own = places[(siblings[i] as SectionSpec).index] as readonly number[];
      for (let j = step > 0 ? 0 : own.length - 1; j >= 0 && j < own.length; j += step) {
        const at = own[j] as number;
        if (nearestIndex(specs, parents, parents[at] as number) === around) return at;
      }
    }
    return -1;
  };

  for (const spec of template.sections) {
    if (claimed[spec.index] !== 0) continue;
    const around = spec.parent ? (places[spec.parent.index]?.[0] ?? -1) : -1;
    if (spec.parent && around < 0) continue;
    top ??= template.sections.filter(({ parent }) => !parent);
    const siblings = spec.parent?.children ?? top;
    const own = siblings.indexOf(spec);
    const previous = nearest(siblings, own, -1, around);
    const next = nearest(siblings, own, 1, around);
    const holder = around < 0 ? title : around;
    let before = holder < 0 ? outline.parts.length : holder + 1;
    if (previous >= 0) before = indexBehind(parents, previous);
    else if (next >= 0) before = next;
    before = behindDeeper(outline, before, spec.level + shift, next);
    gaps.push({
      spec,
      behind: previous >= 0 ? previous : holder >= 0 ? holder : next,
      // Under a heading that is no section of the template its siblings may stand together.
      parent: parents[previous >= 0 ? previous : next] ?? around,
      before,
    });
  }
  return gaps;
}

/** Where a row of sections ends that are deeper than a level, and would become another's own; what would follow anyway ends it. */
function behindDeeper({ parts }: Outline, from: number, level: number, next: number): number {
  let at = from;
  while (at !== next && (parts[at]?.level ?? 0) > level) at++;
  return at;
}

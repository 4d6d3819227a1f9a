import type { Outline, Section } from '../document/outline.ts';
import type { SectionSpec } from '../template/template.ts';
import type { Claims } from './claims.ts';
import { indexBehind, nearestIndex } from './nesting.ts';

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

/** What the document lacks, where the section around it is there. */
export function absentFrom(
  { outline, template, title, specs, claimed }: Claims,
  parents: readonly number[],
  shift: number,
  sections: readonly (readonly Section[])[],
): Absent[] {
  const absent: Absent[] = [];
  let top: readonly SectionSpec[] | undefined;

  /** Of sections of the template, going from one to its siblings before or behind, the nearest that stands in a section. */
  const nearest = (siblings: readonly SectionSpec[], from: number, step: 1 | -1, around: number) => {
    for (let at = from + step; at >= 0 && at < siblings.length; at += step) {
      const own = sections[(siblings[at] as SectionSpec).index] as readonly Section[];
      for (let i = step > 0 ? 0 : own.length - 1; i >= 0 && i < own.length; i += step) {
        const section = own[i] as Section;
        if (nearestIndex(specs, parents, parents[section.index] ?? -1) === around) return section;
      }
    }
    return undefined;
  };

  for (const spec of template.sections) {
    if (claimed[spec.index] !== 0) continue;
    const parent = spec.parent && sections[spec.parent.index]?.[0];
    if (spec.parent && !parent) continue;
    const around = parent?.index ?? -1;
    top ??= template.sections.filter(({ parent }) => !parent);
    const siblings = spec.parent?.children ?? top;
    const own = siblings.indexOf(spec);
    const previous = nearest(siblings, own, -1, around);
    const next = nearest(siblings, own, 1, around);
    const holder = parent ?? title;
    let before = holder ? holder.index + 1 : outline.parts.length;
    if (previous) before = indexBehind(parents, previous.index);
    else if (next) before = next.index;
    before = behindDeeper(outline, before, spec.level + shift, next);
    absent.push({
      spec,
      anchor: previous ?? holder ?? next,
      insertAt: outline.startOf(before),
      // Under a heading that is no section of the template its siblings may stand together.
      parent: parents[(previous ?? next)?.index ?? -1] ?? around,
      before,
    });
  }
  return absent;
}

/** The same in an edited document, whose sections are others and whose headings are not. */
export function absentAgain(absent: Absent, now: (section: Section) => Section, outline: Outline): Absent {
  const { anchor, before } = absent;
  return { ...absent, anchor: anchor && now(anchor), insertAt: outline.startOf(before) };
}

/** Where a row of sections ends that are deeper than a level, and would become another's own; what would follow anyway ends it. */
function behindDeeper({ parts }: Outline, from: number, level: number, next: Section | undefined): number {
  let at = from;
  while ((parts[at]?.level ?? 0) > level && at !== next?.index) at++;
  return at;
}

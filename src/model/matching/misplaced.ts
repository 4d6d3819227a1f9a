import type { Section } from '../document/outline.ts';
import type { Claims } from './claims.ts';
import { longestRun } from './longestRun.ts';
import { nearestIndex } from './nesting.ts';

/** Sections that stand elsewhere than the template has them: of those around them as few as can be. */
export function misplacedIn(
  { headings, specs }: Claims,
  parents: readonly number[],
  sections: readonly (readonly Section[])[],
): ReadonlySet<Section> {
  const misplaced = new Set<Section>();
  const rest: Section[] = [];
  /** By the index of the section around, and one more: the last of the template's sections so far. */
  const last: number[] = [];
  let isInOrder = true;
  for (const section of headings) {
    const spec = specs[section.index];
    if (!spec) continue;
    const parent = parents[section.index] ?? -1;
    if (spec.parent && specs[nearestIndex(specs, parents, parent)] !== spec.parent) {
      if ((sections[spec.parent.index] ?? []).length > 0) misplaced.add(section);
      continue;
    }
    rest.push(section);
    isInOrder &&= spec.index >= (last[parent + 1] ?? 0);
    last[parent + 1] = spec.index;
  }
  if (isInOrder) return misplaced;
  for (const group of groupedBy(rest, ({ index }) => parents[index] ?? -1)) {
    const kept = longestRun(group.map(section => specs[section.index]?.index ?? 0));
    for (const [at, section] of group.entries()) if (!kept.has(at)) misplaced.add(section);
  }
  return misplaced;
}

function groupedBy<K>(sections: readonly Section[], keyOf: (section: Section) => K): Iterable<Section[]> {
  const groups = new Map<K, Section[]>();
  for (const section of sections) {
    const group = groups.get(keyOf(section));
    if (group) group.push(section);
    else groups.set(keyOf(section), [section]);
  }
  return groups.values();
}

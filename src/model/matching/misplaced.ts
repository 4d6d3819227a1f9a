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
  const groups = new Map<number, Section[]>();
  for (const section of headings) {
    const spec = specs[section.index];
    if (!spec) continue;
    const parent = parents[section.index] ?? -1;
    if (spec.parent && specs[nearestIndex(specs, parents, parent)] !== spec.parent) {
      if ((sections[spec.parent.index] ?? []).length > 0) misplaced.add(section);
      continue;
    }
    const group = groups.get(parent);
    if (group) group.push(section);
    else groups.set(parent, [section]);
  }
  for (const group of groups.values()) {
    const kept = longestRun(group.map(section => specs[section.index]?.index ?? 0));
    for (const [at, section] of group.entries()) if (!kept.has(at)) misplaced.add(section);
  }
  return misplaced;
}

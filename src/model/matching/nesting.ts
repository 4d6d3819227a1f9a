import type { Outline, Section } from '../document/outline.ts';

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

/** Where all that is below a section ends, as an offset. */
export function endOf(outline: Outline, parents: readonly number[], index: number): number {
  let last = index;
  // What is in it follows it, each behind what it is in.
  while (last + 1 < parents.length && (parents[last + 1] as number) >= index) last++;
  const { start, part } = outline.at(last);
  return start + part.body.end;
}

/** Where all that is below each section ends. */
export function endsOf(outline: Outline, parents: readonly number[]): number[] {
  return outline.sections.map(({ index }) => endOf(outline, parents, index));
}

/** The index of the nearest section around a place that is one of the template; -1 where none is. */
export function nearestIndex(specs: readonly unknown[], parents: readonly number[], from: number): number {
  for (let at = from; at > 0; at = parents[at] ?? -1) if (specs[at]) return at;
  return -1;
}

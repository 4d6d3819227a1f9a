import type { Match } from '../matching/match.ts';
import type { SectionSpec } from '../template/template.ts';

/** Which sections stand in which, those that are missing at their place: it depends on headings alone. */
export interface Arrangement {
  /** By the index of the section around: those in it. -1: at the top. */
  readonly children: ReadonlyMap<number, readonly number[]>;
  /** By the index of the section around: which of `match.absent` belong there. */
  readonly absent: ReadonlyMap<number, readonly number[]>;
  /** By the index of the section: what else it stands for, be it that it answers that, too, or that a heading in it is gone. */
  readonly others: ReadonlyMap<number, readonly SectionSpec[]>;
}

const known = new WeakMap<Match['specs'], Arrangement>();

/** The arrangement of a match, and of all that are made from it for other places. */
export function arrangementOf(match: Match): Arrangement {
  let arrangement = known.get(match.specs);
  if (!arrangement) {
    arrangement = arrange(match);
    known.set(match.specs, arrangement);
  }
  return arrangement;
}

function arrange({ title, specs, parents, absent: missing, merged }: Match): Arrangement {
  const children = new Map<number, number[]>();
  const absent = new Map<number, number[]>();
  const others = new Map<number, SectionSpec[]>();
  // The first has no heading, and the title is no section.
  for (let index = 1; index < specs.length; index++)
    if (index !== title?.index) push(children, parents[index] ?? -1, index);
  for (const [section, specs] of merged) others.set(section.index, [...specs]);
  for (const [at, { parent, spec }] of missing.entries()) {
    push(absent, parent, at);
    // The text of a sub-section whose heading is gone stands in the section around it.
    push(others, parent, spec);
  }
  return { children, absent, others };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

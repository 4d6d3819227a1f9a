import type { Outline, Section } from '../document/outline.ts';
import type { SectionSpec } from '../template/template.ts';
import type { Claims } from './claims.ts';
import { endOf, nearestIndex } from './nesting.ts';

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
  /** The last of those right there that are deeper than it, and would become its own. */
  readonly past: Section | undefined;
}

/** What the document lacks, where the section around it is there. */
export function absentFrom(
  { outline, template, title, specs, claimed }: Claims,
  parents: readonly number[],
  shift: number,
  sections: readonly (readonly Section[])[],
): Absent[] {
  const absent: Absent[] = [];
  for (const spec of template.sections) {
    if ((claimed[spec.index] ?? 0) > 0) continue;
    const parent = spec.parent ? sections[spec.parent.index]?.[0] : undefined;
    if (spec.parent && !parent) continue;
    const around = parent?.index ?? -1;
    const nearest = (others: readonly SectionSpec[], at: number): Section | undefined => {
      for (const other of others) {
        const section = (sections[other.index] ?? [])
          .filter(({ index }) => nearestIndex(specs, parents, parents[index] ?? -1) === around)
          .at(at);
        if (section) return section;
      }
      return undefined;
    };
    const siblings = template.sections.filter(other => other.parent === spec.parent);
    const own = siblings.indexOf(spec);
    const previous = nearest(siblings.slice(0, own).reverse(), -1);
    const next = nearest(siblings.slice(own + 1), 0);
    const holder = parent ?? title;
    const place = { previous, next, holder, past: undefined };
    const first = insertionPoint(place, parents, outline);
    const from = indexAt(outline, first);
    const past = lastDeeper(outline, from, spec.level + shift, next);
    absent.push({
      spec,
      anchor: previous ?? holder ?? next,
      insertAt: past ? past.body.end : first,
      place: { ...place, past },
      // Under a heading that is no section of the template its siblings may stand together.
      parent: parents[(previous ?? next)?.index ?? -1] ?? around,
      before: past ? past.index + 1 : from,
    });
  }
  return absent;
}

/** The same in an edited document, whose sections are others and whose headings are not. */
export function absentAgain(
  absent: Absent,
  now: (section: Section) => Section,
  parents: readonly number[],
  outline: Outline,
): Absent {
  const maybe = (section: Section | undefined) => section && now(section);
  const { previous, next, holder, past } = absent.place;
  const place = {
    previous: maybe(previous),
    next: maybe(next),
    holder: maybe(holder),
    past: maybe(past),
  };
  return {
    ...absent,
    anchor: maybe(absent.anchor),
    insertAt: insertionPoint(place, parents, outline),
    place,
  };
}

function insertionPoint(
  { previous, next, holder, past }: Place,
  parents: readonly number[],
  outline: Outline,
): number {
  if (past) return past.body.end;
  if (previous) return endOf(outline, parents, previous.index);
  return next ? next.headingSpan.start : (holder?.body.end ?? outline.length);
}

/** The last of the sections in a row that are deeper than a level; what would follow anyway ends the row. */
function lastDeeper(
  { sections }: Outline,
  from: number,
  level: number,
  next: Section | undefined,
): Section | undefined {
  let last: Section | undefined;
  for (let at = from; (sections[at]?.level ?? 0) > level && at !== next?.index; at++) last = sections[at];
  return last;
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

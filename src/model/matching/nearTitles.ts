import type { SectionSpec } from '../template/template.ts';
import { addTo } from '../text/multimap.ts';
import { singular } from '../text/titles.ts';

/** The ways in which a title may be near to another, the surest first. */
export const ways = ['same', 'beginning', 'misspelt', 'part'] as const;
export type Way = (typeof ways)[number];

/** The sections to whose titles another is near, by the way in which it is; in the order of the template. */
export type Near = Readonly<Record<Way, readonly SectionSpec[]>>;

/**
 * Whether a title, near to another in a way, may be one of several that stand for it: it goes on where the
 * other ends, or is one of those that the other joins.
 *
 * @example isSplitInto('beginning', 'risks', 'risks of delay') // true
 */
export function isSplitInto(way: Way, key: string, part: string): boolean {
  return way === 'beginning' ? part.length > key.length : way === 'part' && part.length < key.length;
}

/** A title, and what is asked of it each time that another is compared with it. */
interface Title {
  readonly key: string;
  readonly singular: string;
  /** What it joins; nothing when it joins nothing. */
  readonly parts: readonly string[];
  readonly isTelling: boolean;
}

function titleOf(key: string): Title {
  return { key, singular: singular(key), parts: partsOf(key), isTelling: isTelling(key) };
}

interface Known extends Title {
  readonly spec: SectionSpec;
}

const none: readonly never[] = [];

/**
 * Finds the sections to whose titles a key is near. Most headings are near to none: titles that are near begin with
 * the same letter, or what one of them joins does, or they are misspelt there and end alike. So a heading is
 * compared with a few titles only.
 *
 * @example nearTitlesOf(sections)('goal')?.same // [the section "Goals"]
 */
export function nearTitlesOf(sections: readonly SectionSpec[]): (key: string) => Near | undefined {
  const byInitial = new Map<number, Known[]>();
  const byEnding = new Map<number, Known[]>();
  for (const spec of sections) {
    for (const key of spec.keys) {
      const title: Known = { ...titleOf(key), spec };
      for (const initial of new Set([key, ...title.parts].map(initialOf))) addTo(byInitial, initial, title);
      addTo(byEnding, endingOf(key), title);
    }
  }

  return key => {
    const begin = byInitial.get(initialOf(key));
    const end = byEnding.get(endingOf(key));
    const isJoined = key.includes(joint);
    if (!begin && !end && !isJoined) return undefined;
    const own = titleOf(key);
    let near = begin && nearAmong(begin, own, undefined);
    if (end) near = nearAmong(end, own, near);
    if (isJoined)
      for (const part of own.parts) near = nearAmong(byInitial.get(initialOf(part)) ?? none, own, near);
    if (near) for (const way of ways) near[way].sort((a, b) => a.index - b.index);
    return near;
  };
}

type Found = Record<Way, SectionSpec[]>;

/** Those of some titles to which one is near, beside what was found before. */
function nearAmong(
  titles: readonly Known[],
  { key, singular, parts, isTelling }: Title,
  found: Found | undefined,
) {
  let near = found;
  for (const other of titles) {
    // `Risk` for `Risks`, `Nongoals` for `Non-Goals`.
    if (singular === other.singular || isSpacedOnly(key, other.key)) near = added(near, 'same', other);
    // `Scope v1` for `Scope`, `Testing` for `Testing strategy`.
    if (goesOn(key, other.key) || goesOn(other.key, key)) near = added(near, 'beginning', other);
    if (isTelling && other.isTelling && isMisspelt(key, other.key)) near = added(near, 'misspelt', other);
    // `Alternatives` for `Rationale and alternatives`, or the other way round.
    if (other.parts.includes(key) || parts.includes(other.key)) near = added(near, 'part', other);
  }
  return near;
}

function added(found: Found | undefined, way: Way, { spec }: Known): Found {
  const near = found ?? { same: [], beginning: [], misspelt: [], part: [] };
  if (!near[way].includes(spec)) near[way].push(spec);
  return near;
}

/** The first letter. */
function initialOf(key: string): number {
  return key.charCodeAt(0) || 0;
}

/** The last two letters, as one number. */
function endingOf(key: string): number {
  return (key.charCodeAt(key.length - 2) || 0) * 0x10000 + (key.charCodeAt(key.length - 1) || 0);
}

/** Whether two titles differ in nothing but spaces. */
function isSpacedOnly(key: string, other: string): boolean {
  for (let at = 0, its = 0; ; at++, its++) {
    while (key[at] === ' ') at++;
    while (other[its] === ' ') its++;
    if (at === key.length || its === other.length) return at === key.length && its === other.length;
    if (key[at] !== other[its]) return false;
  }
}

/** Whether a title begins with all of another and goes on with more words. */
function goesOn(key: string, beginning: string): boolean {
  return key[beginning.length] === ' ' && beginning !== '' && key.startsWith(beginning);
}

const joint = ' and ';

function partsOf(key: string): readonly string[] {
  return key.includes(joint) ? key.split(joint).filter(Boolean) : none;
}

/** Whether a title is long enough for another to be the same with a mistake; numbers are no mistakes. */
function isTelling(key: string): boolean {
  return key.length >= 6 && !/\d/.test(key);
}

/** One letter wrong, left out, doubled or swapped with the next. */
function isMisspelt(key: string, other: string): boolean {
  const [least, most] = key.length < other.length ? [key.length, other.length] : [other.length, key.length];
  if (most > least + 1) return false;
  let head = 0;
  while (head < least && key[head] === other[head]) head++;
  let tail = 0;
  while (tail < least && key[key.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  return (
    head + tail >= most - 1 ||
    (least === most &&
      head + tail >= most - 2 &&
      key[head] === other[head + 1] &&
      key[head + 1] === other[head])
  );
}

import type { SectionSpec, Template } from '../template/template.ts';
import { remembered } from '../text/remember.ts';
import { singular, stubOf, titleKey, titleKeys } from '../text/titles.ts';
import { joinedTitles } from './joinedTitles.ts';

/** The sections of a template that a heading may be by its words alone. */
export interface Prospects {
  /** Those of this very title, or else of a part of it, or else those whose pattern it fits. */
  readonly exact: readonly SectionSpec[];
  /** Series that it reads as a member of. */
  readonly series: readonly SectionSpec[];
  /** For a heading that joins several titles, those of each. */
  readonly parts: readonly (readonly SectionSpec[])[];
  /** Those to which it is near, by the way in which it is. */
  readonly near: readonly (readonly SectionSpec[])[];
  /** Nothing of all this: most headings that an author adds. */
  readonly areNone: boolean;
}

/** The ways in which a title may be near to another, the surest first. */
export const ways = [isSame, isPrefix, isMisspelt, isPart];

/**
 * Whether a title, near to another in a way, may be one of several that stand for it: it goes on where the
 * other ends, or is one of those that the other joins.
 */
export function isSplitInto(way: number, key: string, part: string): boolean {
  return ways[way] === isPrefix ? part.length > key.length : ways[way] === isPart && part.length < key.length;
}

const known = new WeakMap<Template, (heading: string) => Prospects>();

/**
 * What a heading may be in a template. A match asks this in several rounds, at every keystroke that
 * touches a heading, and in every document of a folder: it is found out once.
 */
export function prospectsIn(template: Template): (heading: string) => Prospects {
  let prospects = known.get(template);
  if (!prospects) {
    prospects = prospectsOf(template);
    known.set(template, prospects);
  }
  return prospects;
}

function prospectsOf({ sections }: Template): (heading: string) => Prospects {
  const byKey = new Map<string, SectionSpec[]>();
  for (const spec of sections) for (const key of spec.keys) byKey.set(key, [...(byKey.get(key) ?? []), spec]);
  const patterned = sections.filter(({ pattern, repeat }) => pattern && !repeat);

  return remembered(heading => {
    const key = titleKey(heading);
    const parts = joinedTitles(heading, key => byKey.has(key)).map(title => byKey.get(title) ?? []);
    // "Overview / 概要" is one section in two languages, "Goals / Risks" are two.
    const isSeveral = new Set(parts.map(([spec]) => spec)).size > 1;
    const exact =
      [key, ...(isSeveral ? [] : titleKeys(heading).slice(1))].map(key => byKey.get(key)).find(Boolean) ??
      patterned.filter(({ pattern }) => pattern && fits(key, pattern));
    const named = stubOf(heading)?.series;
    const series = named ? sections.filter(({ repeat }) => repeat?.series === named) : [];
    const near = ways.map(isNear => sections.filter(spec => spec.keys.some(other => isNear(key, other))));
    const areNone = [exact, series, ...parts, ...near].every(specs => specs.length === 0);
    return { exact, series, parts, near, areNone };
  });
}

function fits(key: string, { before, after }: NonNullable<SectionSpec['pattern']>): boolean {
  return (
    key.length > before.length + after.length &&
    `${key} `.startsWith(before && `${before} `) &&
    ` ${key}`.endsWith(after && ` ${after}`)
  );
}

/** `Risk` and `Risks`, `Non-Goals` and `Nongoals`. */
function isSame(key: string, other: string): boolean {
  // Most pairs differ in their first letter; that spares the rest of the work.
  if (key[0] !== other[0]) return false;
  return singular(key) === singular(other) || key.replace(/ /g, '') === other.replace(/ /g, '');
}

/** `Scope v1` for `Scope`, `Testing` for `Testing strategy`. */
function isPrefix(key: string, other: string): boolean {
  const [short, long] = key.length < other.length ? [key, other] : [other, key];
  return short !== '' && long[short.length] === ' ' && long.startsWith(short);
}

/** `Alternatives` for `Rationale and alternatives`, or the other way round. */
function isPart(key: string, other: string): boolean {
  const [short, long] = key.length < other.length ? [key, other] : [other, key];
  return short !== '' && long.includes(' and ') && long.split(' and ').includes(short);
}

/** One letter wrong, left out, doubled or swapped, in a title long enough to tell. */
function isMisspelt(key: string, other: string): boolean {
  if (
    Math.abs(key.length - other.length) > 1 ||
    Math.min(key.length, other.length) < 6 ||
    /\d/.test(key + other)
  )
    return false;
  let head = 0;
  while (head < key.length && key[head] === other[head]) head++;
  const rest = (text: string, skip: number) => text.slice(head + skip);
  return (
    rest(key, 1) === rest(other, 1) ||
    rest(key, 1) === rest(other, 0) ||
    rest(key, 0) === rest(other, 1) ||
    (key[head] === other[head + 1] && key[head + 1] === other[head] && rest(key, 2) === rest(other, 2))
  );
}

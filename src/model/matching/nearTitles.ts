import type { SectionSpec } from '../template/template.ts';
import { singular } from '../text/titles.ts';

/** The ways in which a title may be near to another, the surest first. */
export const ways = ['same', 'beginning', 'misspelt', 'part'] as const;
export type Way = (typeof ways)[number];

/** The sections to whose titles another is near, by the way in which it is; in the order of the template. */
export type Near = Readonly<Record<Way, readonly SectionSpec[]>>;

/**
 * Whether a title, near to another in a way, may be one of several that stand for it: it goes on where the
 * other ends, or is one of those that the other joins.
 */
export function isSplitInto(way: Way, key: string, part: string): boolean {
  return way === 'beginning' ? part.length > key.length : way === 'part' && part.length < key.length;
}

interface Title {
  readonly key: string;
  readonly spec: SectionSpec;
}

const none: readonly SectionSpec[] = [];

/**
 * Finds the sections to whose titles a key is near. Most headings are near to none: each way has something
 * that both titles must have in common, which is looked up, so that no heading is compared with each title.
 *
 * @example nearTitlesOf(sections)('goal')?.same // [the section "Goals"]
 */
export function nearTitlesOf(sections: readonly SectionSpec[]): (key: string) => Near | undefined {
  const titles = sections.flatMap(spec => spec.keys.map(key => ({ key, spec })));
  const byKey = indexed(titles, key => [key]);
  const bySingular = indexed(titles, key => [singular(key)]);
  const byLetters = indexed(titles, key => [lettersOf(key)]);
  const byFirstWord = indexed(titles, key => [firstWord(key)]);
  const byLength = indexed(titles, key => (isTelling(key) ? [key.length] : []));
  const byPart = indexed(titles, partsOf);

  const sectionsOf = (found: readonly Title[]) =>
    found.length === 0 ? none : sections.filter(section => found.some(({ spec }) => spec === section));

  /** `Risk` for `Risks`, `Nongoals` for `Non-Goals`. */
  const sameAs = (key: string) => {
    const found = bySingular.get(singular(key));
    const others = byLetters.get(lettersOf(key))?.filter(title => isSpacedOnly(key, title.key));
    return found || others ? sectionsOf([...(found ?? []), ...(others ?? [])]) : none;
  };

  /** `Scope v1` for `Scope`, `Testing` for `Testing strategy`. */
  const withBeginningOf = (key: string) => {
    const found = byFirstWord.get(firstWord(key));
    if (!found) return none;
    return sectionsOf(found.filter(title => goesOn(key, title.key) || goesOn(title.key, key)));
  };

  const misspeltAs = (key: string) => {
    if (!isTelling(key)) return none;
    let found: Title[] | undefined;
    for (let length = key.length - 1; length <= key.length + 1; length++) {
      const near = byLength.get(length)?.filter(title => isMisspelt(key, title.key));
      if (near?.length) found = [...(found ?? []), ...near];
    }
    return found ? sectionsOf(found) : none;
  };

  /** `Alternatives` for `Rationale and alternatives`, or the other way round. */
  const partsAmong = (key: string) => {
    const parts = partsOf(key);
    const others = byPart.get(key);
    if (parts.length === 0 && !others) return none;
    return sectionsOf([...parts.flatMap(part => byKey.get(part) ?? []), ...(others ?? [])]);
  };

  return key => {
    const same = sameAs(key);
    const beginning = withBeginningOf(key);
    const misspelt = misspeltAs(key);
    const part = partsAmong(key);
    const isNear = same !== none || beginning !== none || misspelt !== none || part !== none;
    return isNear ? { same, beginning, misspelt, part } : undefined;
  };
}

function indexed<K>(
  titles: readonly Title[],
  keysOf: (key: string) => readonly K[],
): ReadonlyMap<K, readonly Title[]> {
  const index = new Map<K, Title[]>();
  for (const title of titles) {
    for (const key of keysOf(title.key)) {
      const list = index.get(key);
      if (list) list.push(title);
      else index.set(key, [title]);
    }
  }
  return index;
}

/** A number that is the same for titles that differ in nothing but spaces: how many letters there are, and the first. */
function lettersOf(key: string): number {
  let letters = 0;
  for (let at = 0; at < key.length; at++) if (key[at] !== ' ') letters++;
  return letters * 0x10000 + (key.charCodeAt(0) || 0);
}

function isSpacedOnly(key: string, other: string): boolean {
  return key.replaceAll(' ', '') === other.replaceAll(' ', '');
}

function firstWord(key: string): string {
  const end = key.indexOf(' ');
  return end < 0 ? key : key.slice(0, end);
}

/** Whether a title begins with all of another and goes on with more words. */
function goesOn(key: string, beginning: string): boolean {
  return key[beginning.length] === ' ' && beginning !== '' && key.startsWith(beginning);
}

const joint = ' and ';
const single: readonly string[] = [];

/** What a title joins; nothing when it joins nothing. */
function partsOf(key: string): readonly string[] {
  return key.includes(joint) ? key.split(joint).filter(Boolean) : single;
}

/** Whether a title is long enough for another to be the same with a mistake; numbers are no mistakes. */
function isTelling(key: string): boolean {
  return key.length >= 6 && !/\d/.test(key);
}

/** One letter wrong, left out, doubled or swapped with the next. */
function isMisspelt(key: string, other: string): boolean {
  const [least, most] = key.length < other.length ? [key.length, other.length] : [other.length, key.length];
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

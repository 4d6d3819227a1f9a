import type { SectionSpec, Template } from '../template/template.ts';
import { addTo } from '../text/multimap.ts';
import { cutOut, kept, rememberedFor } from '../text/remember.ts';
import { Title } from '../text/titles.ts';
import { joinedTitles } from './joinedTitles.ts';
import { type Near, nearTitlesOf } from './nearTitles.ts';

/** The sections of a template that a heading may be by its words alone. */
export interface Prospects {
  /** Those of this very title, or else of a part of it, or else those whose pattern it fits. */
  readonly exact: readonly SectionSpec[];
  /** Series that it reads as a member of. */
  readonly series: readonly SectionSpec[];
  /** For a heading that joins several titles, those of each. */
  readonly parts: readonly (readonly SectionSpec[])[];
  readonly near: Near | undefined;
}

/** What the titles of a template tell of headings. */
export interface Titles {
  /** Whether a section has a title of this key. */
  has(key: string): boolean;
  /** Series whose members have nothing in common. */
  readonly unnamed: readonly SectionSpec[];
  prospectsOf(heading: string): Prospects;
}

/**
 * What a heading may be in a template. A match asks this in several rounds, at every keystroke that
 * touches a heading, and in every document of a folder: it is found out once.
 */
export const titlesIn: (template: Template) => Titles = rememberedFor(({ sections }) => titlesOf(sections));

const none: readonly never[] = [];
/** What most headings are, that an author adds. */
export const nothing: Prospects = { exact: none, series: none, parts: none, near: undefined };

function titlesOf(sections: readonly SectionSpec[]): Titles {
  const byKey = new Map<string, SectionSpec[]>();
  for (const spec of sections) for (const key of spec.keys) addTo(byKey, key, spec);
  const patterned = sections.filter(({ pattern, repeat }) => pattern && !repeat);
  const repeated = sections.filter(({ repeat }) => repeat);
  const unnamed = repeated.filter(({ repeat }) => repeat?.series === '');
  const nearTo = nearTitlesOf(sections);
  const known = new Map<string, Prospects>();
  const has = (key: string) => byKey.has(key);

  const alternativeIn = ({ keys }: Title) => {
    const key = keys.length > 1 ? keys.slice(1).find(has) : undefined;
    return key === undefined ? undefined : byKey.get(key);
  };

  const find = (heading: string, title: Title): Prospects => {
    const { key, isPlain } = title;
    const parts = mayJoin(title) ? joinedTitles(heading, has).map(one => byKey.get(one) ?? none) : none;
    // "Overview / 概要" is one section in two languages, "Goals / Risks" are two.
    const isSeveral = parts.length > 0 && parts.some(([spec]) => spec !== parts[0]?.[0]);
    const exact =
      byKey.get(key) ??
      (isPlain || isSeveral ? undefined : alternativeIn(title)) ??
      (patterned.length === 0 ? none : patterned.filter(({ pattern }) => pattern && fits(key, pattern)));
    const series = membersOf(title, repeated);
    const near = nearTo(key);
    const areNone = exact.length === 0 && series.length === 0 && parts.length === 0 && !near;
    return areNone ? nothing : { exact, series, parts, near };
  };

  const prospectsOf = (heading: string) => {
    const before = known.get(heading);
    if (before) return before;
    const title = new Title(heading);
    const prospects = find(heading, title);
    // There is no end of what authors add, and plain words are told to be nothing as fast as they are looked up.
    return prospects === nothing && title.isPlain ? nothing : kept(known, cutOut(heading), prospects);
  };

  return { has, unnamed, prospectsOf };
}

/** The series of which a title may be a member. */
function membersOf(title: Title, repeated: readonly SectionSpec[]): readonly SectionSpec[] {
  for (let at = 0; at < repeated.length; at++) {
    if (title.isMemberOf(repeated[at]?.repeat?.series ?? ''))
      return repeated.filter(({ repeat }) => title.isMemberOf(repeat?.series ?? ''));
  }
  return none;
}

/** Plain titles join others by a word alone. */
function mayJoin({ isPlain, key }: Title): boolean {
  return !isPlain || /\b[au]nd\b/.test(key);
}

function fits(key: string, { before, after }: NonNullable<SectionSpec['pattern']>): boolean {
  return (
    key.length > before.length + after.length &&
    `${key} `.startsWith(before && `${before} `) &&
    ` ${key}`.endsWith(after && ` ${after}`)
  );
}

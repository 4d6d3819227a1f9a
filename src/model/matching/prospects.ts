import type { SectionSpec, Template } from '../template/template.ts';
import { remembered } from '../text/remember.ts';
import { type Title, titleOf } from '../text/titles.ts';
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
  prospectsOf(heading: string): Prospects;
}

const known = new WeakMap<Template, Titles>();

/**
 * What a heading may be in a template. A match asks this in several rounds, at every keystroke that
 * touches a heading, and in every document of a folder: it is found out once.
 */
export function titlesIn(template: Template): Titles {
  let titles = known.get(template);
  if (!titles) {
    titles = titlesOf(template.sections);
    known.set(template, titles);
  }
  return titles;
}

const none: readonly never[] = [];
/** What most headings are, that an author adds. */
export const nothing: Prospects = { exact: none, series: none, parts: none, near: undefined };

function titlesOf(sections: readonly SectionSpec[]): Titles {
  const byKey = new Map<string, SectionSpec[]>();
  for (const spec of sections) for (const key of spec.keys) byKey.set(key, [...(byKey.get(key) ?? []), spec]);
  const patterned = sections.filter(({ pattern, repeat }) => pattern && !repeat);
  const repeated = sections.filter(({ repeat }) => repeat);
  const nearTo = nearTitlesOf(sections);
  const has = (key: string) => byKey.has(key);

  const alternativeIn = ({ keys }: Title) => {
    const key = keys.length > 1 ? keys.slice(1).find(has) : undefined;
    return key === undefined ? undefined : byKey.get(key);
  };

  const find = (heading: string, title: Title) => {
    const { key } = title;
    const parts = mayJoin(title) ? joinedTitles(heading, has).map(one => byKey.get(one) ?? none) : none;
    // "Overview / 概要" is one section in two languages, "Goals / Risks" are two.
    const isSeveral = parts.some(([spec]) => spec !== parts[0]?.[0]);
    const exact =
      byKey.get(key) ??
      (isSeveral ? undefined : alternativeIn(title)) ??
      (patterned.length === 0 ? none : patterned.filter(({ pattern }) => pattern && fits(key, pattern)));
    const series = repeated.filter(({ repeat }) => title.isMemberOf(repeat?.series ?? ''));
    const near = nearTo(key);
    const areNone = exact.length === 0 && series.length === 0 && parts.length === 0 && !near;
    return areNone ? nothing : { exact, series, parts, near };
  };

  return { has, prospectsOf: remembered(heading => find(heading, titleOf(heading))) };
}

/** Plain titles join others by a word alone. */
function mayJoin({ isPlain, key }: Title): boolean {
  return !isPlain || key.includes('and') || key.includes('und');
}

function fits(key: string, { before, after }: NonNullable<SectionSpec['pattern']>): boolean {
  return (
    key.length > before.length + after.length &&
    `${key} `.startsWith(before && `${before} `) &&
    ` ${key}`.endsWith(after && ` ${after}`)
  );
}

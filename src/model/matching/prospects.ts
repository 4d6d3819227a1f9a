import type { SectionSpec, Template } from '../template/template.ts';
import { remembered } from '../text/remember.ts';
import { stubOf, titleKey, titleKeys } from '../text/titles.ts';
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
  const repeated = sections.filter(({ repeat }) => repeat?.series);
  const nearTo = nearTitlesOf(sections);
  const has = (key: string) => byKey.has(key);

  const alternativeIn = (heading: string) => {
    const [, ...others] = titleKeys(heading);
    const key = others.find(has);
    return key === undefined ? undefined : byKey.get(key);
  };

  /** Only a title that begins with the name of a series is read as a member of it. */
  const seriesOf = (heading: string, key: string) => {
    if (!repeated.some(({ repeat }) => key.startsWith(repeat?.series as string))) return none;
    const named = stubOf(heading)?.series;
    return repeated.filter(({ repeat }) => repeat?.series === named);
  };

  return {
    has,
    prospectsOf: remembered(heading => {
      const key = titleKey(heading);
      const parts = joinedTitles(heading, has).map(title => byKey.get(title) ?? none);
      // "Overview / 概要" is one section in two languages, "Goals / Risks" are two.
      const isSeveral = new Set(parts.map(([spec]) => spec)).size > 1;
      const exact =
        byKey.get(key) ??
        (isSeveral ? undefined : alternativeIn(heading)) ??
        patterned.filter(({ pattern }) => pattern && fits(key, pattern));
      const series = seriesOf(heading, key);
      const near = nearTo(key);
      const areNone = exact.length === 0 && series.length === 0 && parts.length === 0 && !near;
      return areNone ? nothing : { exact, series, parts, near };
    }),
  };
}

function fits(key: string, { before, after }: NonNullable<SectionSpec['pattern']>): boolean {
  return (
    key.length > before.length + after.length &&
    `${key} `.startsWith(before && `${before} `) &&
    ` ${key}`.endsWith(after && ` ${after}`)
  );
}

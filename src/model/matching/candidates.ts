import type { Headings, Outline } from '../document/outline.ts';
import type { Part } from '../document/part.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { type Title, titleOf } from '../text/titles.ts';
import { mostFamiliar } from './familiar.ts';
import { isSpecial, profileOf, weightOf } from './profiles.ts';

/** A template and how near the document is to it. */
export interface Candidate {
  readonly template: Template;
  /** 0 to 1. */
  readonly confidence: number;
  /** How many of its sections the document has, and of how many. */
  readonly found: number;
  readonly of: number;
  /** All that the template requires is there. */
  readonly isWhole: boolean;
  /** How many of those found are not what any document may have. */
  readonly special: number;
}

const known = new WeakMap<Headings, { templates: readonly Template[]; all: readonly Candidate[] }>();

/** The nearest templates: a matter of headings, and therefore the same after most edits. */
export function ranked({ headings, parts }: Outline, templates: readonly Template[]): readonly Candidate[] {
  let last = known.get(headings);
  if (last?.templates !== templates) {
    last = { templates, all: rank(parts.slice(1, parts.length), templates) };
    known.set(headings, last);
  }
  return last.all;
}

function rank(headings: readonly Part[], templates: readonly Template[]): Candidate[] {
  if (headings.length === 0) return [];
  const titles = headings.map(({ heading }) => titleOf(heading));
  const [first] = headings;
  // A document's title is its own.
  const isNamed = first?.level === 1 && headings.every(({ level }, at) => at === 0 || level > 1);
  const ownTitle = isNamed ? first.heading : undefined;
  return templates
    .map(template => candidateFor(template, headings, titles, ownTitle))
    .filter(candidate => candidate !== undefined)
    .sort((a, b) => b.confidence - a.confidence);
}

/** How near a template is; `undefined` when none of its sections is there. */
function candidateFor(
  template: Template,
  headings: readonly Part[],
  titles: readonly Title[],
  ownTitle: string | undefined,
): Candidate | undefined {
  const { title, byKey, series, total, count, needed } = profileOf(template);
  const found = new Set<SectionSpec>();
  let known = 0;
  let foreign = 0;
  let around = 6;
  for (let at = 0; at < headings.length; at++) {
    const { heading, level } = headings[at] as Part;
    const own = titles[at] as Title;
    const spec = specOf(own, byKey);
    if (spec) found.add(spec);
    if (spec) around = level;
    if (spec || own.keys.length === 0 || series.some(one => own.isMemberOf(one))) known++;
    else if (title === own.keys[0]) known++;
    else if (heading === ownTitle) continue;
    // What an author adds inside of a known section says little about the document.
    else if (level > around) foreign += 0.25;
    else {
      foreign++;
      around = 6;
    }
  }
  if (found.size === 0) return undefined;
  const all = [...found];
  const recall = Math.min(1, weightOf(all) / Math.max(total, 0.001));
  const precision = known / Math.max(known + foreign, 1);
  return {
    template,
    confidence: (2 * recall * precision) / Math.max(recall + precision, 0.001),
    found: found.size,
    of: count,
    isWhole: needed.every(spec => found.has(spec)),
    special: all.filter(isSpecial).length,
  };
}

/** The section of the first of a title's keys by which there is one. */
function specOf({ keys }: Title, byKey: ReadonlyMap<string, SectionSpec>): SectionSpec | undefined {
  for (const key of keys) {
    const spec = byKey.get(key);
    if (spec) return spec;
  }
  return undefined;
}

/**
 * The first candidate, when it is clear: enough sections of it are there, they are more than the
 * headings that any document may have, and the next template is further off, or the document has more of
 * this one's own words. One or two headings are never enough.
 */
export function clearBest(candidates: readonly Candidate[], outline: Outline): Candidate | undefined {
  const [first] = candidates;
  if (!first || !isNear(first)) return undefined;
  const rivals = candidates.filter(({ confidence }) => first.confidence - confidence < 0.05);
  if (rivals.length === 1) return first;
  return mostFamiliar(rivals.filter(isNear), outline);
}

/** Whether enough of a template is there to speak of it at all. What is near and was not chosen has a rival as near. */
export function isNear({ template, found, of, special, isWhole, confidence }: Candidate): boolean {
  // Of a template that is small, may be made small or has titles like any other, nearly all has to be there, and little else.
  const isSmall = of <= 5 || found < 4 || special < 2;
  const least = Math.max(3, Math.min(4, profileOf(template).needed.length));
  return found >= least && confidence >= (isSmall ? (isWhole ? 0.6 : 0.75) : 0.35);
}

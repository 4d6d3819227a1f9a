import type { Headings, Outline } from '../document/outline.ts';
import type { Part } from '../document/part.ts';
import { readReference } from '../template/annotations.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import type { Span } from '../text/text.ts';
import { stubOf, titleKey, titleKeys } from '../text/titles.ts';
import { mostFamiliar } from './familiar.ts';

/** How a document's template was found. */
export type By = 'front-matter' | 'comment' | 'glob' | 'headings' | 'option';

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

export interface Recognition {
  /** `undefined`: this is not a design document, as far as anybody can tell. */
  readonly template: Template | undefined;
  readonly by: By | undefined;
  readonly confidence: number;
  /** All templates with any overlap of headings, nearest first. */
  readonly candidates: readonly Candidate[];
  /** The document names a template that there is not. */
  readonly unknown: { readonly id: string; readonly span: Span; readonly by: By } | undefined;
}

/** What decides besides the document itself. */
export interface Hint {
  readonly id: string;
  readonly by: 'glob' | 'option';
}

/**
 * Finds the template of a document: what the document says, else the hint, else the best clear
 * overlap of headings, else none. An option goes before everything.
 */
export function recognize(outline: Outline, templates: readonly Template[], hint?: Hint): Recognition {
  let chosen: Candidate | undefined;
  // What was chosen is the first that is told of, should another be as near.
  const candidates = () => {
    const all = ranked(outline, templates);
    return chosen ? [chosen, ...all.filter(other => other !== chosen)] : all;
  };
  const byId = (id: string) => templates.find(template => template.id === id);
  const optional = hint?.by === 'option' ? byId(hint.id) : undefined;
  const named = optional ? undefined : nameIn(outline, id => byId(id) !== undefined);
  const found = (template: Template | undefined, by?: By, confidence = 1, unknown = named): Recognition => ({
    template,
    by,
    confidence,
    // A document that says what it is need not be compared with anything, unless somebody asks.
    get candidates() {
      return candidates();
    },
    unknown,
  });

  if (optional) return found(optional, 'option', 1, undefined);
  const own = named && byId(named.id);
  if (own) return found(own, named.by, 1, undefined);
  const hinted = hint && byId(hint.id);
  if (hinted) return found(hinted, hint.by);
  chosen = clearBest(candidates(), outline);
  return chosen ? found(chosen.template, 'headings', chosen.confidence) : found(undefined, undefined, 0);
}

interface Name {
  readonly id: string;
  readonly span: Span;
  readonly by: By;
}

/**
 * What a document says of itself. Front matter goes before a comment: it is what a reader sees first. But it
 * may name a template of another tool, and a comment below it one of ours.
 */
function nameIn(outline: Outline, isKnown: (id: string) => boolean): Name | undefined {
  let first: Name | undefined;
  for (const name of namesIn(outline)) {
    if (isKnown(name.id)) return name;
    first ??= name;
  }
  return first;
}

function* namesIn(outline: Outline): Iterable<Name> {
  const entry = outline.frontMatter?.entries.find(({ key }) => key === 'template');
  if (entry?.value) yield { id: entry.value, span: entry.valueSpan, by: 'front-matter' };
  for (let index = 0; index < outline.parts.length; index++) {
    for (const { text, start, end } of (outline.parts[index] as Part).comments) {
      const id = readReference(text);
      const at = outline.startOf(index);
      if (id) yield { id, span: { start: start + at, end: end + at }, by: 'comment' };
    }
  }
}

/** Headings that any kind of document may have: they say little about which kind it is. */
const common = new Set(
  (
    'api,api reference,appendix,architecture,background,changelog,components,configuration,context,contributing,' +
    'data model,data models,dependencies,description,design,development,development dependencies,documentation,' +
    'error handling,example,examples,faq,features,getting started,glossary,goals,installation,integration tests,' +
    'introduction,known limitations,license,limitations,logging,metrics,motivation,notes,overview,performance,' +
    'references,reliability,requirements,revision history,scalability,security,security considerations,' +
    'state management,status,summary,testing,testing strategy,tests,type definitions,unit tests,usage,workflow'
  ).split(','),
);

interface Profile {
  readonly title: string | undefined;
  readonly byKey: ReadonlyMap<string, SectionSpec>;
  readonly bySeries: ReadonlyMap<string, SectionSpec>;
  readonly total: number;
  readonly count: number;
  /** How many of them are required. */
  readonly needed: number;
}

const profiles = new WeakMap<Template, Profile>();

function profileOf(template: Template): Profile {
  const known = profiles.get(template);
  if (known) return known;
  const byKey = new Map<string, SectionSpec>();
  const bySeries = new Map<string, SectionSpec>();
  for (const spec of template.sections) {
    if (spec.repeat) {
      if (spec.repeat.series) bySeries.set(spec.repeat.series, spec);
    } else for (const key of spec.keys) if (!byKey.has(key)) byKey.set(key, spec);
  }
  const counted = template.sections.filter(spec => !spec.repeat);
  const required = counted.filter(spec => spec.required);
  const profile = {
    title: template.title && titleKey(template.title.heading),
    byKey,
    bySeries,
    total: sum(required.map(weight)),
    count: counted.length,
    needed: required.length,
  };
  profiles.set(template, profile);
  return profile;
}

/** A section at the top tells more than one below it, a special title more than a common one. */
function weight(spec: SectionSpec): number {
  return (isSpecial(spec) ? 1 : 0.4) * (spec.parent ? 0.6 : 1);
}

/** Whether its title is not one that any document may have. */
function isSpecial(spec: SectionSpec): boolean {
  return !common.has(spec.keys[0] ?? '');
}

const known = new WeakMap<Headings, { templates: readonly Template[]; all: readonly Candidate[] }>();

/** The nearest templates: a matter of headings, and therefore the same after most edits. */
function ranked({ headings, parts }: Outline, templates: readonly Template[]): readonly Candidate[] {
  let last = known.get(headings);
  if (last?.templates !== templates) {
    last = { templates, all: rank(parts.slice(1), templates) };
    known.set(headings, last);
  }
  return last.all;
}

function rank(headings: readonly Part[], templates: readonly Template[]): Candidate[] {
  if (headings.length === 0) return [];
  const [first, ...others] = headings;
  // A document's title is its own.
  const titleHeading =
    first?.level === 1 && others.every(({ level }) => level > 1) ? first.heading : undefined;
  const keys = headings.map(({ heading, level }) => ({ keys: titleKeys(heading), heading, level }));
  return templates
    .map(template => {
      const { title, byKey, bySeries, total, count } = profileOf(template);
      const found = new Set<SectionSpec>();
      let known = 0;
      let foreign = 0;
      let around = 6;
      for (const { keys: own, heading, level } of keys) {
        const spec = own.map(key => byKey.get(key)).find(Boolean);
        if (spec) found.add(spec);
        if (spec) around = level;
        if (spec || own.length === 0 || bySeries.has(stubOf(heading)?.series ?? '')) known++;
        else if (title === own[0]) known++;
        else if (heading === titleHeading) continue;
        // What an author adds inside of a known section says little about the document.
        else if (level > around) foreign += 0.25;
        else {
          foreign++;
          around = 6;
        }
      }
      const needed = template.sections.filter(spec => spec.required && !spec.repeat);
      const isWhole = needed.every(spec => found.has(spec));
      const recall = Math.min(1, sum([...found].map(weight)) / Math.max(total, 0.001));
      const precision = known / Math.max(known + foreign, 1);
      const confidence = (2 * recall * precision) / Math.max(recall + precision, 0.001);
      return {
        template,
        confidence,
        found: found.size,
        of: count,
        isWhole,
        special: [...found].filter(isSpecial).length,
      };
    })
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.confidence - a.confidence);
}

/**
 * The first candidate, when it is clear: enough sections of it are there, they are more than the
 * headings that any document may have, and the next template is further off, or the document has more of
 * this one's own words. One or two headings are never enough.
 */
function clearBest(candidates: readonly Candidate[], outline: Outline): Candidate | undefined {
  const [first] = candidates;
  if (!first || !isNear(first)) return undefined;
  const rivals = candidates.filter(({ confidence }) => first.confidence - confidence < 0.05);
  if (rivals.length === 1) return first;
  return mostFamiliar(rivals.filter(isNear), outline);
}

/** Whether enough of a template is there to speak of it at all. */
function isNear({ template, found, of, special, isWhole, confidence }: Candidate): boolean {
  // Of a template that is small, may be made small or has titles like any other, nearly all has to be there, and little else.
  const isSmall = of <= 5 || found < 4 || special < 2;
  const least = Math.max(3, Math.min(4, profileOf(template).needed));
  return found >= least && confidence >= (isSmall ? (isWhole ? 0.6 : 0.75) : 0.35);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

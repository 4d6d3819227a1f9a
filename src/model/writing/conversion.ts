import type { Outline, Section } from '../document/outline.ts';
import { flatten, type Judgement, judge } from '../judging/judgement.ts';
import { match } from '../matching/match.ts';
import { nest } from '../matching/nesting.ts';
import type { SectionSpec, Template } from '../template/template.ts';

/** A section of a document that has something to carry over, be it only what stands in it. */
export interface Source {
  readonly section: Section;
  /** What it is in the new template by its words; `undefined` where a person may know. */
  readonly clear: SectionSpec | undefined;
  /** The source around it. */
  readonly parent: Source | undefined;
  /** Nothing under its heading is its author's: the text goes, and the heading unless something stays below. */
  readonly isHollow: boolean;
}

/** What each section becomes: by the index of the section; `null` for one that stays one of its own. */
export type Targets = ReadonlyMap<number, SectionSpec | null>;

/** How a document goes over to another template. */
export interface Conversion {
  readonly outline: Outline;
  readonly to: Template;
  /** Its title and what stands above all sections. */
  readonly top: readonly Section[];
  /** In document order. */
  readonly sources: readonly Source[];
  /** The document by the template that it had. */
  readonly before: Judgement | undefined;
}

/**
 * Finds what there is to carry over: every section with words of its author, matched with the new template by
 * its title. What holds nothing but the text of the template that it had is left behind.
 *
 * @example planConversion(outline, proposal, feature).sources.filter(({ clear }) => !clear) // to ask for
 */
export function planConversion(outline: Outline, from: Template | undefined, to: Template): Conversion {
  const before = from && judge(outline, from);
  const { specs, title } = match(outline, to);
  const parents =
    before?.match.parents ??
    nest(outline.sections.map(({ level, index }) => (index === title?.index ? 0 : level)));
  const hollow = hollowSections(outline, before);
  const sources = new Map<number, Source>();
  for (const section of outline.sections) {
    if (section.level === 0 || section === title) continue;
    sources.set(section.index, {
      section,
      clear: specs[section.index],
      parent: sources.get(parents[section.index] ?? -1),
      isHollow: hollow.has(section),
    });
  }
  const top = [outline.sections[0], ...(title ? [title] : [])];
  return { outline, to, top, sources: [...sources.values()], before };
}

/** What a section becomes, by what somebody has said of it and else by its words. */
export function targetOf({ section, clear }: Source, targets: Targets): SectionSpec | undefined {
  const wanted = targets.get(section.index);
  return wanted === undefined ? clear : (wanted ?? undefined);
}

/** Sections of the template that the document had, in which nobody has written. */
function hollowSections(outline: Outline, before: Judgement | undefined): ReadonlySet<Section> {
  const hollow = new Set<Section>();
  for (const { section, spec, isOwnState, state } of flatten(before?.sections ?? [])) {
    const isTemplates = !isOwnState || state === 'untouched' || state === 'empty';
    if (section && spec && isTemplates && saysNothing(outline, section, before)) hollow.add(section);
  }
  return hollow;
}

/** Whether a section that is nothing but guidance, or has nothing, has no comment or link of its author's either. */
function saysNothing(
  { lines }: Outline,
  { body, comments }: Section,
  before: Judgement | undefined,
): boolean {
  const text = lines.text.slice(body.start, body.end);
  const known = before?.template.outline.lines.text ?? '';
  return !/^[ \t]*\[[^\]]+\]:/m.test(text) && comments.every(comment => known.includes(comment.text));
}

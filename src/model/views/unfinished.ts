import type { Analysis } from '../analyze.ts';
import { placeOf } from '../edits/places.ts';
import { flatten, type JudgedSection } from '../judging/judgement.ts';
import { isToDo } from '../judging/progress.ts';
import { isDone } from '../judging/tally.ts';
import type { Finding } from '../rules/rule.ts';
import type { Span } from '../text/text.ts';

/** A section in which something is left to do, and where that begins. */
export interface Unfinished {
  readonly judged: JudgedSection;
  readonly at: Span;
  /** The title of the section around it. */
  readonly parent: string | undefined;
}

/** All sections in which something is left to do, in the order of their places. */
export function unfinishedOf(analysis: Analysis): Unfinished[] {
  const parents = new Map<JudgedSection, string>();
  const all = [...flatten(analysis.sections)];
  for (const { children, title } of all) for (const child of children) parents.set(child, title);
  return all
    .filter(isToDo)
    .map(judged => ({ judged, at: beginOf(analysis, judged), parent: parents.get(judged) }))
    .sort((a, b) => a.at.start - b.at.start);
}

/** The template's text that is still to be replaced; what is accepted is the author's. */
export function guidanceIn({ sections, preamble }: Analysis): Span[] {
  const own = [...flatten(sections)].filter(({ isOwnState, state }) => isOwnState && !isDone(state));
  return [preamble, ...own.map(({ tally }) => tally)].flatMap(({ guidance }) => [...guidance]);
}

/** The first place in a section where something is left: what is to be replaced, or where to write. */
export function beginOf(analysis: Analysis, judged: JudgedSection): Span {
  const { tally, section } = judged;
  const place = placeOf(judged, analysis);
  if (!section) return { start: place, end: place };
  const left = [
    ...tally.tokens,
    ...tally.guidance,
    ...tally.rows,
    ...tally.openFields.map(({ span }) => span),
  ];
  const [first] = left.sort((a, b) => a.start - b.start || a.end - b.end);
  if (first) return { start: first.start, end: first.end };
  return { start: section.headingSpan.end, end: section.headingSpan.end };
}

/** What is to be said of a section: its own findings, and those of sections that are missing in it. */
export function findingsOf({ findings }: Analysis, { section, children }: JudgedSection): Finding[] {
  if (!section) return [];
  const missing = new Set(children.filter(({ absent }) => absent).map(({ absent }) => absent));
  return findings.filter(({ judged, start }) =>
    judged
      ? judged.section === section || (judged.absent !== undefined && missing.has(judged.absent))
      : section.headingSpan.start <= start && start < section.body.end,
  );
}

/** The section of a document with this place in its outline. */
export function judgedAt({ sections }: Analysis, index: number): JudgedSection | undefined {
  for (const judged of flatten(sections)) if (judged.section?.index === index) return judged;
  return undefined;
}

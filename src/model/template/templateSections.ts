import type { Outline, Section } from '../document/outline.ts';
import type { Unit } from '../document/units.ts';
import { displayTitle, stubOf, suffixOf, titleKey, titleKeys } from '../text/titles.ts';
import type { SectionAnnotation } from './annotations.ts';
import { type Guidance, guidanceOf, union } from './guidance.ts';
import { isOptionalByComment, saysOptional, unitsAbout, withoutCommentBelow } from './optional.ts';
import type { Repeat, SectionSpec } from './template.ts';

interface Draft {
  readonly spec: { -readonly [K in keyof SectionSpec]: SectionSpec[K] } & { children: SectionSpec[] };
  readonly series: string | undefined;
  readonly guidance: Guidance[];
}

/**
 * The sections that a template describes, from its headings and what stands below them. The members of a
 * series become one.
 */
export function specsOf(
  outline: Outline,
  sections: readonly Section[],
  units: ReadonlyMap<Section, readonly Unit[]>,
  annotations: ReadonlyMap<number, SectionAnnotation>,
): SectionSpec[] {
  const drafts: Draft[] = [];
  const open: Draft[] = [];
  const counts = seriesCounts(sections);
  for (const [at, section] of sections.entries()) {
    while (open.length > 0 && (open.at(-1) as Draft).spec.level >= section.level) open.pop();
    const parent = open.at(-1)?.spec;
    const annotation = annotations.get(section.index) ?? {};
    const all = units.get(section) ?? [];
    const own = withoutCommentBelow(outline, section, all);
    const isLast = section.index + 1 === outline.sections.length;
    const guidance = guidanceOf([
      ...all,
      ...unitsAbout(section.part, outline.sections[section.index - 1]?.part, isLast),
    ]);
    const series = seriesOf(section, counts);
    const sibling = drafts.find(
      ({ spec, series: other }) =>
        spec.parent === parent &&
        (series === undefined
          ? parent?.repeat && spec.keys[0] === titleKey(section.heading)
          : other === series),
    );
    if (sibling) {
      // One more member of a series, or a part of one: what it says is guidance of the one spec.
      sibling.guidance.push(guidance);
      sibling.spec.expectsText ||= own.length > 0;
      open.push(sibling);
      continue;
    }
    const draft: Draft = {
      series,
      guidance: [guidance],
      spec: {
        index: drafts.length,
        title: displayTitle(section.heading),
        keys: [...new Set([...titleKeys(section.heading), ...(annotation.aliases ?? []).map(titleKey)])],
        pattern: patternOf(section.heading),
        level: section.level,
        parent,
        children: [],
        required: saysRequired(annotation) ?? isRequiredByText(outline, section, own),
        requiredFrom: annotation.requiredFrom,
        repeat: repeatOf(annotation, series),
        mayStand: annotation.mayStand ?? false,
        choose: annotation.choose ?? [],
        guidance,
        expectsText: own.length > 0,
        summary: summaryOf(own),
        span: { start: section.headingSpan.start, end: endOf(sections, at, outline) },
      },
    };
    parent?.children.push(draft.spec);
    drafts.push(draft);
    open.push(draft);
  }
  for (const draft of drafts) draft.spec.guidance = union(draft.guidance);
  return drafts.map(draft => draft.spec);
}

function saysRequired({ required, repeat }: SectionAnnotation): boolean | undefined {
  return required ?? (repeat && repeat.min > 0);
}

/** Without an annotation the heading's suffix counts, then what the guidance says; otherwise a section is required. */
function isRequiredByText(outline: Outline, section: Section, own: readonly Unit[]): boolean {
  const suffix = suffixOf(section.heading);
  if (suffix) return suffix === 'required';
  return !saysOptional(own) && !isOptionalByComment(outline, section);
}

function patternOf(heading: string): SectionSpec['pattern'] {
  const parts = displayTitle(heading).split(/\[[^[\]]*\]|\{\{[^{}]*\}\}|\{[^{}]*\}|<[^<>]*>/);
  if (parts.length < 2) return undefined;
  const before = titleKey(parts[0] ?? '');
  const after = titleKey(parts.at(-1) ?? '');
  return before || after ? { before, after } : undefined;
}

function repeatOf(annotation: SectionAnnotation, series: string | undefined): Repeat | undefined {
  if (annotation.repeat) return { ...annotation.repeat, series: series ?? '' };
  return series === undefined ? undefined : { min: 1, max: Number.POSITIVE_INFINITY, series };
}

function endOf(sections: readonly Section[], at: number, { lines }: Outline): number {
  const level = sections[at]?.level ?? 0;
  for (let i = at + 1; i < sections.length; i++) {
    if ((sections[i] as Section).level <= level) return (sections[i] as Section).headingSpan.start;
  }
  return lines.text.length;
}

function seriesCounts(sections: readonly Section[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const section of sections) {
    const series = stubOf(section.heading)?.series;
    if (series) counts.set(series, (counts.get(series) ?? 0) + 1);
  }
  return counts;
}

/** The series that a heading begins or goes on; a heading that is only a placeholder makes one, too. */
function seriesOf({ heading }: Section, counts: ReadonlyMap<string, number>): string | undefined {
  if (titleKey(heading) === '' && /[[<{]/.test(heading)) return '';
  const stub = stubOf(heading);
  if (!stub) return undefined;
  const isNumbered = /\d/.test(heading.slice(heading.search(/\S\s/) + 1));
  return (counts.get(stub.series) ?? 0) > 1 || (isNumbered && titleKey(stub.rest) === '')
    ? stub.series
    : undefined;
}

function summaryOf(units: readonly Unit[]): string {
  const first =
    units.find(({ kind }) => kind === 'text' || kind === 'comment') ??
    units.find(({ kind }) => kind === 'row');
  return first ? first.key.replace(/^\[(.*)\]$/, '$1') : '';
}

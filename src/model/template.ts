import {
  readAnnotation,
  readHeader,
  type SectionAnnotation,
  type TemplateHeader,
  type TemplateProblem,
} from './annotations.ts';
import { type Choice, choiceOf, type FieldRole, fieldLine, isBoldLabel, roleOf } from './fields.ts';
import { type Guidance, guidanceOf, tokensOf, union } from './guidance.ts';
import { type Comment, type Outline, parseOutline, type Section } from './outline.ts';
import { applyEdits, type Edit, lineEnd, lineStart, lineText, positionAt, type Span } from './text.ts';
import { displayTitle, stubOf, suffixOf, titleKey, titleKeys } from './titles.ts';
import { type Unit, unitsOf } from './units.ts';

/** Where a template comes from. */
export type TemplateOrigin = 'built-in' | 'user' | 'workspace' | 'file';

/** A section as a template describes it. */
export interface SectionSpec {
  /** Its place among all sections of the template, in document order. */
  readonly index: number;
  /** As shown to people. */
  readonly title: string;
  /** The keys by which a document's heading finds it, aliases included; empty for a placeholder alone. */
  readonly keys: readonly string[];
  /** For a title that holds a placeholder among words: the keys of the words before and behind it. */
  readonly pattern: { readonly before: string; readonly after: string } | undefined;
  readonly level: number;
  readonly parent: SectionSpec | undefined;
  readonly children: readonly SectionSpec[];
  readonly required: boolean;
  readonly requiredFrom: string | undefined;
  readonly repeat: Repeat | undefined;
  readonly mayStand: boolean;
  readonly choose: readonly string[];
  readonly guidance: Guidance;
  /** Whether the template says anything under this very heading. */
  readonly expectsText: boolean;
  /** Its first guidance as one line, to show in lists. */
  readonly summary: string;
  /** Where it stands in the template's text, all below it included; for a series, its first member. */
  readonly span: Span;
}

/** A section that may stand several times under one parent. */
export interface Repeat {
  readonly min: number;
  readonly max: number;
  /** What the members' titles begin with, as a key: `component`; empty for a placeholder alone. */
  readonly series: string;
}

/** A labelled value that a document of this template has. */
export interface FieldSpec {
  readonly label: string;
  readonly key: string;
  readonly role: FieldRole | undefined;
  readonly choice: Choice | undefined;
  /** A value that may stand as it is, such as a first version; empty when there is none. */
  readonly default: string;
  /** Its value as the template has it, whatever that is. */
  readonly written: string;
  readonly place: 'front-matter' | 'text';
  /** The section that holds it; `undefined` above all sections. */
  readonly spec: SectionSpec | undefined;
  /** Its value in the template's text. */
  readonly valueSpan: Span;
  /** Its line in the template's text. */
  readonly line: string;
}

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly origin: TemplateOrigin;
  readonly header: TemplateHeader;
  /** As written, annotations included. */
  readonly text: string;
  /** The template without its annotations: what a new document begins with. */
  readonly outline: Outline;
  /** Its first heading, where that is a title and no section. */
  readonly title: Section | undefined;
  /** Its sections in document order; members of a series are one. */
  readonly sections: readonly SectionSpec[];
  readonly fields: readonly FieldSpec[];
  /** Every placeholder of the template. */
  readonly tokens: ReadonlySet<string>;
  /** Those that stand in its code. */
  readonly codeTokens: ReadonlySet<string>;
  /** What it says above all sections. */
  readonly preamble: Guidance;
  /** Its lines that are long enough to be known wherever they stand. */
  readonly sentences: ReadonlySet<string>;
  /** Lines of earlier versions of which only fingerprints are known. */
  readonly fingerprints: ReadonlySet<string>;
  readonly problems: readonly TemplateProblem[];
}

/** What is known of a template besides its text. */
export interface TemplateSource {
  /** Used when the text itself names no id: the file's name without its ending. */
  readonly id: string;
  readonly origin: TemplateOrigin;
  readonly fingerprints?: ReadonlySet<string>;
}

/**
 * Reads a Markdown file as a template. Any file is one: what it does not say is derived. Never
 * fails; what is not understood is listed in `problems`.
 *
 * @example parseTemplate('# [Title]\n## Goals\n[What it is for]', { id: 'mine', origin: 'file' }).sections[0].title // 'Goals'
 */
export function parseTemplate(text: string, source: TemplateSource): Template {
  const { header, annotations, problems, stripped } = readAnnotations(parseOutline(text));
  const outline = parseOutline(stripped);
  const title = titleOf(outline);
  const sections = outline.sections.slice(1).filter(section => section !== title);
  const units = new Map(outline.sections.map(section => [section, unitsOf(outline, section)]));
  const specs = specsOf(outline, sections, units, annotations);
  if (specs.length === 0) {
    const message = 'This template has no sections: each heading below the title is one.';
    problems.push({ start: 0, end: Math.min(1, text.length), message });
  }
  const above = [...(units.get(outline.sections[0]) ?? []), ...((title && units.get(title)) ?? [])];
  return Object.freeze({
    id: header.id || source.id,
    name: header.name || (title && displayName(title.heading)) || header.id || source.id,
    description: header.description ?? '',
    version: header.version ?? '',
    origin: source.origin,
    header,
    text,
    outline,
    title,
    sections: specs,
    fields: fieldsOf(outline, title, specs, sections, units),
    tokens: new Set([
      ...[...units.values()].flatMap(all => tokensOf(all, outline.definitions)),
      ...outline.sections.flatMap(section => section.heading.match(/\[[^[\]]+\]|<[^<>]+>|\{[^{}]+\}/g) ?? []),
    ]),
    codeTokens: new Set(
      [...units.values()].flatMap(all =>
        tokensOf(
          all.filter(({ kind }) => kind === 'code'),
          outline.definitions,
        ),
      ),
    ),
    preamble: guidanceOf(above),
    sentences: new Set(
      specs.flatMap(({ guidance, mayStand }) => (mayStand ? [] : [...guidance.lines].filter(isSentence))),
    ),
    fingerprints: source.fingerprints ?? new Set(),
    problems,
  });
}

/** Nobody writes five words in a row that a template happens to hold as one line. */
function isSentence(key: string): boolean {
  return key.split(' ', 5).length === 5;
}

function displayName(heading: string): string {
  return displayTitle(heading)
    .replace(/\[[^\]]*\]|\{\{[^}]*\}\}|\{[^}]*\}|<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–—-]+|[\s:–—-]+$/g, '');
}

interface Annotated {
  readonly header: TemplateHeader;
  /** By the index of the section. */
  readonly annotations: ReadonlyMap<number, SectionAnnotation>;
  readonly problems: TemplateProblem[];
  readonly stripped: string;
}

function readAnnotations(outline: Outline): Annotated {
  const annotations = new Map<number, SectionAnnotation>();
  const problems: TemplateProblem[] = [];
  const edits: Edit[] = [];
  let header: TemplateHeader = {};
  for (const section of outline.sections) {
    for (const comment of section.comments) {
      const head = section.index <= 1 ? readHeader(comment.text) : undefined;
      const annotation = readAnnotation(comment.text);
      if (head) header = { ...header, ...head.value };
      if (annotation) {
        annotations.set(section.index, { ...annotations.get(section.index), ...annotation.value });
      }
      const read = head ?? annotation;
      if (!read) continue;
      const { start, end } = comment;
      problems.push(...read.problems.map(message => ({ start, end, message })));
      edits.push(wholeLine(outline, comment));
    }
  }
  return { header, annotations, problems, stripped: applyEdits(outline.lines.text, edits) };
}

/** A comment that fills its lines goes with them, and the header with the blank lines under it. */
function wholeLine({ lines }: Outline, comment: Span & { readonly text: string }): Edit {
  const first = positionAt(lines, comment.start);
  let last = positionAt(lines, comment.end).line;
  const around =
    lineText(lines, first.line).slice(0, first.column) + lines.text.slice(comment.end, lineEnd(lines, last));
  if (around.trim() !== '') return { start: comment.start, end: comment.end, text: '' };
  if (first.line === 0)
    while (last + 1 < lines.starts.length && lineText(lines, last + 1).trim() === '') last++;
  return { start: lineStart(lines, first.line), end: lineStart(lines, last + 1), text: '' };
}

/** The first heading is the title when it is the only one of the highest level. */
function titleOf({ sections }: Outline): Section | undefined {
  const first = sections[1];
  return first?.level === 1 && sections.filter(section => section.level === 1).length === 1
    ? first
    : undefined;
}

interface Draft {
  readonly spec: { -readonly [K in keyof SectionSpec]: SectionSpec[K] } & { children: SectionSpec[] };
  readonly series: string | undefined;
  readonly guidance: Guidance[];
}

function specsOf(
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
    const guidance = guidanceOf(all);
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
    const suffix = suffixOf(section.heading);
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
        required:
          annotation.required ??
          (annotation.repeat ? annotation.repeat.min > 0 : undefined) ??
          (suffix === 'required' ||
            (suffix !== 'optional' && !saysOptional(own) && !isOptionalByComment(outline, section))),
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

/** Guidance that leaves it to the author whether the section is there at all. */
function saysOptional(units: readonly Unit[]): boolean {
  const [first] = units;
  if (first?.kind === 'text' && /^[[<{]?(?:If (?:relevant|applicable)\b|\(?Optional\b)/i.test(first.key))
    return true;
  return units.some(({ kind, key }) => kind === 'comment' && optionalComment.test(key));
}

const optionalComment =
  /\b(?:this|is an?|the)\b[^.]*\boptional\b|^optional\b|\boptional (?:element|section)\b/i;

/** What a comment in the heading, or on the line above it, says of the section. */
function isOptionalByComment(outline: Outline, section: Section): boolean {
  const inside = /<!--\s*(.*?)\s*-->/.exec(section.heading)?.[1];
  const above = commentAbove(outline, section)?.text;
  return [inside, above].some(text => text !== undefined && optionalComment.test(text));
}

/** A comment on the line above a heading, with a blank line before it: it is about what follows. */
function commentAbove({ lines, sections }: Outline, section: Section): Comment | undefined {
  const comment = sections[section.index - 1]?.comments.at(-1);
  if (!comment || positionAt(lines, comment.end).line !== section.line - 1) return undefined;
  const { line, column } = positionAt(lines, comment.start);
  if (lineText(lines, line).slice(0, column).trim() !== '') return undefined;
  return line === 0 || lineText(lines, line - 1).trim() === '' ? comment : undefined;
}

/** A section's units, but for the comment at its end that is about the next section. */
function withoutCommentBelow(outline: Outline, section: Section, units: readonly Unit[]): readonly Unit[] {
  const next = outline.sections[section.index + 1];
  const below = next && commentAbove(outline, next);
  return below
    ? units.filter(({ kind, lines: [first] }) => kind !== 'comment' || (first?.start ?? 0) < below.start)
    : units;
}

function summaryOf(units: readonly Unit[]): string {
  const first =
    units.find(({ kind }) => kind === 'text' || kind === 'comment') ??
    units.find(({ kind }) => kind === 'row');
  return first ? first.key.replace(/^\[(.*)\]$/, '$1') : '';
}

function fieldsOf(
  outline: Outline,
  title: Section | undefined,
  specs: readonly SectionSpec[],
  sections: readonly Section[],
  units: ReadonlyMap<Section, readonly Unit[]>,
): FieldSpec[] {
  const fields: FieldSpec[] = [];
  for (const entry of outline.frontMatter?.entries ?? []) {
    if (entry.key === 'template') continue;
    const choice = choiceOf(entry.value) ?? choiceOf(entry.comment);
    fields.push({
      label: outline.lines.text.slice(entry.keySpan.start, entry.keySpan.end),
      key: titleKey(entry.key),
      role: roleOf(titleKey(entry.key)),
      choice,
      default: choice || isPrompt(entry.value) ? '' : entry.value,
      written: entry.value,
      place: 'front-matter',
      spec: undefined,
      valueSpan: entry.valueSpan,
      line: lineText(outline.lines, positionAt(outline.lines, entry.keySpan.start).line),
    });
  }
  const first = sections[0];
  const spec = specs[0];
  const above = [outline.sections[0], ...(title ? [title] : [])].map(section => ({
    section,
    spec: undefined,
  }));
  const holders: { section: Section; spec: SectionSpec | undefined }[] = [...above];
  if (first && spec && isFieldList(units.get(first) ?? [])) holders.push({ section: first, spec });
  for (const holder of holders) {
    for (const { kind, lines } of units.get(holder.section) ?? []) {
      if (kind !== 'text') continue;
      for (const line of lines) {
        const field = fieldLine(line.text);
        if (!field || (!isBoldLabel(line.text) && !roleOf(field.key))) continue;
        const choice = choiceOf(field.value);
        fields.push({
          label: field.label,
          key: field.key,
          role: roleOf(field.key),
          choice,
          default: choice || isPrompt(field.value) ? '' : field.value,
          written: field.value,
          place: 'text',
          spec: holder.spec,
          valueSpan: { start: line.start + field.valueSpan.start, end: line.start + field.valueSpan.end },
          line: line.text,
        });
      }
    }
  }
  return fields;
}

/** A value that asks for another: bracketed, or a form such as YYYY-MM-DD. */
function isPrompt(value: string): boolean {
  return /[[<{]|YYYY|^\(.*\)$|^(?:TBD|TODO)\b/.test(value);
}

/** A section whose lines are all labelled values, at least two, holds the document's fields. */
function isFieldList(units: readonly Unit[]): boolean {
  const lines = units.flatMap(unit => (unit.kind === 'text' ? unit.lines : []));
  if (lines.length < 2 || units.some(unit => unit.kind !== 'text')) return false;
  const fields = lines.map(line => (isBoldLabel(line.text) ? fieldLine(line.text) : undefined));
  return fields.every(Boolean) && fields.some(field => field && roleOf(field.key));
}

import { entryUnder } from '../document/entries.ts';
import { parseOutline, type Section } from '../document/outline.ts';
import { setField } from '../edits/fieldEdit.ts';
import { closingOf, withoutBlankStart } from '../edits/insertion.ts';
import { releveled } from '../edits/relevel.ts';
import type { Circumstances } from '../examine.ts';
import { judge } from '../judging/judgement.ts';
import { readReference } from '../template/annotations.ts';
import type { SectionSpec } from '../template/template.ts';
import { addTo } from '../text/multimap.ts';
import { applyEdits, type Edit, type Span } from '../text/text.ts';
import { applyTemplate } from './applyTemplate.ts';
import { type CarriedFields, carryFields } from './carryFields.ts';
import { type Conversion, type Source, type Targets, targetOf } from './conversion.ts';

/**
 * A document as one of another template: its sections in that one's order and on its levels, with their
 * text as it is; fields carried over; what is missing added. A section that is none of the new template
 * stays behind the one that it followed.
 *
 * @param targets where a person knows better than the titles
 * @example convert(planConversion(outline, proposal, feature), new Map(), { templates })
 */
export function convert(plan: Conversion, targets: Targets, circumstances: Circumstances): string {
  const { outline } = plan;
  const sourceOf = new Map(plan.sources.map(source => [source.section, source]));
  const fields = carryFields(plan, section => {
    const source = sourceOf.get(section);
    return source && targetOf(source, targets);
  });
  const edits = [...fields.edits, ...newName(plan)];
  const body = new Arrangement(plan, edits, targets).text();
  return withValues(body, plan, fields, circumstances).replace(/\r\n?|\n/g, outline.lineBreak);
}

/** What names the old template names the new one. */
function newName({ outline, to }: Conversion): Edit[] {
  const entry = entryUnder(outline, 'template');
  const comments = outline.sections.flatMap(section =>
    section.comments.filter(({ text }) => readReference(text)),
  );
  return [
    ...(entry ? [{ ...entry.valueSpan, text: to.id }] : []),
    ...comments.map(({ start, end }) => ({ start, end, text: `<!-- template: ${to.id} -->` })),
  ];
}

/** Adds what is missing, and fills in the fields that have gone to another place. */
function withValues(
  text: string,
  { to }: Conversion,
  { values }: CarriedFields,
  circumstances: Circumstances,
): string {
  let result = applyEdits(text, applyTemplate(text, to, circumstances).edits);
  for (const [spec, value] of values) {
    const judgement = judge(parseOutline(result), to);
    const field = judgement.fields.find(field => field.spec === spec);
    if (field) result = applyEdits(result, setField(judgement, field, value));
  }
  return result;
}

/** Puts the pieces of a document into the order of a template. */
class Arrangement {
  private readonly _plan: Conversion;
  private readonly _edits: readonly Edit[];
  private readonly _targets: Targets;
  private readonly _byTarget = new Map<SectionSpec, Source[]>();
  /** Sections of the author's own, by the section that they follow, or that they stand in as the first. */
  private readonly _behind = new Map<Source, Source[]>();
  private readonly _within = new Map<Source | undefined, Source[]>();

  constructor(plan: Conversion, edits: readonly Edit[], targets: Targets) {
    this._plan = plan;
    this._edits = edits;
    this._targets = targets;
    const last = new Map<Source | undefined, Source>();
    for (const source of plan.sources) {
      const target = targetOf(source, targets);
      const previous = last.get(source.parent);
      if (target) addTo(this._byTarget, target, source);
      else if (previous) addTo(this._behind, previous, source);
      else addTo(this._within, source.parent, source);
      last.set(source.parent, source);
    }
  }

  text(): string {
    const { outline, to, top } = this._plan;
    const highest = to.sections[0]?.level ?? 2;
    const pieces = [
      this._edited({ start: 0, end: outline.sections[0].body.end }),
      ...top
        .slice(1)
        .flatMap(title => [this._heading(title, title.level), withoutBlankStart(this._edited(title.body))]),
      ...this._inside(undefined, highest),
      ...to.sections.filter(({ parent }) => !parent).flatMap(spec => this._spec(spec, undefined)),
    ];
    return `${pieces
      .map(piece => piece.trimEnd())
      .filter(Boolean)
      .join('\n\n')}\n`;
  }

  /** All that becomes one section of the template, with what belongs to it. */
  private _spec(spec: SectionSpec, member: Source | undefined): string[] {
    const all = this._sourcesOf(spec, member);
    if (spec.repeat && all.length > 0)
      return all.flatMap(source => this._one(spec, source, [source], source));
    const first =
      all.find(source => !source.isHollow && source.clear === spec) ?? all.find(({ isHollow }) => !isHollow);
    return this._one(spec, first, all, member);
  }

  private _one(
    spec: SectionSpec,
    first: Source | undefined,
    all: readonly Source[],
    member: Source | undefined,
  ): string[] {
    const others = all.filter(source => source !== first);
    // One that a person has named takes the template's title; of several each keeps its own.
    const isRenamed =
      first !== undefined &&
      first.clear !== spec &&
      !spec.repeat &&
      this._targets.get(first.section.index) === spec;
    if (isRenamed && others.some(({ isHollow }) => !isHollow)) return this._one(spec, undefined, all, member);
    const below = [
      ...(first ? this._inside(first, spec.level + 1) : []),
      ...spec.children.flatMap(child => this._spec(child, member)),
      ...others.flatMap(source => [
        ...(source.isHollow ? [] : this._own(source, spec.level + 1)),
        ...this._inside(source, spec.level + (source.isHollow ? 1 : 2)),
      ]),
    ];
    const behind = all.flatMap(source => this._after(source, spec.level));
    if (!first || first.isHollow)
      return below.length === 0 ? behind : [...this._templates(spec), ...below, ...behind];
    const heading = isRenamed ? this._headingOf(spec) : this._heading(first.section, spec.level);
    return [heading, this._body(first), ...below, ...behind];
  }

  /** Below a member of a series only what stands in it; what stands in none goes to the first. */
  private _sourcesOf(spec: SectionSpec, member: Source | undefined): readonly Source[] {
    const all = this._byTarget.get(spec) ?? [];
    if (!member) return all;
    const members = [...this._byTarget.values()].find(sources => sources.includes(member)) ?? [];
    return all.filter(source => (memberAround(source, members) ?? members[0]) === member);
  }

  /** A section of the author's own with all that stays in it. */
  private _extra(source: Source, level: number): string[] {
    const inside = this._inside(source, level + 1);
    const isGone = source.isHollow && inside.length === 0;
    return [...(isGone ? [] : [...this._own(source, level), ...inside]), ...this._after(source, level)];
  }

  private _inside(source: Source | undefined, level: number): string[] {
    return (this._within.get(source) ?? []).flatMap(other => this._extra(other, level));
  }

  private _after(source: Source, level: number): string[] {
    return (this._behind.get(source) ?? []).flatMap(other => this._extra(other, level));
  }

  private _own(source: Source, level: number): string[] {
    return [this._heading(source.section, level), this._body(source)];
  }

  private _heading({ headingSpan, level }: Section, wanted: number): string {
    return releveled(this._plan.outline, headingSpan, wanted - level);
  }

  private _body({ section, isHollow }: Source): string {
    if (isHollow) return '';
    const text = withoutBlankStart(this._edited(section.body));
    // What is open at the end of the document must not take in what follows now.
    const closing = section === this._plan.outline.sections.at(-1) ? closingOf(this._plan.outline) : '';
    return closing ? `${text.trimEnd()}\n${closing}` : text;
  }

  /** A section as the template has it, without those below it. */
  private _templates(spec: SectionSpec): string[] {
    const { sections, lines } = this._plan.to.outline;
    const own = sections.find(({ headingSpan }) => headingSpan.start === spec.span.start);
    const body = own ? lines.text.slice(own.body.start, own.body.end).trim() : '';
    return [this._headingOf(spec), body];
  }

  private _headingOf({ span, title, level }: SectionSpec): string {
    const own = this._plan.to.outline.sections.find(({ headingSpan }) => headingSpan.start === span.start);
    return own ? releveled(this._plan.to.outline, own.headingSpan, 0) : `${'#'.repeat(level)} ${title}`;
  }

  private _edited({ start, end }: Span): string {
    const own = this._edits.filter(edit => edit.start >= start && edit.end <= end);
    return applyEdits(
      this._plan.outline.lines.text.slice(start, end),
      own.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
  }
}

function memberAround({ parent }: Source, members: readonly Source[]): Source | undefined {
  for (let around = parent; around; around = around.parent) if (members.includes(around)) return around;
  return undefined;
}

import { parseOutline, type Section } from '../document/outline.ts';
import { setField } from '../edits/fieldEdit.ts';
import { closingOf, withoutBlankStart } from '../edits/insertion.ts';
import { releveled } from '../edits/relevel.ts';
import type { Circumstances } from '../examine.ts';
import { judge } from '../judging/judgement.ts';
import { readReference } from '../template/annotations.ts';
import type { SectionSpec } from '../template/template.ts';
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
  const entry = outline.frontMatter?.entries.find(({ key }) => key === 'template');
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
  readonly #plan: Conversion;
  readonly #edits: readonly Edit[];
  readonly #targets: Targets;
  readonly #byTarget = new Map<SectionSpec, Source[]>();
  /** Sections of the author's own, by the section that they follow, or that they stand in as the first. */
  readonly #behind = new Map<Source, Source[]>();
  readonly #within = new Map<Source | undefined, Source[]>();

  constructor(plan: Conversion, edits: readonly Edit[], targets: Targets) {
    this.#plan = plan;
    this.#edits = edits;
    this.#targets = targets;
    const last = new Map<Source | undefined, Source>();
    for (const source of plan.sources) {
      const target = targetOf(source, targets);
      const previous = last.get(source.parent);
      if (target) push(this.#byTarget, target, source);
      else if (previous) push(this.#behind, previous, source);
      else push(this.#within, source.parent, source);
      last.set(source.parent, source);
    }
  }

  text(): string {
    const { outline, to, top } = this.#plan;
    const highest = to.sections[0]?.level ?? 2;
    const pieces = [
      this.#edited({ start: 0, end: outline.sections[0].body.end }),
      ...top
        .slice(1)
        .flatMap(title => [this.#heading(title, title.level), withoutBlankStart(this.#edited(title.body))]),
      ...this.#inside(undefined, highest),
      ...to.sections.filter(({ parent }) => !parent).flatMap(spec => this.#spec(spec, undefined)),
    ];
    return `${pieces
      .map(piece => piece.trimEnd())
      .filter(Boolean)
      .join('\n\n')}\n`;
  }

  /** All that becomes one section of the template, with what belongs to it. */
  #spec(spec: SectionSpec, member: Source | undefined): string[] {
    const all = this.#sourcesOf(spec, member);
    if (spec.repeat && all.length > 0)
      return all.flatMap(source => this.#one(spec, source, [source], source));
    const first =
      all.find(source => !source.isHollow && source.clear === spec) ?? all.find(({ isHollow }) => !isHollow);
    return this.#one(spec, first, all, member);
  }

  #one(
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
      this.#targets.get(first.section.index) === spec;
    if (isRenamed && others.some(({ isHollow }) => !isHollow)) return this.#one(spec, undefined, all, member);
    const below = [
      ...(first ? this.#inside(first, spec.level + 1) : []),
      ...spec.children.flatMap(child => this.#spec(child, member)),
      ...others.flatMap(source => [
        ...(source.isHollow ? [] : this.#own(source, spec.level + 1)),
        ...this.#inside(source, spec.level + (source.isHollow ? 1 : 2)),
      ]),
    ];
    const behind = all.flatMap(source => this.#after(source, spec.level));
    if (!first || first.isHollow)
      return below.length === 0 ? behind : [...this.#templates(spec), ...below, ...behind];
    const heading = isRenamed ? this.#headingOf(spec) : this.#heading(first.section, spec.level);
    return [heading, this.#body(first), ...below, ...behind];
  }

  /** Below a member of a series only what stands in it; what stands in none goes to the first. */
  #sourcesOf(spec: SectionSpec, member: Source | undefined): readonly Source[] {
    const all = this.#byTarget.get(spec) ?? [];
    if (!member) return all;
    const members = [...this.#byTarget.values()].find(sources => sources.includes(member)) ?? [];
    return all.filter(source => (memberAround(source, members) ?? members[0]) === member);
  }

  /** A section of the author's own with all that stays in it. */
  #extra(source: Source, level: number): string[] {
    const inside = this.#inside(source, level + 1);
    const isGone = source.isHollow && inside.length === 0;
    return [...(isGone ? [] : [...this.#own(source, level), ...inside]), ...this.#after(source, level)];
  }

  #inside(source: Source | undefined, level: number): string[] {
    return (this.#within.get(source) ?? []).flatMap(other => this.#extra(other, level));
  }

  #after(source: Source, level: number): string[] {
    return (this.#behind.get(source) ?? []).flatMap(other => this.#extra(other, level));
  }

  #own(source: Source, level: number): string[] {
    return [this.#heading(source.section, level), this.#body(source)];
  }

  #heading({ headingSpan, level }: Section, wanted: number): string {
    return releveled(this.#plan.outline, headingSpan, wanted - level);
  }

  #body({ section, isHollow }: Source): string {
    if (isHollow) return '';
    const text = withoutBlankStart(this.#edited(section.body));
    // What is open at the end of the document must not take in what follows now.
    const closing = section === this.#plan.outline.sections.at(-1) ? closingOf(this.#plan.outline) : '';
    return closing ? `${text.trimEnd()}\n${closing}` : text;
  }

  /** A section as the template has it, without those below it. */
  #templates(spec: SectionSpec): string[] {
    const { sections, lines } = this.#plan.to.outline;
    const own = sections.find(({ headingSpan }) => headingSpan.start === spec.span.start);
    const body = own ? lines.text.slice(own.body.start, own.body.end).trim() : '';
    return [this.#headingOf(spec), body];
  }

  #headingOf({ span, title, level }: SectionSpec): string {
    const own = this.#plan.to.outline.sections.find(({ headingSpan }) => headingSpan.start === span.start);
    return own ? releveled(this.#plan.to.outline, own.headingSpan, 0) : `${'#'.repeat(level)} ${title}`;
  }

  #edited({ start, end }: Span): string {
    const own = this.#edits.filter(edit => edit.start >= start && edit.end <= end);
    return applyEdits(
      this.#plan.outline.lines.text.slice(start, end),
      own.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
  }
}

function memberAround({ parent }: Source, members: readonly Source[]): Source | undefined {
  for (let around = parent; around; around = around.parent) if (members.includes(around)) return around;
  return undefined;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

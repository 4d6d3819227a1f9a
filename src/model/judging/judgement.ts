import { roleOf } from '../document/fields.ts';
import type { Outline, Section } from '../document/outline.ts';
import type { Absent } from '../matching/absent.ts';
import { type Match, match, matchAgain, nameOf } from '../matching/match.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { plainText } from '../text/inline.ts';
import { displayTitle, titleKey } from '../text/titles.ts';
import { type Config, defaultConfig } from './config.ts';
import { type JudgedField, judgeFields } from './judgedFields.ts';
import { decide, isSettled, join, nothing, type State, type Tally } from './tally.ts';
import { isAcceptedBy, weigh } from './weigh.ts';
import { type Yardstick, yardstickAbove, yardstickFor } from './yardstick.ts';

/** A section as every surface shows it: one that is there, or one that should be. */
export interface JudgedSection {
  readonly title: string;
  readonly level: number;
  readonly state: State;
  /** What it is in the template; `undefined` for an extra one. */
  readonly spec: SectionSpec | undefined;
  /** Where it is in the document; `undefined` for a missing one. */
  readonly section: Section | undefined;
  /** Where it would be inserted; only for a missing one. */
  readonly absent: Absent | undefined;
  readonly required: boolean;
  /** Whether it has a part in the completeness. */
  readonly counts: boolean;
  /** Whether the state comes from its own text, and not from the sections in it. */
  readonly isOwnState: boolean;
  readonly tally: Tally;
  readonly children: readonly JudgedSection[];
}

/** A document judged by its template: what the rules look at. */
export interface Judgement {
  readonly outline: Outline;
  readonly template: Template;
  readonly match: Match;
  /** The sections at the top, in document order, missing ones at their place. */
  readonly sections: readonly JudgedSection[];
  /** The text above all sections, its title included. */
  readonly preamble: Tally;
  readonly fields: readonly JudgedField[];
  readonly status: string;
  /** What it was judged by besides the template. */
  readonly config: Config;
}

/**
 * Judges a document by a template.
 *
 * @param before what it was before an edit: what the edit has not changed is taken from there
 */
export function judge(
  outline: Outline,
  template: Template,
  config: Config = defaultConfig,
  before?: Judgement,
): Judgement {
  const { markers } = config;
  const isSameTemplate = before?.template === template;
  const aligned =
    (isSameTemplate && matchAgain(before.match, before.outline, outline)) || match(outline, template);
  const preamble = join(
    [outline.sections[0], ...(aligned.title ? [aligned.title] : [])].map(section =>
      weigh(outline, section, yardstickAbove(template, markers)),
    ),
  );
  const fields = judgeFields(outline, template, aligned);
  const written = fields.find(({ spec, why }) => spec.role === 'status' && !why)?.value ?? statusOf(outline);
  const status = plainText(written).trim();
  const sections = new Tree(outline, template, aligned, status, markers).build();
  return { outline, template, match: aligned, sections, preamble, fields, status, config };
}

const flat = new WeakMap<readonly JudgedSection[], readonly JudgedSection[]>();

/** All sections of a tree, parents before what is in them. Many ask, so the answer is kept. */
export function flatten(sections: readonly JudgedSection[]): readonly JudgedSection[] {
  let all = flat.get(sections);
  if (!all) {
    const found: JudgedSection[] = [];
    const add = (section: JudgedSection) => {
      found.push(section);
      section.children.forEach(add);
    };
    sections.forEach(add);
    all = found;
    flat.set(sections, all);
  }
  return all;
}

const none: readonly JudgedSection[] = [];

class Tree {
  private readonly outline: Outline;
  private readonly template: Template;
  private readonly match: Match;
  private readonly status: string;
  private readonly markers: readonly string[] | undefined;
  private readonly childrenOf = new Map<number, Section[]>();
  private readonly absentIn = new Map<number, Absent[]>();
  /** Those for sections that stand for themselves alone. */
  private readonly yardsticks = new Map<SectionSpec | undefined, Yardstick>();

  constructor(
    outline: Outline,
    template: Template,
    aligned: Match,
    status: string,
    markers: readonly string[] | undefined,
  ) {
    this.markers = markers;
    this.outline = outline;
    this.template = template;
    this.match = aligned;
    this.status = status;
    for (const section of outline.sections) {
      if (section.level === 0 || section === aligned.title) continue;
      push(this.childrenOf, aligned.parents[section.index] ?? -1, section);
    }
    for (const absent of aligned.absent) push(this.absentIn, absent.parent, absent);
  }

  build(): readonly JudgedSection[] {
    return this.childrenIn(-1, undefined);
  }

  private childrenIn(
    parent: number,
    holder: { tally: Tally; section: Section } | undefined,
  ): readonly JudgedSection[] {
    const own = this.childrenOf.get(parent);
    const gone = this.absentIn.get(parent);
    // Most sections have no others in them, and most of those that have are not mixed with missing ones.
    if (!gone) return own ? own.map(section => this.present(section)) : none;
    const present = (own ?? []).map(section => ({ at: section.index, section }));
    const absent = gone
      .filter(({ spec }) => this.isRequired(spec))
      .map(absent => ({ at: absent.before - 0.5, absent }));
    return [...present, ...absent]
      .sort((a, b) => a.at - b.at)
      .map(entry => ('section' in entry ? this.present(entry.section) : this.missing(entry.absent, holder)));
  }

  private isRequired({ required, requiredFrom }: SectionSpec): boolean {
    return requiredFrom === undefined ? required : isAtLeast(this.status, requiredFrom, this.template);
  }

  private present(section: Section): JudgedSection {
    const spec = this.match.specs[section.index];
    const own = weigh(this.outline, section, this.yardstick(section, spec));
    const children = this.childrenIn(section.index, { tally: own, section });
    const below = children.filter(child => child.section);
    const isOwnState = own.hasContent || isSettled(own) || below.length === 0;
    const tally = isOwnState
      ? own.hasOwn || !below.some(isAnswer)
        ? own
        : { ...own, hasOwn: true }
      : join(
          [{ ...own, hasContent: false }, ...below.map(child => child.tally)].slice(
            own.tokens.length > 0 ? 0 : 1,
          ),
        );
    const hasParts = children.some(child => child.spec);
    return {
      title: nameOf(section, spec),
      level: section.level,
      state: decide(tally),
      spec,
      section,
      absent: undefined,
      required: spec !== undefined && this.isRequired(spec),
      counts: spec !== undefined && (!hasParts || (isOwnState && own.hasContent)),
      isOwnState,
      tally,
      children,
    };
  }

  private yardstick(section: Section, spec: SectionSpec | undefined): Yardstick {
    const merged = this.match.merged.get(section) ?? [];
    // The text of a sub-section whose heading is gone stands in the section around it.
    const gone = this.absentIn.get(section.index) ?? [];
    if (merged.length + gone.length > 0) {
      const others = [...merged, ...gone.map(absent => absent.spec)];
      return yardstickFor(this.template, spec, others, this.markers);
    }
    const measure = this.yardsticks.get(spec) ?? yardstickFor(this.template, spec, [], this.markers);
    this.yardsticks.set(spec, measure);
    return measure;
  }

  private missing(absent: Absent, holder: { tally: Tally; section: Section } | undefined): JudgedSection {
    const { spec } = absent;
    const isAnswered = holder !== undefined && this.isAnsweredOtherwise(holder);
    return {
      title: spec.title,
      level: spec.level + this.match.shift,
      state: 'missing',
      spec,
      section: undefined,
      absent,
      required: !isAnswered,
      counts: !isAnswered,
      isOwnState: true,
      tally: nothing,
      children: [],
    };
  }

  /** A parent with text or sections of the author's own is judged by what is there. */
  private isAnsweredOtherwise({ tally, section }: { tally: Tally; section: Section }): boolean {
    if (tally.hasOwn || tally.isNotApplicable || isAcceptedBy(section)) return true;
    return (this.childrenOf.get(section.index) ?? []).some(
      child => this.match.specs[child.index] === undefined,
    );
  }
}

/** A section of the author's, in which a section of the template is answered. */
function isAnswer({ spec, tally }: JudgedSection): boolean {
  return !spec && tally.hasOwn;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function isAtLeast(status: string, from: string, template: Template): boolean {
  const values = template.fields.find(field => field.role === 'status')?.choice?.values ?? [];
  const rank = (name: string) => values.findIndex(value => titleKey(value) === titleKey(name));
  if (rank(from) < 0) return titleKey(status) === titleKey(from);
  return rank(status) >= rank(from);
}

function statusOf(outline: Outline): string {
  return outline.frontMatter?.entries.find(({ key }) => roleOf(titleKey(key)) === 'status')?.value ?? '';
}

/** The title of a document: its first heading, or what its front matter says. */
export function documentTitle({ outline, match: { title } }: Judgement): string {
  return title
    ? displayTitle(title.heading)
    : (outline.frontMatter?.entries.find(({ key }) => key === 'title')?.value ?? '');
}

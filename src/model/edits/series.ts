import type { Section } from '../document/outline.ts';
import type { Judgement } from '../judging/judgement.ts';
import type { Match } from '../matching/match.ts';
import { seriesIn } from '../matching/series.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import type { Edit, Span } from '../text/text.ts';
import { type Stub, stubOf } from '../text/titles.ts';
import { insertBlock, toMarkdown } from './insertion.ts';

/**
 * How a section is called where it is none in particular: a member of a series without its number.
 *
 * @example labelOf(spec) // 'Component', for a spec with the title 'Component 1'
 */
export function labelOf({ title, repeat }: SectionSpec): string {
  return (repeat && stubOf(title)?.label) || title;
}

type Matched = Pick<Judgement, 'outline' | 'template' | 'match'>;

/** Where more of a series goes, and the member that it follows. */
export interface Next {
  readonly insertAt: number;
  readonly behind: Section;
}

/**
 * Behind the last of a series there is, or behind the last under the same section as another member; `undefined`
 * when there is none or no room.
 */
export function nextIn(matched: Matched, spec: SectionSpec, beside?: Section): Next | undefined {
  const { match } = matched;
  const members = beside ? membersWith(match, spec, beside) : (seriesIn(match, spec).at(-1) ?? []);
  const isRoom = members.length > 0 && members.length < (spec.repeat?.max ?? 0);
  return isRoom ? nextBehind(matched, members) : undefined;
}

function nextBehind({ outline, match }: Matched, members: readonly number[]): Next {
  const last = members.at(-1) as number;
  return { insertAt: match.ends[last] as number, behind: outline.at(last) };
}

/** Members that the template asks for and a series has not. */
export interface Lacking extends Next {
  readonly spec: SectionSpec;
  readonly count: number;
}

/** What is lacking in series that have at least one member: without any the section is missing as any other is. */
export function lackingIn(matched: Matched): Lacking[] {
  const lacking: Lacking[] = [];
  for (const spec of matched.template.sections) {
    const least = spec.repeat?.min ?? 0;
    if (least < 2) continue;
    for (const members of seriesIn(matched.match, spec)) {
      if (members.length < least)
        lacking.push({ spec, count: least - members.length, ...nextBehind(matched, members) });
    }
  }
  return lacking;
}

/** The edit that adds them. */
export function lackingEdit(matched: Matched, { spec, behind, insertAt, count }: Lacking): Edit {
  return insertBlock(matched.outline, insertAt, nextMarkdown(matched, spec, behind, count));
}

/** What goes there as Markdown, with the next numbers. */
export function nextMarkdown(
  { outline, template, match }: Matched,
  spec: SectionSpec,
  behind: Section,
  count = 1,
): string {
  const headings = membersWith(match, spec, behind).map(at => outline.parts.at(at).heading);
  const texts: string[] = [];
  while (texts.length < count) {
    const text = nextMember(template, spec, headings, match.shift);
    texts.push(text);
    headings.push(bareHeading(text));
  }
  return texts.join('\n');
}

/** The members of a series under the section that is around one of them. */
function membersWith(match: Match, spec: SectionSpec, { index }: Section): readonly number[] {
  return seriesIn(match, spec).find(members => members.includes(index)) ?? [];
}

function bareHeading(markdown: string): string {
  return (markdown.split('\n', 1)[0] ?? '').replace(/^#+ */, '');
}

/**
 * One more member of a series as Markdown: the template's own of that number, else its first one,
 * numbered anew.
 *
 * @param headings those of the members there are
 * @example nextMember(template, spec, ['Component 1', 'Component 2'], 0) // '### Component 3\n…'
 */
function nextMember(
  template: Template,
  spec: SectionSpec,
  headings: readonly string[],
  shift: number,
): string {
  const first = toMarkdown(template, spec, shift);
  const stub = memberAt(template, spec.span.start);
  if (!stub) return first;
  const next = numberAfter(stub, headings);
  const own = template.outline.sections.find(
    ({ heading, headingSpan: { start } }) =>
      isWithin(spec, start) && stubOf(heading)?.series === stub.series && stubOf(heading)?.number === next,
  );
  if (own) {
    const end = template.outline.sections.find(({ index, level }) => index > own.index && level <= own.level)
      ?.headingSpan.start;
    const span: Span = {
      start: own.headingSpan.start,
      end: Math.min(end ?? template.outline.lines.text.length, spec.parent?.span.end ?? Number.MAX_VALUE),
    };
    return toMarkdown(template, { ...spec, span }, shift);
  }
  const line = first.split('\n', 1)[0] ?? '';
  return renumbered(line, stub, next) + first.slice(line.length);
}

function memberAt({ outline }: Template, start: number): Stub | undefined {
  return stubOf(outline.sections.find(({ headingSpan }) => headingSpan.start === start)?.heading ?? '');
}

/** Whether a place of the template is in the parent of a section. */
function isWithin({ parent }: SectionSpec, at: number): boolean {
  return !parent || (parent.span.start <= at && at < parent.span.end);
}

/** The number behind all that are used, and not below the count of the members: some have got a name. */
function numberAfter({ number, series }: Stub, headings: readonly string[]): string {
  const isLetter = /[A-Z]/.test(number);
  const used = headings.flatMap(heading => {
    const stub = stubOf(heading);
    return stub?.series === series && /[A-Z]/.test(stub.number) === isLetter ? [stub.number] : [];
  });
  if (!isLetter) return String(Math.max(headings.length, ...used.map(Number)) + 1);
  const last = Math.max(64 + headings.length, ...used.map(letter => letter.charCodeAt(0)));
  return String.fromCharCode(Math.min(90, last + 1));
}

/** A heading with another number; a name behind the number is that of another member and goes. */
function renumbered(line: string, { label, number, rest }: Stub, next: string): string {
  const at = line.indexOf(number, line.indexOf(`${label} `) + label.length);
  const tail = line.slice(at + number.length);
  const name = rest && !/[[<{]/.test(rest) ? tail.lastIndexOf(rest) : -1;
  const kept =
    name < 0 ? tail : tail.slice(0, name).replace(/\s*[:.–—-]\s*$/, '') + tail.slice(name + rest.length);
  return line.slice(0, at) + next + kept;
}

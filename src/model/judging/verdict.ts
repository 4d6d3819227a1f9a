import type { Outline } from '../document/outline.ts';
import type { Part } from '../document/part.ts';
import type { Match } from '../matching/match.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { titleKey } from '../text/titles.ts';
import type { Arrangement } from './arrangement.ts';
import { decide, isDone, isQuiet, isSettled, join, type State, type Tally } from './tally.ts';
import { isAcceptedBy, type Weight, weigh } from './weigh.ts';
import { type Yardstick, yardstickFor } from './yardstick.ts';

/** What is said of a section, wherever it stands. */
export interface Verdict {
  readonly state: State;
  readonly spec: SectionSpec | undefined;
  readonly required: boolean;
  readonly counts: boolean;
  readonly isOwnState: boolean;
  /** What its own text weighs; offsets are those in its part. */
  readonly own: Weight;
  /** What its state comes from: without text of its own, what was found in the sections in it. */
  readonly tally: Tally;
  /** Whether what is missing in it is answered there in another way. */
  readonly isAnswered: boolean;
  /** Whether a rule may have something to say of it: of most sections there is nothing to say. */
  readonly isNotable: boolean;
}

/** All that verdicts depend on. */
export interface Case {
  readonly outline: Outline;
  readonly template: Template;
  readonly match: Match;
  readonly arrangement: Arrangement;
  readonly status: string;
  readonly markers: readonly string[] | undefined;
}

/** The verdicts on a document, and what many ask of all of them. */
export interface Verdicts {
  /** By the index of the section; `undefined` for the title and what stands above all. */
  readonly all: readonly (Verdict | undefined)[];
  /** The indices of those that are notable. */
  readonly notable: readonly number[];
  /** How many sections of the document count, and how many of these are done. */
  readonly counted: number;
  readonly done: number;
}

/** What was said before an edit. */
interface Before {
  readonly verdicts: Verdicts;
  readonly outline: Outline;
  /** Nothing else has changed than the text of sections. */
  readonly isSameCase: boolean;
}

/**
 * Judges all sections. After an edit that has changed nothing but the text of sections only these have a new
 * verdict, and those around them; after any other, none is weighed again that has the same text and measure.
 */
export function verdictsOn(given: Case, before?: Before): Verdicts {
  const { parts } = given.outline;
  if (!before?.isSameCase) {
    const all: (Verdict | undefined)[] = new Array(parts.length);
    const judgeAt = judgeOf(given, all, before && weightsOf(before));
    // From the end, because what is in a section comes before its own verdict.
    for (let index = parts.length - 1; index > 0; index--) all[index] = judgeAt(index);
    return summed(all);
  }
  const all = before.verdicts.all.slice();
  const judgeAt = judgeOf(given, all);
  const concerned = new Set<number>();
  for (let index = 0; index < parts.length; index++) {
    if (parts[index] === before.outline.parts[index]) continue;
    // A comment at its end may be about the next.
    for (const first of [index, index + 1])
      for (let at = first; at > 0 && at < parts.length; at = given.match.parents[at] ?? -1) concerned.add(at);
  }
  let isSameSum = true;
  for (const index of [...concerned].sort((a, b) => b - a)) {
    const verdict = judgeAt(index);
    isSameSum &&= countsAlike(verdict, all[index]);
    all[index] = verdict;
  }
  return isSameSum ? { ...before.verdicts, all } : summed(all);
}

function countsAlike(a: Verdict | undefined, b: Verdict | undefined): boolean {
  return a?.state === b?.state && a?.counts === b?.counts && a?.isNotable === b?.isNotable;
}

function summed(all: readonly (Verdict | undefined)[]): Verdicts {
  const notable: number[] = [];
  let counted = 0;
  let done = 0;
  for (let index = 1; index < all.length; index++) {
    const verdict = all[index];
    if (verdict?.isNotable) notable.push(index);
    if (!verdict?.counts) continue;
    counted++;
    if (isDone(verdict.state)) done++;
  }
  return { all, notable, counted, done };
}

function weightsOf({ verdicts, outline }: Before): ReadonlyMap<Part, Weight> {
  const weights = new Map<Part, Weight>();
  for (const [index, part] of outline.parts.entries()) {
    const weight = verdicts.all[index]?.own;
    if (weight) weights.set(part, weight);
  }
  return weights;
}

function judgeOf(
  given: Case,
  verdicts: Verdicts['all'],
  weights?: ReadonlyMap<Part, Weight>,
): (index: number) => Verdict | undefined {
  const { outline, template, match, arrangement, markers } = given;
  const { specs, title } = match;
  /** Those for sections that stand for themselves alone. */
  const yardsticks = new Map<SectionSpec | undefined, Yardstick>();

  const yardstick = (index: number, spec: SectionSpec | undefined): Yardstick => {
    const others = arrangement.others.get(index);
    if (others) return yardstickFor(template, spec, others, markers);
    const measure = yardsticks.get(spec) ?? yardstickFor(template, spec, [], markers);
    yardsticks.set(spec, measure);
    return measure;
  };

  return index => {
    if (index === title?.index) return undefined;
    const spec = specs[index];
    const part = outline.parts[index] as Part;
    const weight = weigh(outline, index, yardstick(index, spec), weights?.get(part));
    const own = weight.tally;
    const inside = arrangement.children.get(index) ?? [];
    const below = inside.map(child => verdicts[child] as Verdict);
    const { tally, isOwnState } = tallyWith(own, below);
    const state = decide(tally);
    const hasParts = below.some(child => child.spec) || requiredIn(given, index).length > 0;
    return {
      state,
      spec,
      required: spec !== undefined && isRequired(given, spec),
      counts: spec !== undefined && (!hasParts || (isOwnState && own.hasContent)),
      isOwnState,
      own: weight,
      tally,
      // A parent with text or sections of the author's own is judged by what is there.
      isAnswered: own.hasOwn || own.isNotApplicable || below.some(child => !child.spec) || isAcceptedBy(part),
      isNotable: !isDone(state) || !isQuiet(tally),
    };
  };
}

/** A section's own tally, or without text of its own that of the sections in it. */
export function tallyWith(
  own: Tally,
  below: readonly { readonly spec: SectionSpec | undefined; readonly tally: Tally }[],
): { readonly tally: Tally; readonly isOwnState: boolean } {
  if (own.hasContent || isSettled(own) || below.length === 0) {
    // A section of the author's, in which a section of the template is answered.
    const isAnswered = !own.hasOwn && below.some(({ spec, tally }) => !spec && tally.hasOwn);
    return { tally: isAnswered ? { ...own, hasOwn: true } : own, isOwnState: true };
  }
  const inside = below.map(({ tally }) => tally);
  const all = own.tokens.length > 0 ? [{ ...own, hasContent: false }, ...inside] : inside;
  return { tally: join(all), isOwnState: false };
}

/** Which of `match.absent` are missed in a section; -1: at the top. */
export function requiredIn(given: Case, index: number): readonly number[] {
  const absent = given.arrangement.absent.get(index);
  return absent?.filter(at => isRequired(given, given.match.absent[at]?.spec)) ?? [];
}

/** Whether a section of the template has to be there, as far as the document is. */
export function isRequired({ status, template }: Case, spec: SectionSpec | undefined): boolean {
  if (spec?.requiredFrom === undefined) return spec?.required ?? false;
  return isAtLeast(status, spec.requiredFrom, template);
}

function isAtLeast(status: string, from: string, template: Template): boolean {
  const values = template.fields.find(field => field.role === 'status')?.choice?.values ?? [];
  const rank = (name: string) => values.findIndex(value => titleKey(value) === titleKey(name));
  if (rank(from) < 0) return titleKey(status) === titleKey(from);
  return rank(status) >= rank(from);
}

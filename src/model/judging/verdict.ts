import type { Outline } from '../document/outline.ts';
import type { Part } from '../document/part.ts';
import type { SectionSpec } from '../template/template.ts';
import { ChunkedArray } from '../text/chunkedArray.ts';
import { type Case, isAnyRequiredIn, isRequired } from './case.ts';
import { decide, isDone, isSettled, join, type State, type Tally } from './tally.ts';
import { isAcceptedBy, type Weight, weigh } from './weigh.ts';
import { yardsticksOf } from './yardstick.ts';

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
}

/** The verdicts on a document, and what many ask of all of them. */
export interface Verdicts {
  /** By the index of the section; `undefined` for the title and what stands above all. */
  readonly all: ChunkedArray<Verdict | undefined>;
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
    const judgeAt = judgeOf(given, at => all[at], before && weightsOf(before));
    // From the end, because what is in a section comes before its own verdict.
    for (let index = parts.length - 1; index > 0; index--) all[index] = judgeAt(index);
    return summed(ChunkedArray.of(all));
  }
  const earlier = before.verdicts.all;
  const anew = new Map<number, Verdict | undefined>();
  const judgeAt = judgeOf(given, at => anew.get(at) ?? earlier.at(at));
  const concerned = new Set<number>();
  const { first, behind } = given.outline.changedSince(before.outline);
  for (let index = first; index < behind; index++) {
    if (parts.at(index) === before.outline.parts.at(index)) continue;
    // A comment at its end may be about the next.
    for (const concern of [index, index + 1])
      for (let at = concern; at > 0 && at < parts.length; at = given.match.parents[at] ?? -1)
        concerned.add(at);
  }
  let isSameSum = true;
  for (const index of [...concerned].sort((a, b) => b - a)) {
    const verdict = judgeAt(index);
    isSameSum &&= countsAlike(verdict, earlier.at(index));
    anew.set(index, verdict);
  }
  const all = earlier.with(anew);
  return isSameSum ? { ...before.verdicts, all } : summed(all);
}

function countsAlike(a: Verdict | undefined, b: Verdict | undefined): boolean {
  return a?.state === b?.state && a?.counts === b?.counts;
}

function summed(all: Verdicts['all']): Verdicts {
  let counted = 0;
  let done = 0;
  for (const chunk of all.chunks) {
    for (const verdict of chunk) {
      if (!verdict?.counts) continue;
      counted++;
      if (isDone(verdict.state)) done++;
    }
  }
  return { all, counted, done };
}

function weightsOf({ verdicts, outline }: Before): ReadonlyMap<Part, Weight> {
  const weights = new Map<Part, Weight>();
  for (let index = 1; index < outline.parts.length; index++) {
    const weight = verdicts.all.at(index)?.own;
    if (weight) weights.set(outline.parts.at(index), weight);
  }
  return weights;
}

function judgeOf(
  given: Case,
  verdictAt: (index: number) => Verdict | undefined,
  weights?: ReadonlyMap<Part, Weight>,
): (index: number) => Verdict | undefined {
  const { outline, template, match, arrangement, markers } = given;
  const { specs, title } = match.alignment;
  const yardsticks = yardsticksOf(template, markers);

  return index => {
    if (index === title) return undefined;
    const spec = specs[index];
    const part = outline.parts.at(index);
    const measure = yardsticks.of(spec, arrangement.othersOf(index));
    const weight = weigh(outline, index, measure, weights?.get(part));
    const own = weight.tally;
    const inside = arrangement.childrenOf(index);
    const below = inside.length === 0 ? nobody : inside.map(child => verdictAt(child) as Verdict);
    const isOwnState = below.length === 0 || own.hasContent || isSettled(own);
    const tally = isOwnState ? tallyBeside(own, below) : tallyBelow(own, below);
    const state = decide(tally);
    const hasParts = below.some(isOfTemplate) || isAnyRequiredIn(given, index);
    return {
      state,
      spec,
      required: isRequired(given, spec),
      counts: spec !== undefined && (!hasParts || (isOwnState && own.hasContent)),
      isOwnState,
      own: weight,
      tally,
      // A parent with text or sections of the author's own is judged by what is there.
      isAnswered: own.hasOwn || own.isNotApplicable || !below.every(isOfTemplate) || isAcceptedBy(part),
    };
  };
}

/** What stands in a section, as far as the section's own tally depends on it. */
type Below = readonly Pick<Verdict, 'spec' | 'tally'>[];

const nobody: readonly Verdict[] = [];

function isOfTemplate({ spec }: Pick<Verdict, 'spec'>): boolean {
  return spec !== undefined;
}

/** The tally of a section with text of its own. */
export function tallyBeside(own: Tally, below: Below): Tally {
  // A section of the author's, in which a section of the template is answered.
  const isAnswered = !own.hasOwn && below.some(child => !isOfTemplate(child) && child.tally.hasOwn);
  return isAnswered ? { ...own, hasOwn: true } : own;
}

/** The tally of a section without: that of the sections in it. */
export function tallyBelow(own: Tally, below: Below): Tally {
  const inside = below.map(({ tally }) => tally);
  return join(own.tokens.length > 0 ? [{ ...own, hasContent: false }, ...inside] : inside);
}

import type { Section } from '../document/outline.ts';
import type { Absent } from '../matching/absent.ts';
import { nameOf } from '../matching/match.ts';
import type { SectionSpec } from '../template/template.ts';
import { lazy } from '../text/lazy.ts';
import type { JudgedSection } from './judgement.ts';
import { movedTally, nothing, type State, type Tally } from './tally.ts';
import { type Case, isRequired, requiredIn, tallyWith, type Verdict, type Verdicts } from './verdict.ts';

/** The verdicts on a document as sections that have their places. Those that nobody asks for are not made. */
export class JudgedTree {
  readonly given: Case;
  readonly verdicts: Verdicts;
  readonly #present: JudgedSection[] = [];
  readonly #missing = lazy(() => this.missingInAll());
  readonly #roots = lazy(() => this.childrenOf(-1));

  constructor(given: Case, verdicts: Verdicts) {
    this.given = given;
    this.verdicts = verdicts;
  }

  /** The sections at the top. */
  get roots(): readonly JudgedSection[] {
    return this.#roots();
  }

  /** Those that should be there, in the order of the template. */
  get missing(): Iterable<JudgedSection> {
    return this.#missing().values();
  }

  at(index: number): JudgedSection {
    let judged = this.#present[index];
    if (!judged) {
      judged = new PresentSection(this, index, this.verdicts.all[index] as Verdict);
      this.#present[index] = judged;
    }
    return judged;
  }

  /** What stands in a section, what is missing there at its place. */
  childrenOf(index: number): readonly JudgedSection[] {
    const present = (this.given.arrangement.children.get(index) ?? []).map(child => ({
      place: child,
      judged: this.at(child),
    }));
    const missing = requiredIn(this.given, index).map(at => {
      const judged = this.#missing().get(at) as JudgedSection;
      return { place: (judged.absent?.before ?? 0) - 0.5, judged };
    });
    const all = missing.length === 0 ? present : [...present, ...missing].sort((a, b) => a.place - b.place);
    return all.map(({ judged }) => judged);
  }

  private missingInAll(): ReadonlyMap<number, JudgedSection> {
    const { match } = this.given;
    const missing = new Map<number, JudgedSection>();
    for (const [at, absent] of match.absent.entries()) {
      if (!isRequired(this.given, absent.spec)) continue;
      const isAnswered = this.verdicts.all[absent.parent]?.isAnswered ?? false;
      missing.set(at, missingSection(absent, match.shift, !isAnswered));
    }
    return missing;
  }
}

function missingSection(absent: Absent, shift: number, isAskedFor: boolean): JudgedSection {
  const { spec } = absent;
  return {
    title: spec.title,
    level: spec.level + shift,
    state: 'missing',
    spec,
    section: undefined,
    absent,
    required: isAskedFor,
    counts: isAskedFor,
    isOwnState: true,
    tally: nothing,
    children: [],
  };
}

class PresentSection implements JudgedSection {
  readonly #tree: JudgedTree;
  readonly #index: number;
  readonly #verdict: Verdict;
  #children: readonly JudgedSection[] | undefined;
  #tally: Tally | undefined;
  readonly absent = undefined;

  constructor(tree: JudgedTree, index: number, verdict: Verdict) {
    this.#tree = tree;
    this.#index = index;
    this.#verdict = verdict;
  }

  get section(): Section {
    return this.#tree.given.outline.at(this.#index);
  }

  get title(): string {
    return nameOf(this.section, this.spec);
  }

  get level(): number {
    return this.section.level;
  }

  get state(): State {
    return this.#verdict.state;
  }

  get spec(): SectionSpec | undefined {
    return this.#verdict.spec;
  }

  get required(): boolean {
    return this.#verdict.required;
  }

  get counts(): boolean {
    return this.#verdict.counts;
  }

  get isOwnState(): boolean {
    return this.#verdict.isOwnState;
  }

  get tally(): Tally {
    this.#tally ??= tallyWith(
      movedTally(this.#verdict.own.tally, this.section.start),
      this.children.filter(({ section }) => section),
    ).tally;
    return this.#tally;
  }

  get children(): readonly JudgedSection[] {
    this.#children ??= this.#tree.childrenOf(this.#index);
    return this.#children;
  }
}

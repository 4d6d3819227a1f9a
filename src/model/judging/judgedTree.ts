import type { Section } from '../document/outline.ts';
import type { Part } from '../document/part.ts';
import type { Absent } from '../matching/absent.ts';
import { nameOf } from '../matching/match.ts';
import type { SectionSpec } from '../template/template.ts';
import { type Case, isRequired } from './case.ts';
import type { JudgedSection } from './judgement.ts';
import { movedTally, nothing, type State, type Tally } from './tally.ts';
import { tallyBelow, tallyBeside, type Verdict, type Verdicts } from './verdict.ts';
import type { Weight } from './weigh.ts';

/** The verdicts on a document as sections that have their places. Those that nobody asks for are not made. */
export class JudgedTree {
  readonly given: Case;
  readonly verdicts: Verdicts;
  /** What stands above all sections. */
  readonly above: ReadonlyMap<Part, Weight>;
  private readonly _present = new Map<number, JudgedSection>();
  private _missing: readonly (JudgedSection | undefined)[] | undefined;
  private _roots: readonly JudgedSection[] | undefined;

  constructor(given: Case, verdicts: Verdicts, above: ReadonlyMap<Part, Weight>) {
    this.above = above;
    this.given = given;
    this.verdicts = verdicts;
  }

  /** The sections at the top. */
  get roots(): readonly JudgedSection[] {
    this._roots ??= this.childrenOf(-1);
    return this._roots;
  }

  /** Those that should be there, in the order of the template; `undefined` for those that need not. */
  get missing(): readonly (JudgedSection | undefined)[] {
    this._missing ??= this.given.match.absent.map(absent => this._missingSection(absent));
    return this._missing;
  }

  at(index: number): JudgedSection {
    let judged = this._present.get(index);
    if (!judged) {
      judged = new PresentSection(this, index, this.verdicts.all.at(index) as Verdict);
      this._present.set(index, judged);
    }
    return judged;
  }

  /** What stands in a section, what is missing there at its place. */
  childrenOf(index: number): readonly JudgedSection[] {
    const { arrangement } = this.given;
    const present = arrangement.childrenOf(index).map(child => ({ place: child, judged: this.at(child) }));
    const missing = arrangement.absentOf(index).flatMap(at => {
      const judged = this.missing[at];
      return judged ? [{ place: (judged.absent?.before ?? 0) - 0.5, judged }] : [];
    });
    const all = missing.length === 0 ? present : [...present, ...missing].sort((a, b) => a.place - b.place);
    return all.map(({ judged }) => judged);
  }

  private _missingSection(absent: Absent): JudgedSection | undefined {
    const { spec, parent } = absent;
    if (!isRequired(this.given, spec)) return undefined;
    const isAskedFor = parent < 0 || !this.verdicts.all.at(parent)?.isAnswered;
    return {
      title: spec.title,
      level: spec.level + this.given.match.shift,
      state: 'missing',
      spec,
      section: undefined,
      absent,
      required: isAskedFor,
      counts: isAskedFor,
      isOwnState: true,
      tally: nothing,
      children: none,
    };
  }
}

const none: readonly JudgedSection[] = [];

class PresentSection implements JudgedSection {
  private readonly _tree: JudgedTree;
  private readonly _index: number;
  private readonly _verdict: Verdict;
  private _children: readonly JudgedSection[] | undefined;
  private _tally: Tally | undefined;
  readonly absent = undefined;

  constructor(tree: JudgedTree, index: number, verdict: Verdict) {
    this._tree = tree;
    this._index = index;
    this._verdict = verdict;
  }

  get section(): Section {
    return this._tree.given.outline.at(this._index);
  }

  get title(): string {
    return nameOf(this.section, this.spec);
  }

  get level(): number {
    return this.section.level;
  }

  get state(): State {
    return this._verdict.state;
  }

  get spec(): SectionSpec | undefined {
    return this._verdict.spec;
  }

  get required(): boolean {
    return this._verdict.required;
  }

  get counts(): boolean {
    return this._verdict.counts;
  }

  get isOwnState(): boolean {
    return this._verdict.isOwnState;
  }

  get tally(): Tally {
    this._tally ??= this._tallyHere();
    return this._tally;
  }

  private _tallyHere(): Tally {
    const { own, tally, isOwnState } = this._verdict;
    const here = movedTally(own.tally, this._tree.given.outline.startOf(this._index));
    if (tally === own.tally) return here;
    const below = this.children.filter(({ section }) => section);
    return isOwnState ? tallyBeside(here, below) : tallyBelow(here, below);
  }

  get children(): readonly JudgedSection[] {
    this._children ??= this._tree.childrenOf(this._index);
    return this._children;
  }
}

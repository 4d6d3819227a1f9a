import { nameOf } from '../matching/match.ts';
import type { SectionSpec } from '../template/template.ts';
import type { Span } from '../text/text.ts';
import { type Case, isAnyRequiredIn } from './case.ts';
import type { State, Tally } from './tally.ts';
import type { Verdict } from './verdict.ts';

/**
 * A section whose state comes from its own text, by itself: places are counted from its beginning, so that what is
 * said of it stays true wherever it stands.
 */
export class OwnSection {
  readonly title: string;
  readonly state: State;
  readonly spec: SectionSpec | undefined;
  readonly tally: Tally;
  readonly headingSpan: Span;
  readonly isOwnState = true;
  private readonly _given: Case;
  private readonly _index: number;

  constructor(given: Case, index: number, { state, spec, tally }: Verdict) {
    const part = given.outline.parts.at(index);
    this.title = nameOf(part, spec);
    this.state = state;
    this.spec = spec;
    this.tally = tally;
    this.headingSpan = part.headingSpan;
    this._given = given;
    this._index = index;
  }

  /** Whether a section that should be in it is not there. */
  get isMissingAny(): boolean {
    return isAnyRequiredIn(this._given, this._index);
  }
}

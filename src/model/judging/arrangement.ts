import type { Gap } from '../matching/absent.ts';
import type { Alignment } from '../matching/alignment.ts';
import type { SectionSpec } from '../template/template.ts';

/** Which sections stand in which, those that are missing at their place: it depends on headings alone. */
export class Arrangement {
  // By the index of the section around and one more: the first is for the top.
  private readonly _children: (number[] | undefined)[];
  private readonly _absent: (number[] | undefined)[];
  /** By the index of the section. */
  private readonly _others: (SectionSpec[] | undefined)[];

  constructor({ title, specs, parents, gaps, merged }: Alignment) {
    this._children = new Array(specs.length + 1);
    this._absent = new Array(specs.length + 1);
    this._others = new Array(specs.length);
    // The first has no heading, and the title is no section.
    for (let index = 1; index < specs.length; index++)
      if (index !== title) push(this._children, (parents[index] ?? -1) + 1, index);
    for (const [index, specs] of merged) this._others[index] = [...specs];
    for (let at = 0; at < gaps.length; at++) {
      const { parent, spec } = gaps[at] as Gap;
      push(this._absent, parent + 1, at);
      // The text of a sub-section whose heading is gone stands in the section around it.
      if (parent >= 0) push(this._others, parent, spec);
    }
  }

  /** Those in a section; -1: at the top. */
  childrenOf(index: number): readonly number[] {
    return this._children[index + 1] ?? none;
  }

  /** Which of `match.absent` belong into a section. */
  absentOf(index: number): readonly number[] {
    return this._absent[index + 1] ?? none;
  }

  /** What else a section stands for, be it that it answers that, too, or that a heading in it is gone. */
  othersOf(index: number): readonly SectionSpec[] | undefined {
    return this._others[index];
  }
}

const none: readonly number[] = [];

function push<T>(lists: (T[] | undefined)[], at: number, value: T): void {
  const list = lists[at];
  if (list) list.push(value);
  else lists[at] = [value];
}

import type { Severity } from './judging/config.ts';
import type { JudgedTree } from './judging/judgedTree.ts';
import type { JudgedSection } from './judging/judgement.ts';
import type { Finding } from './rules/rule.ts';
import type { Wording } from './text/wording.ts';

/** What was found in a section, at the place where that stands now. */
export class PlacedFinding implements Finding {
  readonly start: number;
  readonly end: number;
  readonly #found: Finding;
  readonly #tree: JudgedTree;
  readonly #index: number;

  constructor(found: Finding, start: number, tree: JudgedTree, index: number) {
    this.start = found.start + start;
    this.end = found.end + start;
    this.#found = found;
    this.#tree = tree;
    this.#index = index;
  }

  get code(): string {
    return this.#found.code;
  }

  get severity(): Severity {
    return this.#found.severity;
  }

  get message(): string {
    return this.#found.message;
  }

  get says(): Wording {
    return this.#found.says;
  }

  get section(): string | undefined {
    return this.#found.section;
  }

  get judged(): JudgedSection {
    return this.#tree.at(this.#index);
  }
}

import type { Severity } from './judging/config.ts';
import type { JudgedField } from './judging/judgedFields.ts';
import type { JudgedTree } from './judging/judgedTree.ts';
import type { JudgedSection } from './judging/judgement.ts';
import type { Finding, Related, Report, Rule } from './rules/rule.ts';
import type { Span } from './text/text.ts';
import { inEnglish, type Wording, wording } from './text/wording.ts';

/** What a rule has said, wherever that stands now. */
export interface Said extends Span {
  readonly code: string;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly report: Report;
  /** The title of the section it is about. */
  readonly section: string | undefined;
}

/** What a rule has said, at its place. It is put into words when somebody asks. */
export class PlacedFinding implements Finding {
  readonly start: number;
  readonly end: number;
  readonly #said: Said;
  readonly #tree: JudgedTree;
  readonly #index: number;

  /** @param index the section that was looked at by itself, and -1 for what was found in the whole document */
  constructor(said: Said, start: number, tree: JudgedTree, index: number) {
    this.start = said.start + start;
    this.end = said.end + start;
    this.#said = said;
    this.#tree = tree;
    this.#index = index;
  }

  get code(): string {
    return this.#said.code;
  }

  get severity(): Severity {
    return this.#said.severity;
  }

  get message(): string {
    return inEnglish(this.says);
  }

  get says(): Wording {
    const { rule, report } = this.#said;
    return wording(rule.messages[report.message ?? onlyOne(rule.messages)] ?? '', report.facts);
  }

  get section(): string | undefined {
    return this.#said.section;
  }

  get judged(): JudgedSection | undefined {
    return this.#index < 0 ? this.#said.report.judged : this.#tree.at(this.#index);
  }

  get field(): JudgedField | undefined {
    return this.#said.report.field;
  }

  get related(): readonly Related[] | undefined {
    return this.#said.report.related;
  }
}

function onlyOne(messages: Rule['messages']): string {
  for (const name in messages) return name;
  return '';
}

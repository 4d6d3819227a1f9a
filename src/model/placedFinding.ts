import type { Severity } from './judging/config.ts';
import type { JudgedField } from './judging/judgedFields.ts';
import type { JudgedTree } from './judging/judgedTree.ts';
import type { JudgedSection } from './judging/judgement.ts';
import type { Finding, Related, Report, Rule } from './rules/rule.ts';
import type { Span } from './text/text.ts';
import { inEnglish, type Wording, wording } from './text/wording.ts';

/** What a rule has found, wherever that stands now. */
export interface Found extends Span {
  readonly rule: Rule;
  readonly report: Report;
  readonly severity: Severity;
  /** The title of the section that the rule was asked about; `undefined` for what was found in the whole document. */
  readonly title: string | undefined;
}

/** What a rule has found, at its place. It is put into words when somebody asks. */
export class PlacedFinding implements Finding {
  readonly start: number;
  readonly end: number;
  private readonly _found: Found;
  private readonly _tree: JudgedTree | undefined;
  private readonly _index: number | undefined;

  /**
   * @param start where the section begins that the rule was asked about
   * @param index that section
   */
  constructor(found: Found, start = 0, tree?: JudgedTree, index?: number) {
    this.start = found.start + start;
    this.end = found.end + start;
    this._found = found;
    this._tree = tree;
    this._index = index;
  }

  get code(): string {
    return this._found.rule.code;
  }

  get severity(): Severity {
    return this._found.severity;
  }

  get message(): string {
    return inEnglish(this.says);
  }

  get says(): Wording {
    const { rule, report } = this._found;
    return wording(rule.messages[report.message ?? onlyOne(rule.messages)] ?? '', report.facts);
  }

  get section(): string | undefined {
    const { report, title } = this._found;
    return report.section ?? title ?? report.judged?.title;
  }

  get judged(): JudgedSection | undefined {
    return this._index === undefined ? this._found.report.judged : this._tree?.at(this._index);
  }

  get field(): JudgedField | undefined {
    return this._found.report.field;
  }

  get related(): readonly Related[] | undefined {
    return this._found.report.related;
  }
}

function onlyOne(messages: Rule['messages']): string {
  return Object.keys(messages)[0] ?? '';
}

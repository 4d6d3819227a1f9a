import type { Found } from './found.ts';
import type { Severity } from './judging/config.ts';
import type { JudgedField } from './judging/judgedFields.ts';
import type { JudgedTree } from './judging/judgedTree.ts';
import type { JudgedSection } from './judging/judgement.ts';
import type { Finding, Related, Rule } from './rules/rule.ts';
import { inEnglish, type Wording, wording } from './text/wording.ts';

/** What a rule has found, at its place. It is put into words when somebody asks. */
export class PlacedFinding implements Finding {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  private readonly _found: Found;
  private readonly _tree: JudgedTree;

  constructor(found: Found, tree: JudgedTree) {
    const { index } = found;
    const from = index === undefined ? 0 : tree.given.outline.startOf(index);
    this.start = from + found.start;
    this.end = from + found.end;
    this.code = found.code;
    this._found = found;
    this._tree = tree;
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
    const { index, report } = this._found;
    return index === undefined ? report.judged : this._tree.at(index);
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

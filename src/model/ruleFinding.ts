import type { Severity } from './judging/config.ts';
import type { JudgedField } from './judging/judgedFields.ts';
import type { JudgedSection } from './judging/judgement.ts';
import type { Finding, Related, Report, Rule } from './rules/rule.ts';
import { inEnglish, type Wording, wording } from './text/wording.ts';

/** What a rule has said of one place. It is put into words when somebody asks. */
export class RuleFinding implements Finding {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly severity: Severity;
  readonly #rule: Rule;
  readonly #report: Report;
  readonly #title: string | undefined;

  /** @param title of the section that the rule was asked about; `undefined` for what was found in the whole document */
  constructor(rule: Rule, report: Report, severity: Severity, title?: string) {
    this.start = report.span.start;
    this.end = report.span.end;
    this.code = rule.code;
    this.severity = severity;
    this.#rule = rule;
    this.#report = report;
    this.#title = title;
  }

  get message(): string {
    return inEnglish(this.says);
  }

  get says(): Wording {
    const { messages } = this.#rule;
    const { message = onlyOne(messages), facts } = this.#report;
    return wording(messages[message] ?? '', facts);
  }

  get section(): string | undefined {
    return this.#report.section ?? this.#report.judged?.title ?? this.#title;
  }

  get judged(): JudgedSection | undefined {
    return this.#report.judged;
  }

  get field(): JudgedField | undefined {
    return this.#report.field;
  }

  get related(): readonly Related[] | undefined {
    return this.#report.related;
  }
}

function onlyOne(messages: Rule['messages']): string {
  for (const name in messages) return name;
  return '';
}

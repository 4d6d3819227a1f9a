import { positionIn } from '../document/positionIn.ts';
import type { Examination } from '../examine.ts';
import type { Severity } from '../judging/config.ts';
import type { JudgedSection } from '../judging/judgement.ts';
import type { State } from '../judging/tally.ts';
import { lineText } from '../text/text.ts';
import { inEnglish } from '../text/wording.ts';
import { wholeParts } from './percent.ts';

/** A place in a document; line and column are counted from 1, columns in UTF-16 units. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

export interface JsonSection {
  readonly title: string;
  /** The heading's line as written; null when missing. */
  readonly heading: string | null;
  readonly level: number;
  /** Counted from 1; null when missing. */
  readonly line: number | null;
  readonly state: State;
  readonly required: boolean;
  /** Not of the template. */
  readonly extra: boolean;
  readonly children: readonly JsonSection[];
}

export interface JsonFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly section: string | null;
  readonly start: JsonPosition;
  readonly end: JsonPosition;
  /** Other places that say why; absent where there are none. */
  readonly related?: readonly JsonPlace[];
}

/** A place, and what is said of it. */
export interface JsonPlace {
  readonly message: string;
  readonly start: JsonPosition;
  readonly end: JsonPosition;
}

/** A document as the command line and the extension's interface tell of it; fields may be added. */
export interface JsonDocument {
  readonly path: string;
  /** Null: not a design document. */
  readonly template: {
    readonly id: string;
    readonly by: 'front-matter' | 'glob' | 'headings' | 'option';
    readonly confidence: number;
  } | null;
  readonly status: string | null;
  readonly completeness: number | null;
  readonly sections: readonly JsonSection[];
  readonly findings: readonly JsonFinding[];
}

/** Puts an examination into the form of the command line's contract. */
export function toDocumentJson(path: string, examination: Examination): JsonDocument {
  const { recognition, analysis } = examination;
  const { template, by, confidence } = recognition;
  return {
    path,
    // What a document says of itself is one way, be it in front matter or in a comment.
    template:
      template && by
        ? { id: template.id, by: by === 'comment' ? 'front-matter' : by, confidence: rounded(confidence) }
        : null,
    status: analysis?.status || null,
    completeness: analysis ? rounded(analysis.completeness) : null,
    sections: analysis?.sections.map(toSectionJson) ?? [],
    findings: toFindingsJson(examination),
  };
}

function toSectionJson(judged: JudgedSection): JsonSection {
  const { title, level, state, spec, section, required, children } = judged;
  return {
    title,
    heading: section ? lineText(section.part.lines, 0) : null,
    level,
    line: section ? section.line + 1 : null,
    state,
    required,
    extra: spec === undefined,
    children: children.map(toSectionJson),
  };
}

/** What is found in a document, for those who want nothing else of it. */
export function toFindingsJson({ outline, findings }: Examination): JsonFinding[] {
  const place = (offset: number): JsonPosition => {
    const { line, column } = positionIn(outline, offset);
    return { line: line + 1, column: column + 1 };
  };
  return findings.map(({ code, severity, message, section, start, end, related }) => ({
    code,
    severity,
    message,
    section: section ?? null,
    start: place(start),
    end: place(end),
    ...(related && {
      related: related.map(({ span, wording }) => ({
        message: inEnglish(wording),
        start: place(span.start),
        end: place(span.end),
      })),
    }),
  }));
}

/** A share as it is told: to four digits, and never 1 before it is all. */
export function rounded(share: number): number {
  return wholeParts(share, 10_000) / 10_000;
}

import type { Choice } from '../document/choices.ts';
import type { FieldRole } from '../document/fields.ts';
import type { Outline, Section } from '../document/outline.ts';
import type { Fingerprints } from '../text/fingerprint.ts';
import type { Span } from '../text/text.ts';
import type { TemplateHeader, TemplateProblem } from './annotations.ts';
import type { Guidance } from './guidance.ts';

/** Where a template comes from. */
export type TemplateOrigin = 'built-in' | 'user' | 'workspace' | 'file';

/** A section as a template describes it. */
export interface SectionSpec {
  /** Its place among all sections of the template, in document order. */
  readonly index: number;
  /** As shown to people. */
  readonly title: string;
  /** The keys by which a document's heading finds it, aliases included; empty for a placeholder alone. */
  readonly keys: readonly string[];
  /** For a title that holds a placeholder among words: the keys of the words before and behind it. */
  readonly pattern: { readonly before: string; readonly after: string } | undefined;
  readonly level: number;
  readonly parent: SectionSpec | undefined;
  readonly children: readonly SectionSpec[];
  readonly required: boolean;
  readonly requiredFrom: string | undefined;
  readonly repeat: Repeat | undefined;
  readonly mayStand: boolean;
  readonly choose: readonly string[];
  readonly guidance: Guidance;
  /** Whether the template says anything under this very heading. */
  readonly expectsText: boolean;
  /** Its first guidance as one line, to show in lists. */
  readonly summary: string;
  /** Where it stands in the template's text, all below it included; for a series, its first member. */
  readonly span: Span;
}

/** A section that may stand several times under one parent. */
export interface Repeat {
  readonly min: number;
  readonly max: number;
  /** What the members' titles begin with, as a key: `component`; empty for a placeholder alone. */
  readonly series: string;
}

/** A labelled value that a document of this template has. */
export interface FieldSpec {
  readonly label: string;
  readonly key: string;
  readonly role: FieldRole | undefined;
  /** The author is free neither to leave it out nor to leave it empty. */
  readonly required: boolean;
  readonly choice: Choice | undefined;
  /** A value that may stand as it is, such as a first version; empty when there is none. */
  readonly default: string;
  /** Its value as the template has it, whatever that is. */
  readonly written: string;
  readonly place: 'front-matter' | 'text';
  /** The section that holds it; `undefined` above all sections. */
  readonly spec: SectionSpec | undefined;
  /** Its value in the template's text. */
  readonly valueSpan: Span;
  /** Its line in the template's text. */
  readonly line: string;
}

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly origin: TemplateOrigin;
  readonly header: TemplateHeader;
  /** As written, annotations included. */
  readonly text: string;
  /** The template without its annotations: what a new document begins with. */
  readonly outline: Outline;
  /** Its first heading, where that is a title and no section. */
  readonly title: Section | undefined;
  /** Its sections in document order; members of a series are one. */
  readonly sections: readonly SectionSpec[];
  readonly fields: readonly FieldSpec[];
  /** Every placeholder of the template. */
  readonly tokens: ReadonlySet<string>;
  /** The brackets in which several of them stand: how this template writes a prompt. */
  readonly brackets: ReadonlySet<string>;
  /** Those that stand in its code. */
  readonly codeTokens: ReadonlySet<string>;
  /** What it says above all sections. */
  readonly preamble: Guidance;
  /** Its lines that are long enough to be known wherever they stand. */
  readonly sentences: ReadonlySet<string>;
  /** Lines of earlier versions of which only fingerprints are known. */
  readonly fingerprints: Fingerprints;
  readonly problems: readonly TemplateProblem[];
}

import type { Choice, FieldRole } from '../document/fields.ts';
import { type Outline, parseOutline, type Section } from '../document/outline.ts';
import { unitsOf } from '../document/units.ts';
import { Fingerprints } from '../text/fingerprint.ts';
import type { Span } from '../text/text.ts';
import { displayTitle, tokensInTitle } from '../text/titles.ts';
import { wording } from '../text/wording.ts';
import type { TemplateHeader, TemplateProblem } from './annotations.ts';
import { type Guidance, guidanceOf, tokensOf } from './guidance.ts';
import { readAnnotations } from './templateComments.ts';
import { fieldsOf } from './templateFields.ts';
import { specsOf } from './templateSections.ts';

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

/** What is known of a template besides its text. */
export interface TemplateSource {
  /** Used when the text itself names no id: the file's name without its ending. */
  readonly id: string;
  readonly origin: TemplateOrigin;
  readonly fingerprints?: Fingerprints;
}

/**
 * Reads a Markdown file as a template. Any file is one: what it does not say is derived. Never
 * fails; what is not understood is listed in `problems`.
 *
 * @example parseTemplate('# [Title]\n## Goals\n[What it is for]', { id: 'mine', origin: 'file' }).sections[0].title // 'Goals'
 */
export function parseTemplate(text: string, source: TemplateSource): Template {
  const { header, annotations, problems, stripped } = readAnnotations(parseOutline(text));
  const outline = parseOutline(stripped);
  const title = titleOf(outline);
  const sections = outline.sections.slice(1).filter(section => section !== title);
  const units = new Map(outline.sections.map(section => [section, unitsOf(section)]));
  const specs = specsOf(outline, sections, units, annotations);
  if (specs.length === 0) {
    const says = wording('This template has no sections: each heading below the title is one.');
    problems.push({ start: 0, end: Math.min(1, text.length), says });
  }
  const above = [...(units.get(outline.sections[0]) ?? []), ...((title && units.get(title)) ?? [])];
  const tokens = new Set([
    ...[...units.values()].flatMap(all => tokensOf(all, outline.definitions)),
    ...outline.sections.flatMap(({ heading }) => tokensInTitle(heading)),
  ]);
  return Object.freeze({
    id: header.id || source.id,
    name: header.name || (title && displayName(title.heading)) || header.id || source.id,
    description: header.description ?? '',
    version: header.version ?? '',
    origin: source.origin,
    header,
    text,
    outline,
    title,
    sections: specs,
    fields: fieldsOf(outline, title, specs, sections, units),
    tokens,
    brackets: bracketsOf(tokens),
    codeTokens: new Set(
      [...units.values()].flatMap(all =>
        tokensOf(
          all.filter(({ kind }) => kind === 'code'),
          outline.definitions,
        ),
      ),
    ),
    preamble: guidanceOf(above),
    sentences: new Set(
      specs.flatMap(({ guidance, mayStand }) => (mayStand ? [] : [...guidance.lines].filter(isSentence))),
    ),
    fingerprints: source.fingerprints ?? new Fingerprints(),
    problems,
  });
}

function bracketsOf(tokens: ReadonlySet<string>): Set<string> {
  const times = (bracket: string) => [...tokens].filter(token => token.startsWith(bracket)).length;
  return new Set(['[', '<', '{'].filter(bracket => times(bracket) > 2));
}

/** Nobody writes five words in a row that a template happens to hold as one line. */
function isSentence(key: string): boolean {
  return key.split(' ', 5).length === 5;
}

function displayName(heading: string): string {
  return displayTitle(heading)
    .replace(/\[[^\]]*\]|\{\{[^}]*\}\}|\{[^}]*\}|<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–—-]+|[\s:–—-]+$/g, '');
}

/** The first heading is the title when it is the only one of the highest level. */
function titleOf({ sections }: Outline): Section | undefined {
  const first = sections[1];
  return first?.level === 1 && sections.filter(section => section.level === 1).length === 1
    ? first
    : undefined;
}

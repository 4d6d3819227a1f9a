import { type Outline, parseOutline, type Section } from '../document/outline.ts';
import { unitsOf } from '../document/units.ts';
import { Fingerprints } from '../text/fingerprint.ts';
import { displayTitle, tokensInTitle } from '../text/titles.ts';
import { wording } from '../text/wording.ts';
import { guidanceOf, tokensOf } from './guidance.ts';
import type { Template, TemplateOrigin } from './template.ts';
import { readAnnotations } from './templateComments.ts';
import { fieldsOf } from './templateFields.ts';
import { specsOf } from './templateSections.ts';

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

import { entryFor, entryUnder } from '../document/entries.ts';
import type { Outline, Section } from '../document/outline.ts';
import type { Absent } from '../matching/absent.ts';
import { type Match, match, matchAgain } from '../matching/match.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { plainText } from '../text/inline.ts';
import { rememberedFor } from '../text/remember.ts';
import { displayTitle } from '../text/titles.ts';
import { Arrangement } from './arrangement.ts';
import { type Config, defaultConfig } from './config.ts';
import { type JudgedField, judgeFields, saidElsewhere } from './judgedFields.ts';
import { JudgedTree } from './judgedTree.ts';
import { preambleOf, weighAbove } from './preamble.ts';
import type { State, Tally } from './tally.ts';
import { verdictsOn } from './verdict.ts';
import { yardsticksOf } from './yardstick.ts';

/** A section as every surface shows it: one that is there, or one that should be. */
export interface JudgedSection {
  readonly title: string;
  readonly level: number;
  readonly state: State;
  /** What it is in the template; `undefined` for an extra one. */
  readonly spec: SectionSpec | undefined;
  /** Where it is in the document; `undefined` for a missing one. */
  readonly section: Section | undefined;
  /** Where it would be inserted; only for a missing one. */
  readonly absent: Absent | undefined;
  readonly required: boolean;
  /** Whether it has a part in the completeness. */
  readonly counts: boolean;
  /** Whether the state comes from its own text, and not from the sections in it. */
  readonly isOwnState: boolean;
  readonly tally: Tally;
  readonly children: readonly JudgedSection[];
}

/** A document judged by its template: what the rules look at. */
export interface Judgement {
  readonly outline: Outline;
  readonly template: Template;
  readonly match: Match;
  /** The sections at the top, in document order, missing ones at their place. */
  readonly sections: readonly JudgedSection[];
  /** The same, for who wants one of them. */
  readonly tree: JudgedTree;
  /** The text above all sections, its title included. */
  readonly preamble: Tally;
  readonly fields: readonly JudgedField[];
  readonly status: string;
  /** What it was judged by besides the template. */
  readonly config: Config;
}

/**
 * Judges a document by a template.
 *
 * @param before what it was before an edit: what the edit has not changed is taken from there
 */
export function judge(
  outline: Outline,
  template: Template,
  config: Config = defaultConfig,
  before?: Judgement,
): Judgement {
  const { markers } = config;
  const isSameOrder = before?.template === template && before.outline.headings === outline.headings;
  const aligned = isSameOrder ? matchAgain(before.match, outline) : match(outline, template);
  const above = weighAbove(outline, aligned, yardsticksOf(template, markers).above, before?.tree.above);
  const fields = judgeFields(outline, template, aligned);
  const written =
    fields.find(({ spec, why }) => spec.role === 'status' && !why) ?? entryFor(outline, 'status');
  const status = plainText(written?.value ?? '').trim();
  const arrangement = isSameOrder ? before.tree.given.arrangement : new Arrangement(aligned.alignment);
  const isSameCase =
    isSameOrder &&
    before.status === status &&
    before.config.markers === markers &&
    before.outline.definitions === outline.definitions;
  // It is the first section, so the verdicts on those that are there do not depend on it.
  const settled = saidElsewhere(template, fields, aligned);
  const given = { outline, template, match: aligned, arrangement, status, settled, markers };
  const known = before && { verdicts: before.tree.verdicts, outline: before.outline, isSameCase };
  const tree = new JudgedTree(given, verdictsOn(given, known), above);
  return new JudgedDocument(tree, preambleOf(above, outline, aligned), fields, config);
}

/** Of a class, because a getter in a value of its own costs more than the rest of a short document. */
class JudgedDocument implements Judgement {
  readonly outline: Outline;
  readonly template: Template;
  readonly match: Match;
  readonly tree: JudgedTree;
  readonly preamble: Tally;
  readonly fields: readonly JudgedField[];
  readonly status: string;
  readonly config: Config;

  constructor(tree: JudgedTree, preamble: Tally, fields: readonly JudgedField[], config: Config) {
    const { outline, template, match, status } = tree.given;
    this.outline = outline;
    this.template = template;
    this.match = match;
    this.tree = tree;
    this.preamble = preamble;
    this.fields = fields;
    this.status = status;
    this.config = config;
  }

  get sections(): readonly JudgedSection[] {
    return this.tree.roots;
  }
}

/** All sections of a tree, parents before what is in them. Many ask, so the answer is kept. */
export const flatten = rememberedFor((sections: readonly JudgedSection[]): readonly JudgedSection[] => {
  const all: JudgedSection[] = [];
  const add = (section: JudgedSection) => {
    all.push(section);
    section.children.forEach(add);
  };
  sections.forEach(add);
  return all;
});

/** The title of a document: its first heading, or what its front matter says. */
export function documentTitle({ outline, match: { title } }: Judgement): string {
  return title ? displayTitle(title.heading) : (entryUnder(outline, 'title')?.value ?? '');
}

import { type Outline, parseOutline } from './document/outline.ts';
import { type Findings, findingsOf } from './findings.ts';
import { type Config, defaultConfig } from './judging/config.ts';
import { type Judgement, judge } from './judging/judgement.ts';
import type { Template } from './template/template.ts';

/** All that is known of a document. Every surface is a function of this value. */
export interface Analysis extends Judgement, Findings {
  /** Share of the sections that count which are complete or not applicable, 0 to 1. */
  readonly completeness: number;
  /** How many sections count, and how many of these are not done. */
  readonly counted: number;
  readonly unfinished: number;
}

/**
 * Judges a document by a template: outline, match, states, findings, completeness. Pure; never
 * throws, whatever the text.
 *
 * @param before what it was before an edit, so that less has to be done again
 * @example analyze('# T\n## Goals\n', template).findings[0].code // 'empty-section'
 */
export function analyze(
  document: string | Outline,
  template: Template,
  config: Config = defaultConfig,
  before?: Analysis,
): Analysis {
  const outline = typeof document === 'string' ? parseOutline(document) : document;
  const judgement = judge(outline, template, config, before);
  const { counted, done } = progressOf(judgement);
  const found = {
    ...findingsOf(judgement, before?.inSections),
    completeness: counted === 0 ? 1 : done / counted,
    counted,
    unfinished: counted - done,
  };
  // Not spread: the judgement's sections are worked out when somebody asks.
  return Object.freeze(Object.assign(judgement, found));
}

/** How many sections count, and how many of these are done. */
function progressOf({ tree }: Judgement): { readonly counted: number; readonly done: number } {
  let { counted } = tree.verdicts;
  for (const missing of tree.missing) if (missing?.counts) counted++;
  return { counted, done: tree.verdicts.done };
}

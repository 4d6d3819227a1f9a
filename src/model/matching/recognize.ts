import { entryUnder } from '../document/entries.ts';
import type { Outline } from '../document/outline.ts';
import { readReference } from '../template/annotations.ts';
import type { Template } from '../template/template.ts';
import { movedSpan, type Span } from '../text/text.ts';
import { type Candidate, clearBest, ranked } from './candidates.ts';

/** How a document's template was found. */
export type By = 'front-matter' | 'comment' | 'glob' | 'headings' | 'option';

export interface Recognition {
  /** `undefined`: this is not a design document, as far as anybody can tell. */
  readonly template: Template | undefined;
  readonly by: By | undefined;
  readonly confidence: number;
  /** All templates with any overlap of headings, nearest first. */
  readonly candidates: readonly Candidate[];
  /** The document names a template that there is not. */
  readonly unknown: { readonly id: string; readonly span: Span; readonly by: By } | undefined;
}

/** What decides besides the document itself. */
export interface Hint {
  readonly id: string;
  readonly by: 'glob' | 'option';
}

/**
 * Finds the template of a document: what the document says, else the hint, else the best clear
 * overlap of headings, else none. An option goes before everything.
 */
export function recognize(outline: Outline, templates: readonly Template[], hint?: Hint): Recognition {
  const byId = (id: string) => templates.find(template => template.id === id);
  const optional = hint?.by === 'option' ? byId(hint.id) : undefined;
  if (optional)
    return new Recognized(outline, templates, { template: optional, by: 'option', confidence: 1 });
  const unknown = nameIn(outline, id => byId(id) !== undefined);
  const own = unknown && byId(unknown.id);
  if (own) return new Recognized(outline, templates, { template: own, by: unknown.by, confidence: 1 });
  const hinted = hint && byId(hint.id);
  if (hinted)
    return new Recognized(outline, templates, { template: hinted, by: hint.by, confidence: 1, unknown });
  const chosen = clearBest(ranked(outline, templates), outline);
  const found = chosen
    ? { template: chosen.template, by: 'headings' as const, confidence: chosen.confidence, chosen }
    : { template: undefined, by: undefined, confidence: 0 };
  return new Recognized(outline, templates, { ...found, unknown });
}

/** What was found, and in whose favour. */
interface Found {
  readonly template: Template | undefined;
  readonly by: By | undefined;
  readonly confidence: number;
  readonly unknown?: Name | undefined;
  /** The candidate that was chosen by its headings. */
  readonly chosen?: Candidate;
}

/** A document that says what it is need not be compared with any template, unless somebody asks. */
class Recognized implements Recognition {
  readonly template: Template | undefined;
  readonly by: By | undefined;
  readonly confidence: number;
  readonly unknown: Name | undefined;
  private readonly _outline: Outline;
  private readonly _templates: readonly Template[];
  private readonly _chosen: Candidate | undefined;

  constructor(
    outline: Outline,
    templates: readonly Template[],
    { template, by, confidence, unknown, chosen }: Found,
  ) {
    this.template = template;
    this.by = by;
    this.confidence = confidence;
    this.unknown = unknown;
    this._outline = outline;
    this._templates = templates;
    this._chosen = chosen;
  }

  /** What was chosen is the first that is told of, should another be as near. */
  get candidates(): readonly Candidate[] {
    const all = ranked(this._outline, this._templates);
    const chosen = this._chosen;
    return chosen ? [chosen, ...all.filter(other => other !== chosen)] : all;
  }
}

interface Name {
  readonly id: string;
  readonly span: Span;
  readonly by: By;
}

/**
 * What a document says of itself. Front matter goes before a comment: it is what a reader sees first. But it
 * may name a template of another tool, and a comment below it one of ours.
 */
function nameIn(outline: Outline, isKnown: (id: string) => boolean): Name | undefined {
  const entry = entryUnder(outline, 'template');
  const named: Name | undefined = entry?.value
    ? { id: entry.value, span: entry.valueSpan, by: 'front-matter' }
    : undefined;
  if (named && isKnown(named.id)) return named;
  let first = named;
  for (let index = 0; index < outline.parts.length; index++) {
    const { comments } = outline.parts.at(index);
    for (const { text, start, end } of comments) {
      const id = readReference(text);
      if (!id) continue;
      const name: Name = { id, span: movedSpan({ start, end }, outline.startOf(index)), by: 'comment' };
      if (isKnown(id)) return name;
      first ??= name;
    }
  }
  return first;
}

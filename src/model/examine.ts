import { type Analysis, analyze } from './analyze.ts';
import { editOutline } from './document/editOutline.ts';
import { type Outline, parseOutline } from './document/outline.ts';
import { type Config, defaultConfig } from './judging/config.ts';
import { type Hint, type Recognition, recognize } from './matching/recognize.ts';
import type { Finding } from './rules/rule.ts';
import type { Template } from './template/template.ts';
import type { Edit } from './text/text.ts';
import { inEnglish, wording } from './text/wording.ts';

/** A text, the template found for it, and what that template makes of it. */
export interface Examination {
  readonly outline: Outline;
  readonly recognition: Recognition;
  /** `undefined` when it is not a design document. */
  readonly analysis: Analysis | undefined;
  readonly findings: readonly Finding[];
}

/** What a document is examined with. */
export interface Circumstances {
  readonly templates: readonly Template[];
  readonly config?: Config;
  /** What decides about the template besides the document. */
  readonly hint?: Hint | undefined;
}

/**
 * Recognises a document and judges it: the one call that every surface makes. Pure; never throws,
 * whatever the text.
 */
export function examine(text: string, circumstances: Circumstances): Examination {
  return examineOutline(parseOutline(text), circumstances);
}

/**
 * The examination of a document after some edits, each made to what the one before has left: the same as
 * that of the whole text, in a fraction of the time. Sections that no edit has touched are not parsed or
 * weighed again, and headings are matched again only when one has changed.
 */
export function examineEdited(
  before: Examination,
  edits: readonly Edit[],
  circumstances: Circumstances,
): Examination {
  return examineOutline(edits.reduce(editOutline, before.outline), circumstances, before);
}

function examineOutline(
  outline: Outline,
  { templates, config = defaultConfig, hint }: Circumstances,
  before?: Examination,
): Examination {
  const recognition = recognize(outline, templates, hint);
  const analysis = recognition.template && analyze(outline, recognition.template, config, before?.analysis);
  return {
    outline,
    recognition,
    analysis,
    findings: analysis?.findings ?? unknownTemplate(recognition, templates),
  };
}

/**
 * A comment names our templates and nothing else; front matter may mean those of another tool. Where there
 * is no template at all, none can be wrong: the document is left out, or its surroundings are not read yet.
 */
function unknownTemplate({ unknown }: Recognition, templates: readonly Template[]): Finding[] {
  if (unknown?.by !== 'comment' || templates.length === 0) return [];
  const says = wording('There is no template "{id}". Known templates: {known}.', {
    id: unknown.id,
    known: templates.map(({ id }) => id).join(', '),
  });
  return [
    {
      code: 'unknown-template',
      severity: 'warning',
      message: inEnglish(says),
      says,
      section: undefined,
      start: unknown.span.start,
      end: unknown.span.end,
    },
  ];
}

import { parseOutline } from '../document/outline.ts';
import { setField } from '../edits/fieldEdit.ts';
import { insertBlock, missingMarkdown, type Values } from '../edits/insertion.ts';
import type { Circumstances } from '../examine.ts';
import { type JudgedSection, type Judgement, judge } from '../judging/judgement.ts';
import type { Absent } from '../matching/absent.ts';
import { type Recognition, recognize } from '../matching/recognize.ts';
import type { FieldSpec, SectionSpec, Template } from '../template/template.ts';
import { type Growth, grow, insertionsOf } from '../text/growth.ts';
import { type Edit, lineBreakOf } from '../text/text.ts';
import { nameTemplate, newDocument } from './newDocument.ts';

/** What a document lacks of a template, as insertions: every word that is there stays. */
export interface Application {
  /** With empty spans, one at each place, in order. */
  readonly edits: readonly Edit[];
  /** The titles of the sections that are added, without those below them. */
  readonly sections: readonly string[];
  /** The labels of the fields that are added. */
  readonly fields: readonly string[];
  /** Whether the document is made to name the template, which nobody would recognise otherwise. */
  readonly isNamed: boolean;
}

/**
 * Adds to a document what is missing of a template: fields beside their neighbours, sections at their
 * place with their guidance. A text without any words becomes a new document of the template. What its
 * author has settled, as not applicable or as accepted, is left as it is.
 *
 * @param circumstances with what the document is examined afterwards
 * @param values what is known, should it become a new document
 * @example applyTemplate('# Cache\n', template, { templates }).sections // ['Goals', 'Risks']
 */
export function applyTemplate(
  text: string,
  template: Template,
  { templates, hint }: Circumstances,
  values: Values = {},
): Application {
  if (text.trim() === '') return wholeTemplate(text, template, values);
  const fields = new Set<FieldSpec>();
  const sections = new Set<SectionSpec>();
  let growth: Growth = { text, added: [] };
  // Each insertion shows the next one its place; none is made twice, whatever comes of it.
  for (;;) {
    const judgement = judge(parseOutline(growth.text), template);
    const missing = judgement.fields.find(({ why, spec }) => why === 'missing' && !fields.has(spec));
    if (!missing) break;
    fields.add(missing.spec);
    growth = grow(growth, setField(judgement, missing, missing.spec.written));
  }
  for (;;) {
    const judgement = judge(parseOutline(growth.text), template);
    const missing = [...missingIn(judgement.sections)].filter(({ spec }) => !sections.has(spec));
    if (missing.length === 0) break;
    for (const { spec } of missing) sections.add(spec);
    growth = grow(growth, insertionsOfSections(judgement, missing));
  }
  const outline = parseOutline(growth.text);
  const isKnown =
    recognize(outline, templates, hint?.by === 'option' ? undefined : hint).template?.id === template.id;
  const name = isKnown ? undefined : nameTemplate(template.id, outline);
  if (name) growth = grow(growth, [name]);
  return {
    edits: insertionsOf(growth),
    sections: [...sections].map(({ title }) => title),
    fields: [...fields].map(({ label }) => label),
    isNamed: name !== undefined,
  };
}

/**
 * The template that a document or its project names, where that is another than the one to be applied: then
 * nothing is to be added. Headings alone name none.
 */
export function otherNamed({ template, by }: Recognition, wanted: Template): Template | undefined {
  return template?.id === wanted.id || by === 'headings' ? undefined : template;
}

function wholeTemplate(text: string, template: Template, values: Values): Application {
  const lineBreak = lineBreakOf(text);
  const whole = newDocument(template, values).text.replace(/\r\n?|\n/g, lineBreak);
  return {
    edits: [{ start: 0, end: 0, text: whole }],
    sections: template.sections.filter(({ parent }) => !parent).map(({ title }) => title),
    fields: template.fields.map(({ label }) => label),
    isNamed: true,
  };
}

function* missingIn(sections: readonly JudgedSection[]): Iterable<Absent> {
  for (const { absent, children, isOwnState, tally } of sections) {
    if (absent) yield absent;
    else if (!isOwnState || !(tally.isNotApplicable || tally.isAccepted)) yield* missingIn(children);
  }
}

/** Sections that go to the same place go there as one block: what belongs to the section above comes first. */
function insertionsOfSections({ outline, template, match }: Judgement, missing: readonly Absent[]): Edit[] {
  const depth = ({ parent }: Absent) => outline.sections[parent]?.level ?? 0;
  const sorted = [...missing].sort((a, b) => depth(b) - depth(a) || a.spec.index - b.spec.index);
  const blocks = new Map<number, string[]>();
  for (const { spec, insertAt } of sorted) {
    const block = blocks.get(insertAt) ?? [];
    block.push(missingMarkdown(template, spec, match));
    blocks.set(insertAt, block);
  }
  return [...blocks].map(([at, block]) => insertBlock(outline, at, block.join('\n')));
}

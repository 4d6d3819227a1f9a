import { choiceOf, type FieldLine, fieldLine } from './fields.ts';
import { type Guidance, isChoiceCell, noGuidance, union } from './guidance.ts';
import { leftoversOf, type SortedLine } from './leftovers.ts';
import { unitsAbout } from './optional.ts';
import type { Outline, Section } from './outline.ts';
import { findHeldTokens, findTokens, type Token, tokenKey } from './placeholders.ts';
import { silentRows } from './silentRows.ts';
import { asksForTasks, isTicked, taskIn, unticked } from './tasks.ts';
import type { FieldSpec, SectionSpec, Template } from './template.ts';
import type { Span } from './text.ts';
import { cellsOf, lineKey, type Unit, type UnitLine } from './units.ts';

/** How far a section is, from not there to done. */
export type State =
  | 'missing'
  | 'empty'
  | 'untouched'
  | 'placeholder'
  | 'guidance-left'
  | 'complete'
  | 'not-applicable';

/** What was found in a section's own text: all that its state depends on. */
export interface Tally {
  /** Anything at all, guidance included; comments, definitions and rules are nothing. */
  readonly hasContent: boolean;
  /** Something is left when the guidance is subtracted. */
  readonly hasOwn: boolean;
  readonly isNotApplicable: boolean;
  /** `<!-- accepted -->`, or the template says that its text may stand. */
  readonly isAccepted: boolean;
  /** Placeholders, markers and open choices in what is left. */
  readonly tokens: readonly Token[];
  /** The guidance that stands there, piece by piece. */
  readonly guidance: readonly Leftover[];
  /** Rows of tables that say nothing. */
  readonly rows: readonly SilentRow[];
  /** The author's own items that are not ticked, where the template asks for items to tick. */
  readonly openItems: readonly Span[];
  /** Fields that are not filled in. */
  readonly openFields: readonly OpenField[];
}

/** A piece of the template: lines of one paragraph or list item, a comment, a block of code, a row. */
export interface Leftover extends Span {
  /** A `task` is an item that asks for nothing but to be ticked. */
  readonly kind: 'text' | 'comment' | 'code' | 'row' | 'task';
}

/** A row without a filled cell, or with nothing but placeholders, and other ones than the template's. */
export interface SilentRow extends Span {
  readonly why: 'empty' | 'placeholder';
}

export interface OpenField {
  readonly spec: FieldSpec;
  readonly why: 'empty' | 'placeholder' | 'choice';
  readonly span: Span;
}

export const nothing: Tally = {
  hasContent: false,
  hasOwn: false,
  isNotApplicable: false,
  isAccepted: false,
  tokens: [],
  guidance: [],
  rows: [],
  openItems: [],
  openFields: [],
};

/**
 * The state of a section that is there. The order of these lines is the definition; every surface
 * shows what this says.
 */
export function decide(tally: Tally): Exclude<State, 'missing'> {
  if (!tally.hasContent && !tally.isNotApplicable) return 'empty';
  if (tally.isNotApplicable) return 'not-applicable';
  if (tally.isAccepted) return 'complete';
  if (!tally.hasOwn) return 'untouched';
  if (tally.tokens.length > 0 || tally.openFields.length > 0) return 'placeholder';
  if (tally.guidance.length > 0) return 'guidance-left';
  return 'complete';
}

/** A section without text of its own is judged by the text of the sections in it, as if it were one. */
export function join(tallies: readonly Tally[]): Tally {
  return {
    hasContent: tallies.some(tally => tally.hasContent || tally.isNotApplicable),
    hasOwn: tallies.some(tally => tally.hasOwn || tally.isNotApplicable || tally.isAccepted),
    isNotApplicable: tallies.length > 0 && tallies.every(tally => tally.isNotApplicable),
    isAccepted: tallies.length > 0 && tallies.every(tally => tally.isAccepted),
    // An untouched section is guidance as a whole, the placeholder in its heading included.
    tokens: tallies.flatMap(tally => (isSettled(tally) || isUntouched(tally) ? [] : tally.tokens)),
    guidance: tallies.flatMap(tally => (isSettled(tally) ? [] : tally.guidance)),
    rows: [],
    openItems: [],
    openFields: tallies.flatMap(tally => (isSettled(tally) ? [] : tally.openFields)),
  };
}

function isSettled(tally: Tally): boolean {
  return tally.isNotApplicable || tally.isAccepted;
}

function isUntouched(tally: Tally): boolean {
  return tally.hasContent && !tally.hasOwn;
}

/** What a template and a configuration know that is needed to judge one section. */
export interface Yardstick {
  readonly guidance: Guidance;
  readonly fields: readonly FieldSpec[];
  readonly mayStand: boolean;
  /** The answers of which one is to be chosen. */
  readonly choose: readonly string[];
  readonly isHeld: (token: string) => boolean;
  /** Whether the template holds it in its code: a prompt of its text is an example in somebody's code. */
  readonly isHeldInCode: (token: string) => boolean;
  readonly isGuidance: (key: string) => boolean;
  /** The words that say that something is still to be done; `undefined`: the usual ones. */
  readonly markers: readonly string[] | undefined;
}

const known = new WeakMap<Template, Map<string, Yardstick>>();

/**
 * The yardstick for a section of the template that stands for some others, too: those that it answers,
 * or whose headings are gone. The same one each time, so that what was weighed by it need not be again.
 */
export function yardstickFor(
  template: Template,
  spec: SectionSpec | undefined,
  others: readonly SectionSpec[],
  markers?: readonly string[],
): Yardstick {
  const ofTemplate = known.get(template) ?? new Map<string, Yardstick>();
  if (ofTemplate.size === 0) known.set(template, ofTemplate);
  const key = `${spec?.index ?? ''} ${others.map(({ index }) => index)} ${markers?.join('\n') ?? ''}`;
  let measure = ofTemplate.get(key);
  if (!measure) {
    const guidance = union([spec?.guidance ?? noGuidance, ...others.map(other => other.guidance)]);
    measure = yardstick(template, spec, guidance, markers);
    // The fields above all sections are no fields of a section that the template does not know.
    if (!spec) measure = { ...measure, fields: [] };
    ofTemplate.set(key, measure);
  }
  return measure;
}

/** The yardstick for a section of the template; for the text above all sections without a spec. */
export function yardstick(
  template: Template,
  spec: SectionSpec | undefined,
  guidance: Guidance,
  markers?: readonly string[],
): Yardstick {
  const { codeTokens, tokens } = template;
  const isOld = (text: string) => template.fingerprints.has(text);
  return {
    guidance,
    fields: template.fields.filter(field => field.place === 'text' && field.spec === spec),
    mayStand: spec?.mayStand ?? false,
    choose: spec?.choose ?? [],
    markers,
    isHeld: token => tokens.has(token) || isOld(token),
    isHeldInCode: token => codeTokens.has(token) || (isOld(token) && !tokens.has(token)),
    isGuidance: key => guidance.lines.has(key) || template.sentences.has(key) || isOld(key),
  };
}

/** Weighs what stands in a section against what its template says there. */
export function weigh(outline: Outline, section: Section, measure: Yardstick): Tally {
  const units = unitsAbout(outline, section);
  const sorted = units.flatMap((unit, at) => sort(unit, units[at + 1], measure));
  const own = sorted.filter(({ sort }) => sort === 'own');
  const context = { isHeld: measure.isHeld, definitions: outline.definitions, markers: measure.markers };
  const heading =
    section.level > 0 ? shifted(findTokens(section.heading, context), section.titleSpan.start) : [];
  const openFields = sorted.flatMap(({ open }) => open ?? []);
  const weighed = own.map(({ unit, line, field, isAbove }) => ({
    unit,
    line,
    tokens: field ? [] : tokensIn(unit, line, measure, context, isAbove),
  }));
  return {
    hasContent: sorted.some(({ unit, sort }) => unit.kind !== 'comment' && sort !== 'frame'),
    hasOwn: own.length > 0,
    isNotApplicable: isNotApplicable(section, own),
    isAccepted: measure.mayStand || isAcceptedBy(section),
    tokens: [...heading, ...weighed.flatMap(({ tokens }) => tokens)],
    guidance: leftoversOf(sorted),
    rows: silentRows(outline, section, weighed),
    openItems: asksForTasks(measure.guidance) ? own.flatMap(({ line }) => taskIn(line) ?? []) : [],
    openFields,
  };
}

function sort(unit: Unit, next: Unit | undefined, measure: Yardstick): SortedLine[] {
  const { guidance, isGuidance } = measure;
  const all = (sort: SortedLine['sort']): SortedLine[] => unit.lines.map(line => ({ unit, line, sort }));
  switch (unit.kind) {
    case 'comment':
      return unit.lines.map(line => ({ unit, line, sort: isGuidance(line.key) ? 'guidance' : 'structure' }));
    case 'header':
      return all(guidance.structure.has(unit.key) || isGuidance(unit.key) ? 'frame' : 'own');
    case 'row':
      return all(isGuidance(unit.key) ? 'guidance' : 'own');
    case 'code':
      // Code is judged as one: a brace that the template holds, too, is no guidance beside real code.
      return all(
        unit.lines.every(({ key }) => guidance.code.has(key) || isGuidance(key)) ? 'guidance' : 'own',
      );
    default:
      return textLines(unit, next, measure);
  }
}

function textLines(
  unit: Unit,
  next: Unit | undefined,
  { guidance, isGuidance, fields }: Yardstick,
): SortedLine[] {
  const isWhole = unit.lines.length > 1 && isGuidance(unit.key);
  const asked = unit.depth > 0 && !isWhole ? questionIn(unit, isGuidance) : 0;
  // A ticked item is an answer to its last line.
  const isAnswer = isTicked(unit.key) && isGuidance(unticked(unit.key));
  // An item with items of its own below it is what they are about, in whoever's words.
  const isAbove = unit.depth > 0 && next !== undefined && next.depth > unit.depth;
  const isParent = isAbove && !/[[<{]/.test(unit.key);
  return unit.lines.map((line, at): SortedLine => {
    if (isAnswer) return { unit, line, sort: 'own' };
    if (at < asked) return { unit, line, sort: 'structure' };
    const field = fields.length > 0 ? fieldLine(line.text) : undefined;
    const spec = field && fields.find(({ key }) => key === field.key);
    if (field && spec) return fieldSort(unit, line, field, spec, isGuidance(line.key));
    if (guidance.structure.has(line.key)) return { unit, line, sort: 'structure' };
    if (isWhole || isGuidance(line.key)) return { unit, line, sort: isParent ? 'structure' : 'guidance' };
    return { unit, line, sort: 'own', isAbove };
  });
}

/** How many lines of an item are a question of the template that the rest of the item answers. */
function questionIn(unit: Unit, isGuidance: (key: string) => boolean): number {
  let asked = '';
  for (const [at, { key }] of unit.lines.entries()) {
    const mark = key.lastIndexOf('? ');
    if (mark > 0 && isGuidance(`${asked}${key.slice(0, mark + 1)}`)) return at;
    asked += key;
    if (
      asked.endsWith('?') &&
      isGuidance(asked) &&
      unit.lines.slice(at + 1).some(line => !isGuidance(line.key))
    )
      return at + 1;
    asked += ' ';
  }
  return 0;
}

function fieldSort(
  unit: Unit,
  line: UnitLine,
  field: FieldLine,
  spec: FieldSpec,
  isGuidance: boolean,
): SortedLine {
  const span = (at: Span) => ({ start: line.start + at.start, end: line.start + at.end });
  const why = whyOpen(field.value, spec);
  if (!why) return { unit, line, sort: isGuidance ? 'structure' : 'own', field: true };
  const open = { spec, why, span: field.value === '' ? span(field.labelSpan) : span(field.valueSpan) };
  return { unit, line, sort: 'structure', field: true, open };
}

/** Why a field counts as not filled in; `undefined` when it is. */
export function whyOpen(value: string, spec: FieldSpec): OpenField['why'] | undefined {
  if (value === '' || /^(?:-|–|—|\?+|…|\.{3})$/.test(value)) return 'empty';
  if (value === spec.written && spec.default === '' && !spec.choice) return 'placeholder';
  const choices = value.split('|').map(part => part.trim());
  if (choices.length > 1 && (!spec.choice || choices.every(part => spec.choice?.values.includes(part))))
    return 'choice';
  if (
    /^(?:\[[^[\]]*\]|<[^<>@:]*>|\{[^{}]*\})$/.test(value) ||
    /^(?:YYYY-MM-DD|TODO|TBD|FIXME|XXX)\b/.test(value)
  )
    return 'placeholder';
  return undefined;
}

function tokensIn(
  unit: Unit,
  line: UnitLine,
  measure: Yardstick,
  context: Parameters<typeof findTokens>[1],
  isAbove = false,
): Token[] {
  if (unit.kind === 'code') return shifted(findHeldTokens(line.text, measure.isHeldInCode), line.start);
  const tokens = findTokens(line.text, context).filter(
    // Brackets around a whole item that has items of its own are how the author names them.
    ({ kind, text }) =>
      !isAbove || kind !== 'placeholder' || lineKey(line.text) !== text || measure.isHeld(tokenKey(text)),
  );
  if (unit.kind === 'row') {
    for (const cell of cellsOf(line.text)) {
      if (isChoiceCell(cell.text) && measure.isHeld(tokenKey(cell.text)))
        tokens.push({ ...cell, kind: 'choice' });
    }
  }
  const choice = measure.choose.length > 1 ? choiceOf(line.key) : undefined;
  if (choice?.values.every(value => measure.choose.includes(value))) {
    const start = line.text.length - line.text.trimStart().length;
    tokens.push({ kind: 'choice', text: line.key, start, end: line.text.trimEnd().length });
  }
  return shifted(tokens, line.start);
}

function shifted(tokens: readonly Token[], by: number): Token[] {
  return tokens.map(token => ({ ...token, start: token.start + by, end: token.end + by }));
}

/** Whether the author has said that a section's text is meant to stand. */
export function isAcceptedBy({ comments }: Section): boolean {
  return comments.some(({ text }) => /^accepted$/i.test(text));
}

function isNotApplicable({ comments }: Section, own: readonly SortedLine[]): boolean {
  if (comments.some(({ text }) => /^n\/a\b/i.test(text))) return true;
  const [first] = own;
  return (
    first !== undefined &&
    /^(?:n\/a|not applicable)(?![\p{L}\p{N}])/iu.test(first.line.key) &&
    own.every(({ unit }) => unit === first.unit)
  );
}

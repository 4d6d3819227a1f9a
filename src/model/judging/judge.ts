import { choiceOf, type FieldLine, fieldLine } from '../document/fields.ts';
import type { Outline, Section } from '../document/outline.ts';
import type { Part } from '../document/part.ts';
import { findHeldTokens, findTokens, type Token, tokenKey } from '../document/placeholders.ts';
import { cellsOf, lineKey, type Unit, type UnitLine } from '../document/units.ts';
import { type Guidance, isChoiceCell, noGuidance, union } from '../template/guidance.ts';
import { commentBelow, unitsAbout } from '../template/optional.ts';
import type { FieldSpec, SectionSpec, Template } from '../template/template.ts';
import type { Span } from '../text/text.ts';
import { leftoversOf, type SortedLine } from './leftovers.ts';
import { silentRows, type WeighedLine } from './silentRows.ts';
import { asksForTasks, isTicked, taskIn, unticked } from './tasks.ts';

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
  /** The brackets in which the template writes its prompts. */
  readonly brackets: ReadonlySet<string>;
  /** Whether the template holds it in its code: a prompt of its text is an example in somebody's code. */
  readonly isHeldInCode: (token: string) => boolean;
  readonly isGuidance: (key: string) => boolean;
  /** Whether the template asks for items to tick. */
  readonly asksForTasks: boolean;
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
  const key = `${spec?.index ?? ''} ${others.map(({ index }) => index)} ${markers?.join('\n') ?? ''}`;
  return remembered(template, key, () => {
    const guidance = union([spec?.guidance ?? noGuidance, ...others.map(other => other.guidance)]);
    const measure = yardstick(template, spec, guidance, markers);
    // The fields above all sections are no fields of a section that the template does not know.
    return spec ? measure : { ...measure, fields: [] };
  });
}

/** The yardstick for the text above all sections. */
export function yardstickAbove(template: Template, markers?: readonly string[]): Yardstick {
  return remembered(template, `above ${markers?.join('\n') ?? ''}`, () =>
    yardstick(template, undefined, template.preamble, markers),
  );
}

function remembered(template: Template, key: string, make: () => Yardstick): Yardstick {
  const ofTemplate = known.get(template) ?? new Map<string, Yardstick>();
  if (ofTemplate.size === 0) known.set(template, ofTemplate);
  const measure = ofTemplate.get(key) ?? make();
  ofTemplate.set(key, measure);
  return measure;
}

function yardstick(
  template: Template,
  spec: SectionSpec | undefined,
  guidance: Guidance,
  markers?: readonly string[],
): Yardstick {
  const { brackets, codeTokens, tokens } = template;
  const isOld = (text: string) => template.fingerprints.has(text);
  return {
    guidance,
    fields: template.fields.filter(field => field.place === 'text' && field.spec === spec),
    mayStand: spec?.mayStand ?? false,
    choose: spec?.choose ?? [],
    markers,
    asksForTasks: asksForTasks(guidance),
    isHeld: token => tokens.has(token) || isOld(token),
    brackets,
    isHeldInCode: token => codeTokens.has(token) || (isOld(token) && !tokens.has(token)),
    isGuidance: key => guidance.lines.has(key) || template.sentences.has(key) || isOld(key),
  };
}

/** All that the weight of a part depends on besides itself. */
interface Scales {
  readonly measure: Yardstick;
  readonly definitions: ReadonlySet<string>;
  /** The part before it, if its last comment is about this one. */
  readonly above: Part | undefined;
  readonly isLast: boolean;
}

const lastWeighed = new WeakMap<Part, Scales & { readonly tally: Tally }>();

/**
 * Weighs what stands in a section against what its template says there. A section that only stands
 * elsewhere than before is not weighed again.
 */
export function weigh(
  { definitions, sections }: Outline,
  { part, index, start }: Section,
  measure: Yardstick,
): Tally {
  const before = sections[index - 1]?.part;
  const above = before && commentBelow(before) ? before : undefined;
  const isLast = index + 1 === sections.length;
  let last = lastWeighed.get(part);
  if (
    last?.measure !== measure ||
    last.definitions !== definitions ||
    last.above !== above ||
    last.isLast !== isLast
  ) {
    const scales = { measure, definitions, above, isLast };
    last = { ...scales, tally: weighPart(part, scales) };
    lastWeighed.set(part, last);
  }
  return moved(last.tally, start);
}

/** Whether there is nothing in a tally that has a place. */
export function isQuiet({ tokens, guidance, rows, openItems, openFields }: Tally): boolean {
  return tokens.length + guidance.length + rows.length + openItems.length + openFields.length === 0;
}

function moved(tally: Tally, by: number): Tally {
  if (by === 0 || isQuiet(tally)) return tally;
  return {
    ...tally,
    tokens: shifted(tally.tokens, by),
    guidance: shifted(tally.guidance, by),
    rows: shifted(tally.rows, by),
    openItems: shifted(tally.openItems, by),
    openFields: tally.openFields.map(field => ({
      ...field,
      span: { start: field.span.start + by, end: field.span.end + by },
    })),
  };
}

function weighPart(part: Part, { measure, definitions, above, isLast }: Scales): Tally {
  const units = unitsAbout(part, above, isLast);
  const sorted: SortedLine[] = [];
  for (const [at, unit] of units.entries()) sorted.push(...sort(unit, units[at + 1], measure));
  const own = sorted.filter(({ sort }) => sort === 'own');
  const context = {
    isHeld: measure.isHeld,
    definitions,
    brackets: measure.brackets,
    markers: measure.markers,
  };
  const tokens = part.level > 0 ? shifted(findTokens(part.heading, context), part.titleSpan.start) : [];
  const open: WeighedLine[] = [];
  for (const { unit, line, field, isAbove } of own) {
    const found = field ? [] : tokensIn(unit, line, measure, context, isAbove);
    if (found.length === 0) continue;
    tokens.push(...found);
    open.push({ unit, line, tokens: found });
  }
  return {
    hasContent: sorted.some(({ unit, sort }) => unit.kind !== 'comment' && sort !== 'frame'),
    hasOwn: own.length > 0,
    isNotApplicable: isNotApplicable(part, own),
    isAccepted: measure.mayStand || isAcceptedBy(part),
    tokens,
    guidance: leftoversOf(sorted),
    rows: silentRows(part, open),
    openItems: measure.asksForTasks ? own.flatMap(({ line }) => taskIn(line) ?? []) : [],
    openFields: sorted.flatMap(({ open }) => open ?? []),
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

function shifted<T extends Span>(spans: readonly T[], by: number): T[] {
  return spans.map(span => ({ ...span, start: span.start + by, end: span.end + by }));
}

/** Whether the author has said that a section's text is meant to stand. */
export function isAcceptedBy({ comments }: Pick<Part, 'comments'>): boolean {
  return comments.some(({ text }) => /^accepted$/i.test(text));
}

function isNotApplicable({ comments }: Part, own: readonly SortedLine[]): boolean {
  if (comments.some(({ text }) => /^n\/a\b/i.test(text))) return true;
  const [first] = own;
  return (
    first !== undefined &&
    /^(?:n\/a|not applicable|nicht zutreffend|entfällt|不适用)(?![\p{L}\p{N}])/iu.test(first.line.key) &&
    own.every(({ unit }) => unit === first.unit)
  );
}

import { cellsOf } from '../document/cells.ts';
import { choiceOf } from '../document/choices.ts';
import { lineKey } from '../document/lineKeys.ts';
import { findUnwritten } from '../document/markers.ts';
import type { Outline } from '../document/outline.ts';
import type { Part } from '../document/part.ts';
import { findHeldTokens, findTokens, tokenKey } from '../document/placeholders.ts';
import { isPlainPart } from '../document/sieve.ts';
import type { Token } from '../document/token.ts';
import type { Unit, UnitLine } from '../document/units.ts';
import { isChoiceCell } from '../template/guidance.ts';
import { commentBelow, unitsAbout } from '../template/optional.ts';
import { lazy } from '../text/lazy.ts';
import { withoutNumbering } from '../text/numbering.ts';
import { movedSpan, type Span } from '../text/text.ts';
import { leftoversOf, type SortedLine } from './leftovers.ts';
import { silentRows, type WeighedLine } from './silentRows.ts';
import { sortLines } from './sortLines.ts';
import { movedSpans, nothing, type OpenField, type Tally } from './tally.ts';
import { asksForTasks, taskIn } from './tasks.ts';
import type { Yardstick } from './yardstick.ts';

/** All that the weight of a part depends on besides itself. */
interface Scales {
  readonly measure: Yardstick;
  readonly definitions: ReadonlySet<string>;
  /** The part before it, if its last comment is about this one. */
  readonly above: Part | undefined;
  readonly isLast: boolean;
}

/** What a part weighs, and by what. */
export interface Weight extends Scales {
  readonly tally: Tally;
}

/**
 * Weighs what stands in a section against what its template says there; offsets are those in its part.
 *
 * @param known what the same part has weighed before: it is not weighed again by the same measure
 */
export function weigh(
  { definitions, parts }: Pick<Outline, 'definitions' | 'parts'>,
  index: number,
  measure: Yardstick,
  known?: Weight,
): Weight {
  const part = parts.at(index);
  const before = index > 0 ? parts.at(index - 1) : undefined;
  const above = before && commentBelow(before) ? before : undefined;
  const isLast = index + 1 === parts.length;
  if (
    known?.measure === measure &&
    known.definitions === definitions &&
    known.above === above &&
    known.isLast === isLast
  )
    return known;
  const tally = weighPart(part, { measure, definitions, above, isLast });
  return { measure, definitions, above, isLast, tally };
}

/** The author's own words and nothing else: what most sections are, in one value for all of them. */
const plain: Tally = { ...nothing, hasContent: true, hasOwn: true };

function weighPart(part: Part, scales: Scales): Tally {
  const { measure, above, isLast } = scales;
  const tokens = tokensInHeading(part, scales);
  const isBare = !above && tokens.length === 0 && part.comments.length === 0 && !measure.mayStand;
  if (isBare && measure.sought && isPlainPart(part, measure.sought)) {
    const token = measure.markers.includes('TBD') && findUnwritten(part.text, part.bodyStart);
    return token ? { ...plain, tokens: [token] } : plain;
  }
  const units = unitsAbout(part, above, isLast, measure.sought);
  const hasPlain = units.some(({ kind }) => kind === 'plain');
  const sorted: SortedLine[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    if (unit.kind !== 'plain') sorted.push(...sortLines(unit, units[at + 1], measure));
  }
  const own: SortedLine[] = [];
  const openFields: OpenField[] = [];
  let hasContent = hasPlain;
  let hasGuidance = false;
  for (const line of sorted) {
    if (line.sort === 'own') own.push(line);
    if (line.sort === 'guidance') hasGuidance = true;
    if (line.open) openFields.push(line.open);
    hasContent ||= line.unit.kind !== 'comment' && line.sort !== 'frame';
  }
  const open: WeighedLine[] = [];
  let last: Unit | undefined;
  for (const { unit, line, field, isAbove } of own) {
    if (unit !== last && unit.kind === 'text' && unit.lines.length > 1)
      tokens.push(...brokenTokens(unit, part, measure));
    last = unit;
    const found = field ? none : tokensIn(unit, line, scales, isAbove);
    if (found.length === 0) continue;
    tokens.push(...found);
    open.push({ unit, line, tokens: found });
  }
  return {
    hasContent,
    hasOwn: hasPlain || own.length > 0,
    isNotApplicable: isNotApplicable(part, hasPlain ? none : own),
    isAccepted: measure.mayStand || isAcceptedBy(part),
    tokens,
    guidance: hasGuidance ? leftoversOf(sorted) : none,
    rows: silentRows(part, open),
    openItems: own.length > 0 && asksForTasks(measure.guidance) ? tasksIn(own) : none,
    openFields,
  };
}

const none: readonly never[] = [];

function tasksIn(own: readonly SortedLine[]): Span[] {
  return own.flatMap(({ unit, line }) => (unit.kind === 'text' && taskIn(line)) || none);
}

/** "XXX. Rollout" is the thirtieth section. */
function tokensInHeading(part: Part, { measure, definitions }: Scales): Token[] {
  const { heading } = part;
  const tokens = findTokens(heading, measure, definitions);
  if (tokens.length === 0) return tokens;
  const title = heading.length - withoutNumbering(heading).length;
  return movedSpans(
    tokens.filter(({ start }) => start >= title),
    part.titleSpan.start,
  );
}

function tokensIn(unit: Unit, line: UnitLine, { measure, definitions }: Scales, isAbove = false): Token[] {
  if (unit.kind === 'code') return movedSpans(findHeldTokens(line.text, measure.isHeldInCode), line.start);
  const tokens = findTokens(line.text, measure, definitions).filter(
    // Brackets around a whole item that has items of its own are how the author names them.
    ({ kind, text }) =>
      !isAbove ||
      kind !== 'placeholder' ||
      lineKey(line.text) !== tokenKey(text) ||
      measure.isHeld(tokenKey(text)),
  );
  if (unit.kind === 'row' && line.text.includes('/')) {
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
  return movedSpans(tokens, line.start);
}

/**
 * Placeholders of the template that a paragraph has been wrapped in the middle of. Other brackets over several lines
 * are the author's.
 */
function brokenTokens({ span: { start, end } }: Unit, { text }: Part, { isHeld }: Yardstick): Token[] {
  const joined = text.slice(start, end).replace(/[\r\n][\s>]*/g, gap => '\v'.repeat(gap.length));
  return findHeldTokens(joined, isHeld).flatMap(token =>
    token.text.includes('\v') ? { ...movedSpan(token, start), text: tokenKey(token.text) } : [],
  );
}

/** Whether the author has said that a section's text is meant to stand. */
export function isAcceptedBy({ comments }: Pick<Part, 'comments'>): boolean {
  return comments.some(({ text }) => /^accepted$/i.test(text));
}

const notApplicable = lazy(
  () => /^(?:n\/a|not applicable|nicht zutreffend|entfällt|不适用)(?![\p{L}\p{N}])/iu,
);

function isNotApplicable({ comments }: Part, own: readonly SortedLine[]): boolean {
  if (comments.some(({ text }) => /^n\/a\b/i.test(text))) return true;
  const [first] = own;
  return (
    first !== undefined &&
    notApplicable().test(first.line.key) &&
    own.every(({ unit }) => unit === first.unit)
  );
}

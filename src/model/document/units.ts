import { movedSpan, type Span } from '../text/text.ts';
import type { FieldLine } from './fields.ts';
import type { Section } from './outline.ts';
import type { Part } from './part.ts';
import { readUnits } from './readUnits.ts';
import type { Sought } from './sieve.ts';

/** `plain`: the author's own words, of which nothing more is known and nothing has to be. */
export type UnitKind = 'text' | 'row' | 'header' | 'code' | 'comment' | 'plain';

/** A line of a unit that says something, in the form in which lines are compared. */
export interface UnitLine extends Span {
  /** The line, comments blanked out: offsets in it plus `start` are offsets in the document. */
  readonly text: string;
  readonly key: string;
  /** In a comment: it begins a paragraph or an item of a list. */
  readonly opens?: boolean;
  /** The labelled values in it, once somebody has asked. */
  fields?: readonly FieldLine[];
}

/** A piece of a section's text that is judged as one: a paragraph or list item, a table row, a code block. */
export interface Unit {
  readonly kind: UnitKind;
  /** How many list items are around it. */
  readonly depth: number;
  /** All of it, the marks around code and comments included. */
  readonly span: Span;
  readonly lines: readonly UnitLine[];
  /** The key of its lines as one: a paragraph wrapped in another way has the same. */
  readonly key: string;
}

/**
 * What a section says, in order. Blank lines, rules, link definitions, empty table rows and tags
 * without content say nothing and are left out.
 *
 * @example unitsOf(parseOutline('- **a**\n- b').sections[0]).map(unit => unit.key) // ['a', 'b']
 */
export function unitsOf({ part, start }: Section): readonly Unit[] {
  const units = unitsIn(part);
  return start === 0 ? units : units.map(unit => movedUnit(unit, start));
}

/** A unit at another place. */
export function movedUnit(unit: Unit, by: number): Unit {
  return { ...unit, span: movedSpan(unit.span, by), lines: unit.lines.map(line => movedSpan(line, by)) };
}

/**
 * The same of a part, wherever it stands: offsets are those in the part.
 *
 * @param sought what is looked for; what can't hold it becomes `plain` units, one for all in a row
 */
export function unitsIn(part: Part, sought?: Sought): readonly Unit[] {
  if (sought) return readUnits(part, sought);
  // Where everything is read, several ask: above all sections, where the fields are.
  part.units ??= readUnits(part);
  return part.units;
}

import { type FieldLine, fieldsOf } from '../document/fields.ts';
import { joinedKey } from '../document/lineKeys.ts';
import { paragraphsOf } from '../document/paragraphs.ts';
import type { Unit, UnitLine } from '../document/units.ts';
import type { FieldSpec } from '../template/template.ts';
import { movedSpan } from '../text/text.ts';
import type { SortedLine } from './leftovers.ts';
import { whyOpen } from './openField.ts';
import { isTicked, unticked } from './tasks.ts';
import type { Yardstick } from './yardstick.ts';

/** Tells of each line of a unit what it is: the author's, guidance, structure or the frame of a table. */
export function sortLines(unit: Unit, next: Unit | undefined, measure: Yardstick): SortedLine[] {
  const { guidance, isGuidance } = measure;
  const all = (sort: SortedLine['sort']): SortedLine[] => unit.lines.map(line => ({ unit, line, sort }));
  switch (unit.kind) {
    case 'comment':
      return commentLines(unit, isGuidance);
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

function commentLines(unit: Unit, isGuidance: (key: string) => boolean): SortedLine[] {
  const isWhole = isGuidance(unit.key);
  const [line, ...others] = unit.lines;
  if (line && others.length === 0) return [{ unit, line, sort: isWhole ? 'guidance' : 'structure' }];
  return paragraphsOf(unit).flatMap(paragraph => {
    const isOne = isWhole || isGuidance(joinedKey(paragraph));
    return paragraph.map((line): SortedLine => {
      return { unit, line, sort: isOne || isGuidance(line.key) ? 'guidance' : 'structure' };
    });
  });
}

function textLines(
  unit: Unit,
  next: Unit | undefined,
  { guidance, isGuidance, fields }: Yardstick,
): SortedLine[] {
  const isWhole = unit.lines.length > 1 && isGuidance(unit.key);
  const stands = unit.lines.length > 1 && guidance.structure.has(unit.key);
  const asked = unit.depth > 0 && !isWhole ? questionIn(unit, isGuidance) : 0;
  // A ticked item is an answer to its last line.
  const isAnswer = isTicked(unit.key) && isGuidance(unticked(unit.key));
  // An item with items of its own below it is what they are about, in whoever's words.
  const isAbove = unit.depth > 0 && next !== undefined && next.depth > unit.depth;
  const isParent = isAbove && !/[[<{]/.test(unit.key);
  return unit.lines.map((line, at): SortedLine => {
    if (isAnswer) return { unit, line, sort: 'own' };
    if (at < asked) return { unit, line, sort: 'structure' };
    const field = fields.length > 0 ? fieldsOf(line)[0] : undefined;
    const spec = field && fields.find(({ key }) => key === field.key);
    if (field && spec) return fieldSort(unit, line, field, spec, isGuidance(line.key));
    if (stands || guidance.structure.has(line.key)) return { unit, line, sort: 'structure' };
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
  const why = whyOpen(field.value, spec);
  if (!why) return { unit, line, sort: isGuidance ? 'structure' : 'own', field: true };
  const open = {
    spec,
    why,
    span: movedSpan(field.value === '' ? field.labelSpan : field.valueSpan, line.start),
  };
  return { unit, line, sort: 'structure', field: true, open };
}

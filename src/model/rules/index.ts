import type { Rule } from '../rule.ts';
import { choiceUnresolved } from './choiceUnresolved.ts';
import { duplicateSection } from './duplicateSection.ts';
import { emptySection } from './emptySection.ts';
import { extraSection } from './extraSection.ts';
import { fieldMissing } from './fieldMissing.ts';
import { guidanceLeft } from './guidanceLeft.ts';
import { headingLevel } from './headingLevel.ts';
import { marker } from './marker.ts';
import { missingSection } from './missingSection.ts';
import { placeholder } from './placeholder.ts';
import { sectionOrder } from './sectionOrder.ts';
import { untouchedSection } from './untouchedSection.ts';

/** Every rule, sorted by code. Settings, documentation and help are derived from this list. */
export const rules: readonly Rule[] = [
  choiceUnresolved,
  duplicateSection,
  emptySection,
  extraSection,
  fieldMissing,
  guidanceLeft,
  headingLevel,
  marker,
  missingSection,
  placeholder,
  sectionOrder,
  untouchedSection,
];

/** The rule of a code; `undefined` for what no rule has found. */
export function ruleOf(code: string): Rule | undefined {
  return rules.find(rule => rule.code === code);
}

import { checklistItem } from './checklistItem.ts';
import { choiceUnresolved } from './choiceUnresolved.ts';
import { duplicateSection } from './duplicateSection.ts';
import { emptySection } from './emptySection.ts';
import { extraSection } from './extraSection.ts';
import { fieldMissing } from './fieldMissing.ts';
import { fieldValue } from './fieldValue.ts';
import { guidanceLeft } from './guidanceLeft.ts';
import { headingLevel } from './headingLevel.ts';
import { marker } from './marker.ts';
import { missingSection } from './missingSection.ts';
import { placeholder } from './placeholder.ts';
import { revisionMissing } from './revisionMissing.ts';
import type { Rule } from './rule.ts';
import { sectionOrder } from './sectionOrder.ts';
import { skeletonCode } from './skeletonCode.ts';
import { statusAhead } from './statusAhead.ts';
import { tableRow } from './tableRow.ts';
import { untouchedSection } from './untouchedSection.ts';

/** Every rule, sorted by code. Settings, documentation and help are derived from this list. */
export const rules: readonly Rule[] = [
  checklistItem,
  choiceUnresolved,
  duplicateSection,
  emptySection,
  extraSection,
  fieldMissing,
  fieldValue,
  guidanceLeft,
  headingLevel,
  marker,
  missingSection,
  placeholder,
  revisionMissing,
  sectionOrder,
  skeletonCode,
  statusAhead,
  tableRow,
  untouchedSection,
];

/** The rule of a code; `undefined` for what no rule has found. */
export function ruleOf(code: string): Rule | undefined {
  return rules.find(rule => rule.code === code);
}

import { isAllowed } from '../document/choices.ts';
import { valueFixes } from './fixes/fieldFixes.ts';
import { defineRule } from './rule.ts';

/**
 * @template
 *   # [Title]
 *   - **Status:** Draft | In Review | Approved
 *   - **Area:** Client | Server | ...
 *   ## Goals
 *   [What it is for]
 * @example bad
 *   # Cache
 *   - **Status:** ⟦field-value: Nearly there⟧
 *   - **Area:** Network
 *   ## Goals
 *   Answer within 50 ms.
 * @example fixed
 *   # Cache
 *   - **Status:** In Review (since May)
 *   - **Area:** Network
 *   ## Goals
 *   Answer within 50 ms.
 */
export const fieldValue = defineRule({
  code: 'field-value',
  summary: 'A field has a value that is not among those the template allows.',
  severity: 'warning',
  messages: { other: '"{value}" is none of the values for "{field}": {values}.' },
  *checkDocument({ fields }) {
    for (const field of fields) {
      const { spec, value, why, span } = field;
      if (why || !spec.choice || isAllowed(value, spec.choice)) continue;
      const facts = { value, field: spec.label, values: spec.choice.values.join(', ') };
      yield { span, facts, field, section: spec.spec?.title };
    }
  },
  fixes: ({ field }, judgement) =>
    field ? valueFixes(judgement, field, field.spec.choice?.values ?? []) : [],
});

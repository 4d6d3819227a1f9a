import { defineRule } from '../rule.ts';

/**
 * @template
 *   # [Title]
 *   - **Author:** [Name]
 *   - **Date:** YYYY-MM-DD
 *   ## Goals
 *   [What it is for]
 * @example bad
 *   # Cache
 *   - **Author:** Ada
 *   - **⟦field-missing: Date⟧:**
 *   ## Goals
 *   Answer within 50 ms.
 * @example fixed
 *   # Cache
 *   - **Author:** Ada
 *   - **Date:** 2026-02-03
 *   ## Goals
 *   Answer within 50 ms.
 */
export const fieldMissing = defineRule({
  code: 'field-missing',
  summary: 'A field of the template is not in the document, or has no value.',
  severity: 'warning',
  *check({ fields }) {
    for (const { spec, why, span } of fields) {
      if (!why || why === 'choice') continue;
      const section = spec.spec ? { section: spec.spec.title } : {};
      yield { span, facts: { field: spec.label, why }, ...section };
    }
  },
  message: ({ field, why }) =>
    why === 'missing' ? `The field "${field}" is missing.` : `The field "${field}" is not filled in.`,
});

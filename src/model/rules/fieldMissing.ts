import { fillFixes } from './fixes/fieldFixes.ts';
import { defineRule } from './rule.ts';

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
  messages: {
    missing: 'The field "{field}" is missing.',
    open: 'The field "{field}" is not filled in.',
  },
  *checkDocument({ fields }) {
    for (const field of fields) {
      const { spec, why, span } = field;
      if (!why || why === 'choice') continue;
      const message = why === 'missing' ? 'missing' : 'open';
      // Nobody loses a key of the front matter: without a meaning to the product it was taken out.
      const isTakenOut = why === 'missing' && spec.place === 'front-matter' && !spec.role;
      const severity = isTakenOut ? 'hint' : undefined;
      yield { span, message, facts: { field: spec.label }, field, section: spec.spec?.title, severity };
    }
  },
  fixes: ({ field }, judgement, known) => (field ? fillFixes(judgement, field, known) : []),
});

import { flatten } from '../judgement.ts';
import { defineRule } from '../rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Goals
 *   - [What it is for]
 * @example bad
 *   # Cache
 *   ⟦untouched-section: ## Goals⟧
 *   - [What it is for]
 * @example fixed
 *   # Cache
 *   ## Goals
 *   - Answer within 50 ms.
 */
export const untouchedSection = defineRule({
  code: 'untouched-section',
  summary: "A section holds nothing but the template's own text.",
  severity: 'warning',
  *check({ sections }) {
    for (const { state, section, isOwnState, title } of flatten(sections)) {
      if (state !== 'untouched' || !section || !isOwnState) continue;
      yield { span: section.headingSpan, facts: { section: title }, section: title };
    }
  },
  message: ({ section }) => `Section "${section}" still holds only the template's text.`,
});

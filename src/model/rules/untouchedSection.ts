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
  messages: { untouched: 'Section "{section}" still holds only the template\'s text.' },
  *checkSection(judged) {
    const { state, section, isOwnState, title } = judged;
    if (state !== 'untouched' || !section || !isOwnState) return;
    yield { span: section.headingSpan, facts: { section: title }, judged };
  },
});

import { nameOf } from '../match.ts';
import { defineRule } from '../rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Goals
 *   [What it is for]
 *   ## Design
 *   [How it works]
 * @example bad
 *   # Cache
 *   ## Goals
 *   Answer within 50 ms.
 *   ## Design
 *   A map in memory.
 *   ⟦duplicate-section: ## Goals⟧
 *   Use less memory.
 * @example fixed
 *   # Cache
 *   ## Goals
 *   Answer within 50 ms. Use less memory.
 *   ## Design
 *   A map in memory.
 */
export const duplicateSection = defineRule({
  code: 'duplicate-section',
  summary: 'A section stands twice in the document.',
  severity: 'warning',
  *check({ match }) {
    for (const [section, spec] of match.duplicates) {
      const title = nameOf(section, spec);
      yield { span: section.headingSpan, facts: { section: title }, section: title };
    }
  },
  message: ({ section }) => `There is a section "${section}" already.`,
});

import { flatten } from '../judgement.ts';
import { defineRule } from '../rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Goals
 *   [What it is for]
 * @example bad
 *   # Cache
 *   ⟦empty-section: ## Goals⟧
 * @example fixed
 *   # Cache
 *   ## Goals
 *   Answer within 50 ms.
 */
export const emptySection = defineRule({
  code: 'empty-section',
  summary: 'A section has a heading and no text.',
  severity: 'warning',
  *check({ sections }) {
    for (const { state, section, spec, isOwnState, title, children } of flatten(sections)) {
      if (state !== 'empty' || !section || !spec || !isOwnState) continue;
      // Where text is expected only in the sections below, those that are missing are the finding.
      if (!spec.expectsText && children.some(child => child.state === 'missing')) continue;
      yield { span: section.headingSpan, facts: { section: title }, section: title };
    }
  },
  message: ({ section }) => `Section "${section}" is empty.`,
});

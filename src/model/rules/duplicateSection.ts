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
  *check({ match, template }) {
    for (const { index, repeat } of template.sections) {
      if (!repeat) continue;
      const facts = { most: String(repeat.max) };
      for (const section of match.sections[index]?.slice(repeat.max) ?? []) {
        yield { span: section.headingSpan, facts, section: nameOf(section, undefined) };
      }
    }
    for (const [section, spec] of match.duplicates) {
      const title = nameOf(section, spec);
      yield { span: section.headingSpan, facts: { section: title }, section: title };
    }
  },
  message: ({ section, most }) =>
    section
      ? `There is a section "${section}" already.`
      : `The template allows at most ${most} of these sections.`,
});

import { nameOf } from '../match.ts';
import { defineRule } from '../rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Background
 *   [What led to this]
 *   ## Goals
 *   [What it is for]
 *   ## Design
 *   [How it works]
 * @example bad
 *   # Cache
 *   ## Background
 *   Requests are slow.
 *   ⟦section-order: ## Design⟧
 *   A map in memory.
 *   ## Goals
 *   Answer within 50 ms.
 * @example fixed
 *   # Cache
 *   ## Background
 *   Requests are slow.
 *   ## Goals
 *   Answer within 50 ms.
 *   ## Design
 *   A map in memory.
 */
export const sectionOrder = defineRule({
  code: 'section-order',
  summary: 'A section stands elsewhere than in the template.',
  severity: 'information',
  *check({ template, match }) {
    if (template.header.order === 'off') return;
    for (const section of match.misplaced) {
      const spec = match.specs[section.index];
      const title = nameOf(section, spec);
      const severity = template.header.order === 'hint' ? { severity: 'hint' as const } : {};
      const parent = spec?.parent?.title ?? '';
      yield { span: section.headingSpan, facts: { section: title, parent }, section: title, ...severity };
    }
  },
  message: ({ section, parent }) =>
    parent
      ? `Section "${section}" stands elsewhere in the template: in "${parent}".`
      : `Section "${section}" stands elsewhere in the template's order.`,
});

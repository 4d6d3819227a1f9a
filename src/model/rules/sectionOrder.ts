import { orderFix } from './fixes/orderFix.ts';
import { defineRule } from './rule.ts';

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
  messages: {
    inside: 'Section "{section}" stands elsewhere in the template: in "{parent}".',
    order: 'Section "{section}" stands elsewhere in the template\'s order.',
  },
  *checkDocument({ outline, template, match, tree }) {
    if (template.header.order === 'off') return;
    const severity = template.header.order === 'hint' ? 'hint' : undefined;
    for (const at of match.alignment.misplaced) {
      const judged = tree.at(at);
      const { spec, title } = judged;
      const parent =
        spec?.parent && match.specs[match.parents[at] ?? -1] !== spec.parent && spec.parent.title;
      yield {
        span: outline.at(at).headingSpan,
        message: parent ? 'inside' : 'order',
        facts: { section: title, parent: parent || '' },
        judged,
        severity,
      };
    }
  },
  fixes: ({ judged }, judgement) => (judged ? orderFix(judgement, judged) : []),
});

import { insertSection } from '../insertion.ts';
import { flatten } from '../judgement.ts';
import { defineRule } from '../rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Background
 *   [What led to this]
 *   ## Goals
 *   [What it is for]
 * @example bad
 *   # Cache
 *   ⟦missing-section: ## Background⟧
 *   Requests are slow.
 * @example fixed
 *   # Cache
 *   ## Background
 *   Requests are slow.
 *
 *   ## Goals
 *   Answer within 50 ms.
 */
export const missingSection = defineRule({
  code: 'missing-section',
  summary: 'A required section of the template has no heading in the document.',
  severity: 'warning',
  *check({ outline, template, match, sections }) {
    for (const { absent, required, title } of flatten(sections)) {
      if (!absent) continue;
      yield {
        span: absent.anchor?.headingSpan ?? { start: 0, end: 0 },
        facts: { section: title },
        section: title,
        // Its parent was answered in another way: worth knowing, nothing to fix.
        ...(required ? {} : { severity: 'hint' as const }),
        fixes: [
          {
            title: `Insert section "${title}"`,
            edits: [insertSection(outline, template, absent, match.shift)],
          },
        ],
      };
    }
  },
  message: ({ section }) => `Section "${section}" is missing.`,
});

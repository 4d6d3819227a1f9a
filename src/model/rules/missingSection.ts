import { insertSection } from '../insertion.ts';
import { flatten } from '../judgement.ts';
import { defineRule } from '../rule.ts';
import { wording } from '../wording.ts';

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
  messages: { missing: 'Section "{section}" is missing.' },
  *checkDocument({ sections }) {
    for (const judged of flatten(sections)) {
      const { absent, required, title } = judged;
      if (!absent) continue;
      yield {
        span: absent.anchor?.headingSpan ?? { start: 0, end: 0 },
        facts: { section: title },
        judged,
        // Its parent was answered in another way: worth knowing, nothing to fix.
        ...(required ? {} : { severity: 'hint' as const }),
      };
    }
  },
  fixes: ({ judged }, { outline, template, match }) =>
    judged?.absent
      ? [
          {
            title: wording('Insert section "{section}"', { section: judged.title }),
            edits: [insertSection(outline, template, judged.absent, match)],
          },
        ]
      : [],
});

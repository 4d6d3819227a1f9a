import { levelFix } from './fixes/headingFixes.ts';
import { defineRule } from './rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Background
 *   [What led to this]
 *   ### Goals
 *   [What it is for]
 *   ## Design
 *   [How it works]
 * @example bad
 *   # Cache
 *   ## Background
 *   Requests are slow.
 *   ⟦heading-level: ## Goals⟧
 *   Answer within 50 ms.
 *   ## Design
 *   A map in memory.
 * @example fixed
 *   # Cache
 *   ## Background
 *   Requests are slow.
 *   ### Goals
 *   Answer within 50 ms.
 *   ## Design
 *   A map in memory.
 */
export const headingLevel = defineRule({
  code: 'heading-level',
  summary: "A section's heading is on another level than in the template.",
  severity: 'information',
  messages: {
    level: 'Section "{section}" is a heading of level {level}; the template has it on level {expected}.',
  },
  *checkDocument({ outline, match, tree }) {
    for (const at of match.alignment.wrongLevel) {
      const section = outline.at(at);
      const judged = tree.at(at);
      const { spec, title } = judged;
      if (!spec) continue;
      const expected = String(spec.level + match.shift);
      const facts = { section: title, level: String(section.level), expected };
      yield { span: section.headingSpan, facts, judged };
    }
  },
  fixes: ({ judged }, judgement) => (judged ? levelFix(judgement, judged) : []),
});

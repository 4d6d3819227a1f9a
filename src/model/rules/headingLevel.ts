import { nameOf } from '../match.ts';
import { defineRule } from '../rule.ts';

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
  *check({ match }) {
    for (const section of match.wrongLevel) {
      const spec = match.specs[section.index];
      if (!spec) continue;
      const title = nameOf(section, spec);
      const expected = String(spec.level + match.shift);
      yield {
        span: section.headingSpan,
        facts: { section: title, level: String(section.level), expected },
        section: title,
      };
    }
  },
  message: ({ section, level, expected }) =>
    `Section "${section}" is a heading of level ${level}; the template has it on level ${expected}.`,
});

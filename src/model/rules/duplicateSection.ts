import { mergeFixes } from './fixes/mergeFixes.ts';
import { defineRule } from './rule.ts';

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
  messages: {
    twice: 'There is a section "{section}" already.',
    many: 'The template allows at most {most} of these sections.',
  },
  *checkDocument({ template, match, tree }) {
    for (const section of match.duplicates.keys()) {
      const judged = tree.at(section.index);
      yield { span: section.headingSpan, message: 'twice', facts: { section: judged.title }, judged };
    }
    for (const { repeat, index } of template.sections) {
      if (!repeat) continue;
      const facts = { most: String(repeat.max) };
      for (const section of (match.sections[index] ?? []).slice(repeat.max)) {
        if (match.duplicates.has(section)) continue;
        yield { span: section.headingSpan, message: 'many', facts, judged: tree.at(section.index) };
      }
    }
  },
  fixes: ({ judged }, judgement) => (judged ? mergeFixes(judgement, judged) : []),
});

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
  *checkDocument({ outline, template, match, tree }) {
    const { duplicates, places } = match.alignment;
    for (const at of duplicates.keys()) {
      const judged = tree.at(at);
      const { headingSpan } = outline.at(at);
      yield { span: headingSpan, message: 'twice', facts: { section: judged.title }, judged };
    }
    for (const { repeat, index } of template.sections) {
      if (!repeat) continue;
      const own = places[index] ?? [];
      if (own.length <= repeat.max) continue;
      const facts = { most: String(repeat.max) };
      for (const at of own.slice(repeat.max)) {
        if (duplicates.has(at)) continue;
        yield { span: outline.at(at).headingSpan, message: 'many', facts, judged: tree.at(at) };
      }
    }
  },
  fixes: ({ judged }, judgement) => (judged ? mergeFixes(judgement, judged) : []),
});

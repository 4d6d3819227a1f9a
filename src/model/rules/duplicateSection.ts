import { seriesIn } from '../matching/series.ts';
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
    const { duplicates } = match.alignment;
    for (const at of duplicates.keys()) {
      const judged = tree.at(at);
      const { headingSpan } = outline.at(at);
      yield { span: headingSpan, message: 'twice', facts: { section: judged.title }, judged };
    }
    for (const spec of template.sections) {
      const most = spec.repeat?.max ?? Number.POSITIVE_INFINITY;
      if (most === Number.POSITIVE_INFINITY) continue;
      for (const members of seriesIn(match, spec)) {
        for (const at of members.slice(most)) {
          if (duplicates.has(at)) continue;
          const { headingSpan } = outline.at(at);
          yield { span: headingSpan, message: 'many', facts: { most: String(most) }, judged: tree.at(at) };
        }
      }
    }
  },
  fixes: ({ judged }, judgement) => (judged ? mergeFixes(judgement, judged) : []),
});

import { flatten } from '../judging/judgement.ts';
import type { SectionSpec } from '../template/template.ts';
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
  *checkDocument({ match, sections }) {
    const counts = new Map<SectionSpec, number>();
    for (const judged of flatten(sections)) {
      const { section, spec, title } = judged;
      if (!section) continue;
      if (match.duplicates.has(section)) {
        yield { span: section.headingSpan, message: 'twice', facts: { section: title }, judged };
      } else if (spec?.repeat) {
        const count = (counts.get(spec) ?? 0) + 1;
        counts.set(spec, count);
        const facts = { most: String(spec.repeat.max) };
        if (count > spec.repeat.max) yield { span: section.headingSpan, message: 'many', facts, judged };
      }
    }
  },
  fixes: ({ judged }, judgement) => (judged ? mergeFixes(judgement, judged) : []),
});

import { defineRule } from '../rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Goals
 *   What it is for, in one sentence.
 * @example bad
 *   # Cache
 *   ## Goals
 *   ⟦guidance-left: What it is for, in one sentence.⟧
 *
 *   Answer within 50 ms.
 * @example fixed
 *   # Cache
 *   ## Goals
 *   Answer within 50 ms.
 */
export const guidanceLeft = defineRule({
  code: 'guidance-left',
  summary: "A line of the template's text still stands beside the author's.",
  severity: 'warning',
  messages: { left: 'This line of the template is still in "{section}".' },
  *checkSection(judged) {
    const { section, state, tally, isOwnState, title } = judged;
    if (!section || !isOwnState || (state !== 'guidance-left' && state !== 'placeholder')) return;
    for (const span of tally.guidance) yield { span, facts: { section: title }, judged };
  },
});

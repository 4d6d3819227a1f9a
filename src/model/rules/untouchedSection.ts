import { wording } from '../text/wording.ts';
import { answerFixes } from './fixes/answer.ts';
import { deleteFixes } from './fixes/deletion.ts';
import { acceptFixes, notApplicableFixes } from './fixes/sectionFixes.ts';
import { defineRule } from './rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Goals
 *   - [What it is for]
 * @example bad
 *   # Cache
 *   ⟦untouched-section: ## Goals⟧
 *   - [What it is for]
 * @example fixed
 *   # Cache
 *   ## Goals
 *   - Answer within 50 ms.
 */
export const untouchedSection = defineRule({
  code: 'untouched-section',
  summary: "A section holds nothing but the template's own text.",
  severity: 'warning',
  messages: { untouched: 'Section "{section}" still holds only the template\'s text.' },
  checkSection: ({ state, headingSpan, title }) =>
    state === 'untouched' ? [{ span: headingSpan, facts: { section: title } }] : [],
  fixes: ({ judged }, judgement) =>
    judged
      ? [
          ...answerFixes(
            judgement,
            judged.tally.guidance,
            wording('Write "{section}"', { section: judged.title }),
            true,
          ),
          ...notApplicableFixes(judgement, judged),
          ...acceptFixes(judgement, judged),
          ...deleteFixes(judgement, judged),
        ]
      : [],
});

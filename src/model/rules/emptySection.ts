import { wording } from '../text/wording.ts';
import { answerFixes } from './fixes/answer.ts';
import { deleteFixes } from './fixes/deletion.ts';
import { guidanceFixes, notApplicableFixes } from './fixes/sectionFixes.ts';
import { defineRule } from './rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Goals
 *   [What it is for]
 * @example bad
 *   # Cache
 *   ⟦empty-section: ## Goals⟧
 * @example fixed
 *   # Cache
 *   ## Goals
 *   Answer within 50 ms.
 */
export const emptySection = defineRule({
  code: 'empty-section',
  summary: 'A section has a heading and no text.',
  severity: 'warning',
  messages: { empty: 'Section "{section}" is empty.' },
  checkSection: own => {
    const { state, spec, headingSpan, title } = own;
    if (state !== 'empty' || !spec) return [];
    // Where text is expected only in the sections below, those that are missing are the finding.
    if (!spec.expectsText && own.isMissingAny) return [];
    return [{ span: headingSpan, facts: { section: title } }];
  },
  fixes: ({ judged }, judgement) =>
    judged
      ? [
          // Guidance in a comment is no content, but it stands there.
          ...(judged.tally.guidance.length > 0
            ? answerFixes(
                judgement,
                judged.tally.guidance,
                wording('Write "{section}"', { section: judged.title }),
                true,
              )
            : guidanceFixes(judgement, judged)),
          ...notApplicableFixes(judgement, judged),
          ...deleteFixes(judgement, judged),
        ]
      : [],
});

import { leftoversIn } from '../judging/leftoversIn.ts';
import { wording } from '../text/wording.ts';
import { answerFixes } from './fixes/answer.ts';
import { removeFix, removeMoreFixes } from './fixes/leftoverFixes.ts';
import { acceptFixes } from './fixes/sectionFixes.ts';
import { defineRule } from './rule.ts';

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
  summary: "A piece of the template's text still stands beside the author's.",
  severity: 'warning',
  messages: { left: 'This text of the template is still in "{section}".' },
  checkSection: own =>
    leftoversIn(own, ['text', 'comment']).map(span => ({ span, facts: { section: own.title } })),
  *fixes(finding, judgement) {
    yield* removeFix(judgement, finding, wording('Remove this text of the template'));
    yield* answerFixes(judgement, [finding], wording('Replace this text of the template'));
    yield* removeMoreFixes(judgement, finding);
    yield* acceptFixes(judgement, finding.judged);
  },
});

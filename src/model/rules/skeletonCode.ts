import { leftoversIn } from '../judging/leftoversIn.ts';
import { wording } from '../text/wording.ts';
import { answerFixes } from './fixes/answer.ts';
import { removeFix, removeMoreFixes } from './fixes/leftoverFixes.ts';
import { acceptFixes } from './fixes/sectionFixes.ts';
import { defineRule } from './rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Design
 *   [How it works]
 *   ```
 *   [caller] --> [callee]
 *   ```
 * @example bad
 *   # Cache
 *   ## Design
 *   A map in memory.
 *
 *   ⟦skeleton-code: ```
 *   [caller] --> [callee]
 *   ```⟧
 * @example fixed
 *   # Cache
 *   ## Design
 *   A map in memory.
 *
 *   ```
 *   web --> map
 *   ```
 */
export const skeletonCode = defineRule({
  code: 'skeleton-code',
  summary: "A block of code or a diagram is still the template's, beside the author's text.",
  severity: 'warning',
  messages: { left: 'This code in "{section}" is still that of the template.' },
  checkSection: own => leftoversIn(own, ['code']).map(span => ({ span, facts: { section: own.title } })),
  *fixes(finding, judgement) {
    yield* removeFix(judgement, finding, wording("Remove the template's code"));
    yield* answerFixes(judgement, [finding], wording("Fill in the template's code"));
    yield* removeMoreFixes(judgement, finding);
    yield* acceptFixes(judgement, finding.judged);
  },
});

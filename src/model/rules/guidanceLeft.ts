import { wording } from '../text/wording.ts';
import { leftoverFixes } from './fixes/leftoverFixes.ts';
import { leftovers } from './leftovers.ts';
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
  checkSection: own => leftovers(own, ['text', 'comment']),
  fixes: (finding, judgement) =>
    leftoverFixes(
      judgement,
      finding,
      wording('Remove this text of the template'),
      wording('Replace this text of the template'),
    ),
});

import { wording } from '../text/wording.ts';
import { answerToken } from './fixes/answer.ts';
import { acceptFixes } from './fixes/sectionFixes.ts';
import { type OpenToken, openTokensAbove, openTokensIn } from './openTokens.ts';
import { defineRule, type Report } from './rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Goals
 *   [What it is for]
 * @example bad
 *   # Cache
 *   ## Goals
 *   Answer within ⟦placeholder: [number of milliseconds]⟧.
 * @example fixed
 *   # Cache
 *   ## Goals
 *   Answer within 50 ms.
 */
export const placeholder = defineRule({
  code: 'placeholder',
  summary: 'A token such as [name] still waits to be replaced.',
  severity: 'warning',
  messages: { open: 'Replace the placeholder {token}.' },
  checkDocument: judgement => openTokensAbove(judgement, 'placeholder').map(report),
  checkSection: own => openTokensIn(own, 'placeholder').map(report),
  fixes: (finding, judgement) => [
    {
      title: wording('Replace {token}', finding.says.facts),
      edits: [answerToken(judgement, finding)],
      isPreferred: true,
    },
    ...acceptFixes(judgement, finding.judged),
  ],
});

function report({ token, ...about }: OpenToken): Report {
  return { span: token, facts: { token: token.text }, ...about };
}

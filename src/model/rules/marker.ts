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
 *   Answer fast. ⟦marker: TBD⟧: how fast?
 * @example fixed
 *   # Cache
 *   ## Goals
 *   Answer within 50 ms.
 */
export const marker = defineRule({
  code: 'marker',
  summary: 'A word such as TODO or TBD says that something is still to be done.',
  severity: 'warning',
  messages: { open: '{marker} marks something that is still open.' },
  checkDocument: judgement => openTokensAbove(judgement, 'marker').map(report),
  checkSection: own => openTokensIn(own, 'marker').map(report),
  fixes: (finding, judgement) => [
    {
      title: wording('Replace {marker}', finding.says.facts),
      edits: [answerToken(judgement, finding)],
      isPreferred: true,
    },
    ...acceptFixes(judgement, finding.judged),
  ],
});

function report({ token, ...about }: OpenToken): Report {
  return { span: token, facts: { marker: token.text }, ...about };
}

import { defineRule } from '../rule.ts';
import { openTokens } from './openTokens.ts';

/**
 * @template
 *   # [Title]
 *   - **Status:** Draft | In Review | Approved
 *   ## Goals
 *   [What it is for]
 * @example bad
 *   # Cache
 *   - **Status:** ⟦choice-unresolved: Draft | In Review | Approved⟧
 *   ## Goals
 *   Answer within 50 ms.
 * @example fixed
 *   # Cache
 *   - **Status:** Draft
 *   ## Goals
 *   Answer within 50 ms.
 */
export const choiceUnresolved = defineRule({
  code: 'choice-unresolved',
  summary: 'One of several values is still to be chosen.',
  severity: 'warning',
  *check(judgement) {
    for (const { spec, why, span } of judgement.fields) {
      if (why === 'choice')
        yield {
          span,
          facts: { what: `"${spec.label}"` },
          ...(spec.spec ? { section: spec.spec.title } : {}),
        };
    }
    for (const { token, section } of openTokens(judgement, 'choice')) {
      yield { span: token, facts: { what: token.text }, section };
    }
  },
  message: ({ what }) => `Choose one value for ${what}.`,
});

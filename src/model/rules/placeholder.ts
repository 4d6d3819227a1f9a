import { defineRule } from '../rule.ts';
import { openTokens } from './openTokens.ts';

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
  *check(judgement) {
    for (const { token, section } of openTokens(judgement, 'placeholder')) {
      yield { span: token, facts: { token: token.text }, section };
    }
  },
  message: ({ token }) => `Replace the placeholder ${token}.`,
});

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
  *check(judgement) {
    for (const { token, section } of openTokens(judgement, 'marker')) {
      yield { span: token, facts: { marker: token.text }, section };
    }
  },
  message: ({ marker }) => `${marker} marks something that is still open.`,
});

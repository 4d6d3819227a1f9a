import { choiceOf } from '../document/choices.ts';
import { wording } from '../text/wording.ts';
import { choicesIn } from './fixes/answer.ts';
import { valueFixes } from './fixes/fieldFixes.ts';
import { type OpenToken, openTokensAbove, openTokensIn } from './openTokens.ts';
import { defineRule, type Report } from './rule.ts';

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
  messages: {
    field: 'Choose one value for "{label}".',
    text: 'Choose one of {choices}.',
  },
  *checkDocument(judgement) {
    for (const field of judgement.fields) {
      const { spec, why, span } = field;
      if (why === 'choice')
        yield { span, message: 'field', facts: { label: spec.label }, field, section: spec.spec?.title };
    }
    yield* openTokensAbove(judgement, 'choice').map(report);
  },
  checkSection: own => openTokensIn(own, 'choice').map(report),
  fixes: ({ field, start, end }, judgement) => {
    const written = judgement.outline.lines.text.slice(start, end);
    if (field) return valueFixes(judgement, field, (field.spec.choice ?? choiceOf(written))?.values ?? []);
    return choicesIn(written).map(value => ({
      title: wording('Choose "{value}"', { value }),
      edits: [{ start, end, text: value }],
    }));
  },
});

function report({ token, ...about }: OpenToken): Report {
  return { span: token, message: 'text', facts: { choices: token.text }, ...about };
}

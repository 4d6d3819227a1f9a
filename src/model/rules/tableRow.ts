import { leftoversIn } from '../judging/leftoversIn.ts';
import { wording } from '../text/wording.ts';
import { leftoverFixes } from './fixes/leftoverFixes.ts';
import { defineRule } from './rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Risks
 *   | Risk | Mitigation |
 *   |---|---|
 *   | [What could go wrong] | [What we do about it] |
 * @example bad
 *   # Cache
 *   ## Risks
 *   | Risk | Mitigation |
 *   |---|---|
 *   | It fills the memory | Old entries go first |
 *   ⟦table-row: | [What could go wrong] | [What we do about it] |⟧
 *   ⟦table-row: | [What else] | |⟧
 *   ⟦table-row: | | |⟧
 * @example fixed
 *   # Cache
 *   ## Risks
 *   | Risk | Mitigation |
 *   |---|---|
 *   | It fills the memory | Old entries go first |
 */
export const tableRow = defineRule({
  code: 'table-row',
  summary: 'A row of a table is empty, or holds nothing but placeholders.',
  severity: 'warning',
  messages: {
    template: 'This row in "{section}" is still that of the template.',
    placeholder: 'This row in "{section}" holds nothing but placeholders.',
    empty: 'This row in "{section}" is empty.',
  },
  *checkSection(own) {
    const { spec, state, tally, title } = own;
    const facts = { section: title };
    for (const span of leftoversIn(own, ['row'])) yield { span, message: 'template', facts };
    const isAnswered = state === 'complete' || state === 'guidance-left' || state === 'placeholder';
    if (!isAnswered || tally.isAccepted) return;
    for (const span of tally.rows) {
      const { why } = span;
      if (why === 'placeholder') yield { span, message: why, facts };
      // An author's own table may be a form to print; in any case an empty row asks for little.
      else if (spec) yield { span, message: why, facts, severity: 'information' };
    }
  },
  fixes: (finding, judgement) =>
    leftoverFixes(
      judgement,
      finding,
      wording('Remove this row'),
      finding.says.pattern === tableRow.messages.empty ? undefined : wording('Fill in this row'),
    ),
});

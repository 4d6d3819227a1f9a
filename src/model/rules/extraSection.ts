import { flatten } from '../judging/judgement.ts';
import { deleteEmptyFixes } from './fixes/deletion.ts';
import { renameToMissing } from './fixes/headingFixes.ts';
import { defineRule } from './rule.ts';

/**
 * Only templates that say `extra=hint` or `extra=deny` in their header mind other sections.
 *
 * @template
 *   <!-- template: extra=deny -->
 *   # [Title]
 *   ## Goals
 *   [What it is for]
 * @example bad
 *   # Cache
 *   ## Goals
 *   Answer within 50 ms.
 *   ⟦extra-section: ## Weather⟧
 *   Fine.
 * @example fixed
 *   # Cache
 *   ## Goals
 *   Answer within 50 ms.
 */
export const extraSection = defineRule({
  code: 'extra-section',
  summary: 'A section is not of the template, which wants no others.',
  severity: 'warning',
  messages: { extra: 'The template has no section "{section}".' },
  *checkDocument(judgement) {
    const { extra = 'allow' } = judgement.template.header;
    if (extra === 'allow') return;
    const { match, sections } = judgement;
    for (const judged of flatten(sections)) {
      const { section, spec, title } = judged;
      if (!section || spec || match.duplicates.has(section)) continue;
      const severity = extra === 'hint' ? extra : undefined;
      yield { span: section.headingSpan, facts: { section: title }, judged, severity };
    }
  },
  fixes: ({ judged }, judgement) =>
    judged?.section
      ? [...renameToMissing(judgement, judged.section), ...deleteEmptyFixes(judgement, judged)]
      : [],
});

import type { Judgement } from '../judging/judgement.ts';
import type { Edit, Span } from '../text/text.ts';
import { wording } from '../text/wording.ts';
import { removeFix } from './fixes/leftoverFixes.ts';
import { acceptFixes } from './fixes/sectionFixes.ts';
import { leftovers } from './leftovers.ts';
import { defineRule } from './rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Checklist
 *   - [ ] Alerts have a runbook
 *   - [ ] A restore was tried
 * @example bad
 *   # Cache
 *   ## Checklist
 *   - [x] Alerts have a runbook
 *   ⟦checklist-item: - [ ] A restore was tried⟧
 *   - [ ] Tell support, which is no item of the template
 * @example fixed
 *   # Cache
 *   ## Checklist
 *   - [x] Alerts have a runbook
 *   - [x] A restore was tried
 *   - [ ] Tell support, which is no item of the template
 */
export const checklistItem = defineRule({
  code: 'checklist-item',
  summary: "An item of the template's checklist is neither ticked nor removed.",
  severity: 'information',
  messages: { open: 'This item of the checklist in "{section}" is not ticked.' },
  checkSection: own => leftovers(own, ['task']),
  fixes: (finding, judgement) => [
    { title: wording('Tick this item off'), edits: [tick(judgement, finding)] },
    // Whether it is done or does not matter is the author's to say.
    ...removeFix(judgement, finding, wording('Remove this item')).map(({ title, edits }) => ({
      title,
      edits,
    })),
    ...acceptFixes(judgement, finding.judged),
  ],
});

function tick({ outline: { lines } }: Judgement, { start }: Span): Edit {
  const box = lines.text.indexOf('[ ]', start);
  return { start: box + 1, end: box + 2, text: 'x' };
}

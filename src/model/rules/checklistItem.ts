import { defineRule } from '../rule.ts';
import { leftoversIn } from './leftoversIn.ts';

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
  *checkSection(judged) {
    for (const span of leftoversIn(judged, ['task']))
      yield { span, facts: { section: judged.title }, judged };
  },
});

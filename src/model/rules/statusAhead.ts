import { entryFor } from '../document/entries.ts';
import { isFinal } from '../judging/config.ts';
import { flatten, type JudgedSection, type Judgement } from '../judging/judgement.ts';
import { isToDo } from '../judging/progress.ts';
import type { State } from '../judging/tally.ts';
import { type Wording, wording } from '../text/wording.ts';
import { valueFixes } from './fixes/fieldFixes.ts';
import { defineRule, type Finding, type Related } from './rule.ts';

const unfinished: Readonly<Partial<Record<State, Wording>>> = {
  missing: wording('Section "{section}" is missing.'),
  empty: wording('Section "{section}" is empty.'),
  untouched: wording('Section "{section}" still holds only the template\'s text.'),
  placeholder: wording('In section "{section}" something is still open.'),
  'guidance-left': wording('Section "{section}" still holds text of the template.'),
};

/**
 * @template
 *   # [Title]
 *   - **Status:** Draft | In Review | Approved
 *   ## Goals
 *   [What it is for]
 *   ## Open Issues
 *   - [ ] [A question, and who answers it]
 * @example bad
 *   # Cache
 *   - **Status:** ⟦status-ahead: Approved⟧
 *   ⟦empty-section: ## Goals⟧
 *   ## Open Issues
 *   - [ ] Who pays for the memory?
 * @example fixed
 *   # Cache
 *   - **Status:** Approved
 *   ## Goals
 *   Answer within 50 ms.
 *   ## Open Issues
 *   - [x] Who pays for the memory? The platform team does.
 */
export const statusAhead = defineRule({
  code: 'status-ahead',
  summary: 'The status says that the document is agreed on or done, and something in it is not.',
  // It is only ever found where the status raises it, to a warning.
  severity: 'information',
  messages: {
    one: 'The status is "{status}", but one thing is still open.',
    many: 'The status is "{status}", but {count} things are still open.',
  },
  *checkFindings(judgement, findings) {
    const { status, config } = judgement;
    if (!isFinal(status, config)) return;
    const related = openThings(judgement, findings);
    const place = placeOf(judgement);
    if (related.length === 0 || !place) return;
    const message = related.length === 1 ? 'one' : 'many';
    yield { ...place, message, facts: { status, count: String(related.length) }, related };
  },
  fixes: ({ field }, judgement) =>
    field
      ? valueFixes(
          judgement,
          field,
          (field.spec.choice?.values ?? []).filter(status => !isFinal(status, judgement.config)),
        )
      : [],
});

/** Each unfinished section, each open item in a list of them, and what is found above all sections. */
function openThings({ sections }: Judgement, findings: readonly Finding[]): Related[] {
  const inSections = [...flatten(sections)].flatMap((judged): Related[] => [
    ...(isToDo(judged) ? [sectionEntry(judged)] : []),
    ...(judged.isOwnState && !judged.tally.isAccepted ? judged.tally.openItems : []).map(span => ({
      span,
      wording: wording('This item in section "{section}" is not ticked.', { section: judged.title }),
    })),
  ]);
  const above = findings.filter(
    ({ judged, severity }) => !judged && (severity === 'warning' || severity === 'error'),
  );
  return [...above.map(({ start, end, says }) => ({ span: { start, end }, wording: says })), ...inSections];
}

function sectionEntry({ section, absent, state, title }: JudgedSection): Related {
  return {
    span: (section ?? absent?.anchor)?.headingSpan ?? { start: 0, end: 0 },
    wording: { pattern: unfinished[state]?.pattern ?? '', facts: { section: title } },
  };
}

function placeOf({
  fields,
  outline,
}: Judgement): (Pick<Finding, 'field'> & { span: Related['span'] }) | undefined {
  const field = fields.find(({ spec, why }) => spec.role === 'status' && !why);
  if (field) return { span: field.span, field };
  const entry = entryFor(outline, 'status');
  return entry && { span: entry.valueSpan };
}

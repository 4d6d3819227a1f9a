import type { Section } from '../document/outline.ts';
import { insertSection } from '../edits/insertion.ts';
import { labelOf, lackingEdit, lackingIn } from '../edits/series.ts';
import { stopsFor } from '../edits/stops.ts';
import type { JudgedTree } from '../judging/judgedTree.ts';
import type { Judgement } from '../judging/judgement.ts';
import type { Match } from '../matching/match.ts';
import { wording } from '../text/wording.ts';
import { renameFixes } from './fixes/headingFixes.ts';
import { headingFixes, notApplicableFixes } from './fixes/sectionFixes.ts';
import { defineRule, type Fix } from './rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Background
 *   [What led to this]
 *   ## Goals
 *   [What it is for]
 * @example bad
 *   # Cache
 *   ⟦missing-section: ## Background⟧
 *   Requests are slow.
 * @example fixed
 *   # Cache
 *   ## Background
 *   Requests are slow.
 *
 *   ## Goals
 *   Answer within 50 ms.
 */
export const missingSection = defineRule({
  code: 'missing-section',
  summary: 'A required section of the template has no heading in the document.',
  severity: 'warning',
  messages: {
    missing: 'Section "{section}" is missing.',
    few: 'The template asks for at least {least} of these sections.',
  },
  *checkDocument(judgement) {
    const { tree, match } = judgement;
    for (const judged of tree.missing) {
      if (!judged?.absent) continue;
      const { absent, required, title } = judged;
      if (isInInapplicable(tree, match, absent.parent)) continue;
      yield {
        span: absent.anchor?.headingSpan ?? { start: 0, end: 0 },
        message: 'missing',
        facts: { section: title },
        judged,
        // Its parent was answered in another way: worth knowing, nothing to fix.
        severity: required ? undefined : 'hint',
      };
    }
    for (const { spec, behind } of lackingIn(judgement)) {
      if (isInInapplicable(tree, match, behind.index)) continue;
      const facts = { least: String(spec.repeat?.min) };
      yield { span: behind.headingSpan, message: 'few', facts, judged: tree.at(behind.index) };
    }
  },
  fixes: ({ judged }, judgement) => {
    const { absent, title, section } = judged ?? {};
    if (section) return lackingFix(judgement, section);
    if (!judged || !absent) return [];
    const { outline, template, match } = judgement;
    const edit = insertSection(outline, template, absent, match);
    return [
      {
        title: wording('Insert section "{section}"', { section: title ?? '' }),
        edits: [{ ...edit, stops: stopsFor(template, edit.text) }],
        isPreferred: true,
      },
      ...headingFixes(judgement, judged),
      ...renameFixes(judgement, absent.spec, absent.parent),
      ...notApplicableFixes(judgement, judged),
    ];
  },
});

function lackingFix(judgement: Judgement, last: Section): Fix[] {
  const lacking = lackingIn(judgement).find(({ behind }) => behind.index === last.index);
  if (!lacking) return [];
  const edit = lackingEdit(judgement, lacking);
  const facts = { section: labelOf(lacking.spec), count: String(lacking.count) };
  return [
    {
      title:
        lacking.count === 1
          ? wording('Insert one more section "{section}"', facts)
          : wording('Insert {count} more sections "{section}"', facts),
      edits: [{ ...edit, stops: stopsFor(judgement.template, edit.text) }],
      isPreferred: true,
    },
  ];
}

/** What does not apply is not expected to have parts. */
function isInInapplicable({ verdicts }: JudgedTree, { parents }: Match, index: number): boolean {
  for (let at = index; at > 0; at = parents[at] ?? -1)
    if (verdicts.all.at(at)?.state === 'not-applicable') return true;
  return false;
}

import type { Section } from '../document/outline.ts';
import { insertBlock, insertSection } from '../edits/insertion.ts';
import { labelOf, nextIn, nextMarkdown } from '../edits/series.ts';
import { stopsFor } from '../edits/stops.ts';
import type { JudgedTree } from '../judging/judgedTree.ts';
import type { Judgement } from '../judging/judgement.ts';
import type { Match } from '../matching/match.ts';
import { seriesIn } from '../matching/series.ts';
import type { SectionSpec } from '../template/template.ts';
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
  *checkDocument({ outline, template, tree, match }) {
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
    for (const spec of template.sections) {
      const least = spec.repeat?.min ?? 0;
      // One is asked for as any other section is.
      if (least < 2) continue;
      for (const members of seriesIn(match, spec)) {
        const last = members.at(-1) as number;
        if (members.length >= least || isInInapplicable(tree, match, last)) continue;
        const { headingSpan } = outline.at(last);
        yield { span: headingSpan, message: 'few', facts: { least: String(least) }, judged: tree.at(last) };
      }
    }
  },
  fixes: ({ judged }, judgement) => {
    const { absent, title, section, spec } = judged ?? {};
    const { outline, template, match } = judgement;
    if (section && spec) return moreFix(judgement, spec, section);
    if (!judged || !absent) return [];
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

/** As many more of a series as the template asks for. */
function moreFix(judgement: Judgement, spec: SectionSpec, last: Section): Fix[] {
  const { outline, template, match } = judgement;
  const next = nextIn(match, spec, last);
  const members = seriesIn(match, spec).find(indices => indices.includes(last.index));
  if (!next || !members) return [];
  const count = (spec.repeat?.min ?? 1) - members.length;
  const edit = insertBlock(outline, next.insertAt, nextMarkdown(judgement, spec, next.behind, count));
  const facts = { section: labelOf(spec), count: String(count) };
  return [
    {
      title:
        count === 1
          ? wording('Insert one more section "{section}"', facts)
          : wording('Insert {count} more sections "{section}"', facts),
      edits: [{ ...edit, stops: stopsFor(template, edit.text) }],
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

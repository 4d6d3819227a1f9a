import { historyOf, newestEntry } from '../document/revisions.ts';
import { reviseEdit } from '../edits/revise.ts';
import { versionOf } from '../judging/versionOf.ts';
import { compareVersions } from '../text/versions.ts';
import { wording } from '../text/wording.ts';
import { defineRule } from './rule.ts';

/**
 * @template
 *   # [Title]
 *   - **Version:** 1.0
 *   ## Goals
 *   [What it is for]
 *   ## Revision History
 *   | Date | Version | Changes |
 *   |---|---|---|
 *   | YYYY-MM-DD | 1.0 | Initial draft |
 * @example bad
 *   # Cache
 *   - **Version:** ⟦revision-missing: 1.2⟧
 *   ## Goals
 *   Answer within 50 ms.
 *   ## Revision History
 *   | Date | Version | Changes |
 *   |---|---|---|
 *   | 2026-03-01 | 1.0 | Initial draft |
 *   | 2026-04-02 | 1.1 | A goal less |
 * @example fixed
 *   # Cache
 *   - **Version:** 1.2
 *   ## Goals
 *   Answer within 50 ms.
 *   ## Revision History
 *   | Date | Version | Changes |
 *   |---|---|---|
 *   | 2026-03-01 | 1.0 | Initial draft |
 *   | 2026-04-02 | 1.1 | A goal less |
 *   | 2026-05-03 | 1.2 | The goal is a number |
 */
export const revisionMissing = defineRule({
  code: 'revision-missing',
  summary: "The revision history has no entry for the document's version.",
  severity: 'information',
  messages: { missing: 'The revision history has no entry for version {version}.' },
  *checkDocument(judgement) {
    const version = versionOf(judgement);
    const history = version && historyOf(judgement.outline);
    // A history without a single entry is a section that is still to be written.
    if (!version || !history?.hasVersions || !newestEntry(history)) return;
    const { value, ...about } = version;
    if (history.entries.some(entry => compareVersions(entry.version, value) === 0)) return;
    yield { facts: { version: value }, ...about };
  },
  fixes: ({ says: { facts } }, judgement, { author, today = 'YYYY-MM-DD' }) => {
    const edit = reviseEdit(judgement, { date: today, author, version: facts.version, change: '' });
    if (!edit) return [];
    return [
      {
        title: wording('Add a revision entry for version {version}', facts),
        edits: [{ ...edit, stops: [{ ...edit.change, values: [] }] }],
        isPreferred: true,
      },
    ];
  },
});

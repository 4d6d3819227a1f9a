import * as vscode from 'vscode';
import type { Analysis } from '../model/analyze.ts';
import { flatten, type JudgedSection } from '../model/judging/judgement.ts';
import { leftoverEdits } from '../model/rules/fixes/leftoverFixes.ts';
import type { FixEdit } from '../model/rules/rule.ts';
import { fixAll } from '../model/writing/fixAll.ts';
import { fixesForSection, sectionActions } from '../model/writing/fixSection.ts';
import type { Analyses } from './analyses.ts';
import { applyFix } from './applyFix.ts';
import { type DesignDoc, designDocOf } from './designDoc.ts';
import { mention } from './inform.ts';
import { knownFor } from './known.ts';
import { localized } from './localized.ts';
import { onCommand } from './onCommand.ts';
import type { OutlineView } from './outlineView.ts';
import { requestedSection, type SectionRequest, sameSection } from './requestedSection.ts';
import type { ShownDocument } from './shownDocument.ts';

/** What is to be done in a document, for each judgement of it anew. */
type EditsFor = (now: Analysis) => readonly FixEdit[];

/** The commands that finish a section, at the cursor or in the outline, and those that finish the document. */
export function registerSectionCommands(
  analyses: Analyses,
  shown: ShownDocument,
  outline: OutlineView,
): vscode.Disposable {
  /** Does something with the section that is meant, as it was when the command came. */
  const withSection =
    (act: (found: DesignDoc, judged: JudgedSection) => Promise<boolean>) =>
    async (request?: SectionRequest) => {
      const found = designDocOf(analyses, shown);
      if (!found) return false;
      const judged = requestedSection(found, request, outline);
      return judged ? act(found, judged) : mention(vscode.l10n.t('The cursor stands in no section.'));
    };
  const section = (action: keyof typeof sectionActions, nothing: (title: string) => string) =>
    withSection((found, judged) => {
      const edits = (now: Analysis) => {
        const same = sameSection(found, judged, now);
        return same ? sectionActions[action](now, same) : [];
      };
      return change(found, edits, nothing(judged.title));
    });
  const whole = (edits: EditsFor, nothing: () => string) => async () => {
    const found = designDocOf(analyses, shown);
    return found ? change(found, edits, nothing()) : false;
  };
  const change = async ({ document }: DesignDoc, edits: EditsFor, nothing: string) => {
    const isDone = await applyFix(document, () => {
      const { analysis } = analyses.get(document);
      return analysis ? edits(analysis) : [];
    });
    return isDone || mention(nothing);
  };
  return vscode.Disposable.from(
    onCommand(
      'markNotApplicable',
      section('notApplicable', title => vscode.l10n.t('"{0}" is marked as not applicable already.', title)),
    ),
    onCommand(
      'acceptAsIs',
      section('accept', title => vscode.l10n.t('There is nothing to accept in "{0}".', title)),
    ),
    onCommand(
      'removeGuidance',
      section('removeGuidance', title =>
        vscode.l10n.t('There is no text of the template beside your own in "{0}".', title),
      ),
    ),
    onCommand(
      'removeAllGuidance',
      whole(
        analysis => leftoverEdits(analysis, flatten(analysis.sections)),
        () => vscode.l10n.t('There is no text of the template beside your own in this document.'),
      ),
    ),
    onCommand(
      'fixAll',
      whole(
        analysis => fixAll(analysis),
        () => vscode.l10n.t('There is nothing to fix without asking you.'),
      ),
    ),
    onCommand(
      'fixSection',
      withSection(async (found, judged) => {
        const known = await knownFor(found.document.uri);
        const waysOut = (now: Analysis) => {
          const same = sameSection(found, judged, now);
          return same ? fixesForSection(now, same, known).map(toItem) : [];
        };
        const offered = waysOut(found.analysis);
        if (offered.length === 0)
          return mention(vscode.l10n.t('There is nothing to fix in "{0}".', judged.title));
        const picked = await vscode.window.showQuickPick(offered, {
          title: vscode.l10n.t('Fix "{0}"', judged.title),
          matchOnDetail: true,
        });
        if (!picked) return false;
        // What was offered is for the text as it was.
        const time = timesBefore(offered, picked);
        return change(
          found,
          now => waysOut(now).filter(item => isSame(item, picked))[time]?.edits ?? [],
          vscode.l10n.t('"{0}" has changed in the meantime and was left as it is. Try again.', judged.title),
        );
      }),
    ),
  );
}

type Item = vscode.QuickPickItem & { readonly edits: readonly FixEdit[] };

function toItem({ finding, fix }: ReturnType<typeof fixesForSection>[number]): Item {
  return { label: localized(fix.title), detail: localized(finding.says), edits: fix.edits };
}

function isSame(a: Item, b: Item): boolean {
  return a.label === b.label && a.detail === b.detail;
}

/** How many of the same words stand before one: a placeholder may stand in a section twice. */
function timesBefore(items: readonly Item[], item: Item): number {
  return items.slice(0, items.indexOf(item)).filter(other => isSame(other, item)).length;
}

import * as vscode from 'vscode';
import { leftoverEdits } from '../model/rules/fixes/leftoverFixes.ts';
import type { FixEdit } from '../model/rules/rule.ts';
import { fixAll } from '../model/writing/fixAll.ts';
import { fixesForSection, sectionActions } from '../model/writing/fixSection.ts';
import type { Analyses } from './analyses.ts';
import { applyFix } from './applyFix.ts';
import { type DesignDoc, designDocOf } from './designDoc.ts';
import { knownFor } from './known.ts';
import { localized } from './localized.ts';
import type { OutlineView } from './outlineView.ts';
import { requestedSection, type SectionRequest } from './requestedSection.ts';
import type { ShownDocument } from './shownDocument.ts';

/** The commands that finish a section, at the cursor or in the outline, and those that finish the document. */
export function registerSectionCommands(
  analyses: Analyses,
  shown: ShownDocument,
  outline: OutlineView,
): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  const section =
    (action: keyof typeof sectionActions, nothing: (title: string) => string) =>
    async (request?: SectionRequest) => {
      const found = designDocOf(analyses, shown);
      const judged = found && requestedSection(found, request, outline);
      if (!found) return false;
      if (!judged) return say(vscode.l10n.t('The cursor stands in no section.'));
      return change(found, sectionActions[action](found.analysis, judged), nothing(judged.title));
    };
  const whole = (edits: (found: DesignDoc) => readonly FixEdit[], nothing: () => string) => async () => {
    const found = designDocOf(analyses, shown);
    return found ? change(found, edits(found), nothing()) : false;
  };
  return vscode.Disposable.from(
    registerCommand(
      'designDocs.markNotApplicable',
      section('notApplicable', title => vscode.l10n.t('"{0}" is marked as not applicable already.', title)),
    ),
    registerCommand(
      'designDocs.acceptAsIs',
      section('accept', title => vscode.l10n.t('There is nothing to accept in "{0}".', title)),
    ),
    registerCommand(
      'designDocs.removeGuidance',
      section('removeGuidance', title =>
        vscode.l10n.t('There is no text of the template beside your own in "{0}".', title),
      ),
    ),
    registerCommand(
      'designDocs.removeAllGuidance',
      whole(
        ({ analysis }) => leftoverEdits(analysis, analysis.sections),
        () => vscode.l10n.t('There is no text of the template beside your own in this document.'),
      ),
    ),
    registerCommand(
      'designDocs.fixAll',
      whole(
        ({ analysis }) => fixAll(analysis),
        () => vscode.l10n.t('There is nothing to fix without asking you.'),
      ),
    ),
    registerCommand('designDocs.fixSection', async (request?: SectionRequest) => {
      const found = designDocOf(analyses, shown);
      const judged = found && requestedSection(found, request, outline);
      if (!found) return false;
      if (!judged) return say(vscode.l10n.t('The cursor stands in no section.'));
      const fixes = fixesForSection(found.analysis, judged, await knownFor(found.document.uri));
      if (fixes.length === 0) return say(vscode.l10n.t('There is nothing to fix in "{0}".', judged.title));
      const { version } = found.document;
      const picked = await vscode.window.showQuickPick(
        fixes.map(({ finding, fix }) => ({
          label: localized(fix.title),
          detail: localized(finding.says),
          edits: fix.edits,
        })),
        { title: vscode.l10n.t('Fix "{0}"', judged.title), matchOnDetail: true },
      );
      // What was offered is for the text as it was.
      return picked && found.document.version === version ? change(found, picked.edits, '') : false;
    }),
  );
}

/** @returns whether something was to do */
async function change({ document }: DesignDoc, edits: readonly FixEdit[], nothing: string): Promise<boolean> {
  if (edits.length === 0) return say(nothing);
  await applyFix(document, edits);
  return true;
}

function say(message: string): false {
  vscode.window.setStatusBarMessage(message, 5000);
  return false;
}

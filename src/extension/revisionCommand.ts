import * as vscode from 'vscode';
import { historyOf, newestEntry } from '../model/document/revisions.ts';
import { followVersion, nextRevision, reviseEdit } from '../model/edits/revise.ts';
import type { Analyses } from './analyses.ts';
import { applyFix } from './applyFix.ts';
import { authorFor } from './author.ts';
import { designDocOf } from './designDoc.ts';
import { changesSince } from './gitChanges.ts';
import { inform } from './inform.ts';
import { onCommand } from './onCommand.ts';
import type { ShownDocument } from './shownDocument.ts';
import { today } from './today.ts';

/** The command that adds an entry to the revision history, the caret where the change is told. */
export function registerAddRevision(analyses: Analyses, shown: ShownDocument): vscode.Disposable {
  return onCommand('addRevisionEntry', async () => {
    const found = designDocOf(analyses, shown);
    return found && addRevision(analyses, found.document);
  });
}

/** @returns whether there is an entry more */
async function addRevision(analyses: Analyses, document: vscode.TextDocument): Promise<boolean> {
  const history = historyOf(analyses.get(document).outline);
  const isFirst = history?.entries.every(({ isOpen }) => isOpen) ?? true;
  const last = (history && newestEntry(history)?.date) ?? '';
  const [author, change] = await Promise.all([
    authorFor(document.uri),
    // What the template calls the first entry is right for it.
    isFirst ? '' : changesSince(document, last).then(said => said || vscode.l10n.t('What has changed')),
  ]);
  const isAdded = await applyFix(document, () => {
    const { analysis } = analyses.get(document);
    const version = analysis && nextRevision(analysis);
    const edit = analysis && reviseEdit(analysis, { date: today(), author, version, change });
    return edit
      ? [...followVersion(analysis, version), { ...edit, stops: [{ ...edit.change, values: [] }] }]
      : [];
  });
  if (!isAdded) {
    inform(vscode.l10n.t('Neither this document nor its template has a revision history.'));
  }
  return isAdded;
}

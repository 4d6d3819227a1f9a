import * as vscode from 'vscode';
import { historyOf, newestEntry } from '../model/document/revisions.ts';
import { followVersion, nextRevision, reviseEdit } from '../model/edits/revise.ts';
import { toSnippet } from '../model/edits/snippet.ts';
import type { Analyses } from './analyses.ts';
import { authorFor } from './author.ts';
import { today } from './createDocument.ts';
import { designDocOf } from './designDoc.ts';
import { show } from './documents.ts';
import { changesSince } from './gitChanges.ts';
import { toRange } from './ranges.ts';
import type { ShownDocument } from './shownDocument.ts';

/** The command that adds an entry to the revision history, the caret where the change is told. */
export function registerAddRevision(analyses: Analyses, shown: ShownDocument): vscode.Disposable {
  return vscode.commands.registerCommand('designDocs.addRevisionEntry', async () => {
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
  const { analysis } = analyses.get(document);
  if (!analysis) return false;
  const version = nextRevision(analysis);
  const edit = reviseEdit(analysis, { date: today(), author, version, change });
  if (!edit) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Neither this document nor its template has a revision history.'),
    );
    return false;
  }
  const editor = await show(document);
  const place = toRange(document, edit);
  const follow = followVersion(analysis, version);
  // Both are one step to undo: the version stands in a line of its own, so the place stays what it is.
  if (follow.length > 0)
    await editor.edit(
      builder => {
        for (const { text, ...span } of follow) builder.replace(toRange(document, span), text);
      },
      { undoStopBefore: true, undoStopAfter: false },
    );
  const snippet = toSnippet(edit.text, [{ ...edit.change, values: [] }]).replace(/\r\n?/g, '\n');
  const isAdded = await editor.insertSnippet(new vscode.SnippetString(snippet), place, {
    undoStopBefore: follow.length === 0,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return isAdded;
}

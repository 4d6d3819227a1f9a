import * as vscode from 'vscode';
import type { FixEdit } from '../model/rules/rule.ts';
import { show } from './documents.ts';
import { toWorkspaceEdit } from './ranges.ts';

/** Applies edits as one step to undo, the caret at their first stop. */
export async function applyFix(document: vscode.TextDocument, edits: readonly FixEdit[]): Promise<void> {
  const { version } = document;
  // Stops are for the editor that has the focus.
  const editor = await show(document);
  const isDone =
    document.version === version && (await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)));
  if (!isDone)
    throw new Error(vscode.l10n.t('"{0}" cannot be edited.', vscode.workspace.asRelativePath(document.uri)));
  if (edits.some(({ stops }) => stops && stops.length > 0))
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

import * as vscode from 'vscode';
import type { FixEdit } from '../model/rules/rule.ts';
import { refusal } from './applyTo.ts';
import { reveal, show } from './documents.ts';
import { toWorkspaceEdit } from './ranges.ts';

/** VS Code takes no change for a text that is another one by now. */
const tries = 5;

/**
 * Applies edits as one step to undo, the caret at their first stop. They are asked for again as long as somebody goes
 * on typing: what is done is for the text as it is then.
 *
 * @returns whether something was to do
 */
export async function applyFix(
  document: vscode.TextDocument,
  editsNow: () => readonly FixEdit[],
): Promise<boolean> {
  if (editsNow().length === 0) return false;
  // Stops are for the editor that has the focus.
  const editor = await show(document);
  for (let time = 1; ; time++) {
    const { version } = document;
    const edits = editsNow();
    if (edits.length === 0) return false;
    if (await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits))) {
      if (edits.some(({ stops }) => stops && stops.length > 0)) reveal(editor);
      return true;
    }
    if (document.version === version || time === tries) throw refusal(document, version);
  }
}

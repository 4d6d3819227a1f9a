import * as vscode from 'vscode';

/** Changes a document, one step to undo, if it still is the text that the change was made for. */
export async function applyTo(
  document: vscode.TextDocument,
  version: number,
  edit: vscode.WorkspaceEdit,
): Promise<void> {
  if (document.version !== version || !(await vscode.workspace.applyEdit(edit)))
    throw refusal(document, version);
}

/** Why a document was left as it is: VS Code takes no change for a text that is another one by now. */
export function refusal(document: vscode.TextDocument, version: number): Error {
  const name = vscode.workspace.asRelativePath(document.uri);
  return new Error(
    document.version === version
      ? vscode.l10n.t('"{0}" cannot be edited.', name)
      : vscode.l10n.t('"{0}" has changed in the meantime and was left as it is. Try again.', name),
  );
}

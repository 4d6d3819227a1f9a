import * as vscode from 'vscode';

/** New Design Doc, told everything: it asks nothing and gives the document's Uri. */
export function create(request: object): Thenable<vscode.Uri> {
  return vscode.commands.executeCommand<vscode.Uri>('designDocs.newDocument', request);
}

/** What it says when it does not do it; rejects when it does. */
export async function refusal(request: object): Promise<string> {
  try {
    await create(request);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('It was not refused');
}

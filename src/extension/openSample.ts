import * as vscode from 'vscode';
import { show } from './documents.ts';
import { onCommand } from './onCommand.ts';

/**
 * The command that opens a design document to try things out on: one section in each state. It is untitled,
 * so that it needs no folder and leaves nothing behind; while it is open, the same one is shown again.
 */
export function registerOpenSample(extensionUri: vscode.Uri): vscode.Disposable {
  const file = vscode.Uri.joinPath(extensionUri, 'media', 'walkthrough', 'sample.md');
  let sample: vscode.TextDocument | undefined;
  return onCommand('openSample', async () => {
    if (!sample || sample.isClosed) {
      const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      sample = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    }
    await show(sample);
    return sample.uri;
  });
}

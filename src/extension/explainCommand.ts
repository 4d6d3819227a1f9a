import * as vscode from 'vscode';
import { explain } from '../model/views/explain.ts';
import type { Analyses } from './analyses.ts';
import { openDocument } from './designDoc.ts';
import { localized } from './localized.ts';
import { onCommand } from './onCommand.ts';
import type { Projects } from './projects.ts';
import type { ShownDocument } from './shownDocument.ts';

/** The command that tells which template a document uses, and why. With a Uri it only returns the sentences. */
export function registerExplain(
  analyses: Analyses,
  shown: ShownDocument,
  projects: Projects,
): vscode.Disposable {
  return onCommand('explain', async (uri?: unknown) => {
    const isAsked = uri instanceof vscode.Uri;
    const document = isAsked ? await vscode.workspace.openTextDocument(uri) : openDocument(shown);
    if (!document) return [];
    await projects.ready(document);
    const [answer = '', ...reasons] = explain(analyses.get(document)).map(localized);
    if (!isAsked)
      void vscode.window.showInformationMessage(answer, { modal: true, detail: reasons.join('\n\n') });
    return [answer, ...reasons];
  });
}

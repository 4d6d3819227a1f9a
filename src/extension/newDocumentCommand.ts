import * as vscode from 'vscode';
import { createDocument } from './createDocument.ts';
import { askForOrder } from './newDocumentQuestions.ts';
import { isRequest, orderFor } from './newDocumentRequest.ts';
import { onCommand } from './onCommand.ts';
import type { Projects } from './projects.ts';

/**
 * New Design Doc. With a request it asks nothing, gives the new document's Uri, and rejects when it
 * cannot; else it asks, beginning in the folder picked in the Explorer.
 */
export function registerNewDocument(projects: Projects): vscode.Disposable {
  return onCommand('newDocument', async (argument?: unknown) => {
    if (isRequest(argument)) return createDocument(await orderFor(argument, projects));
    try {
      const order = await askForOrder(projects, argument instanceof vscode.Uri ? argument : undefined);
      return order && (await createDocument(order));
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  });
}

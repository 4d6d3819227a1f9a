import * as vscode from 'vscode';

/**
 * Registers one of our commands.
 *
 * @param name its identifier without `designDocs.` in front of it
 */
export function onCommand(name: string, run: (...given: never[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(`designDocs.${name}`, run);
}

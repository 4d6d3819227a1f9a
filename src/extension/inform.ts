import * as vscode from 'vscode';

/** Says why there is nothing to do, and gives what a command gives then. */
export function inform(message: string): undefined {
  void vscode.window.showInformationMessage(message);
  return undefined;
}

/** Says in passing what has been done, or that nothing was: nobody has to take it away. */
export function mention(message: string): false {
  vscode.window.setStatusBarMessage(message, 5000);
  return false;
}

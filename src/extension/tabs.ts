import * as vscode from 'vscode';

/** Closes the tabs of an extension's own making, and leaves the focus where it is. */
export async function closeTabs(isMeant: (input: unknown) => boolean): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  await vscode.window.tabGroups.close(
    tabs.filter(({ input }) => isMeant(input)),
    true,
  );
}

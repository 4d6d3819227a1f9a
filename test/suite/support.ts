import * as vscode from 'vscode';
import type { Api } from '../../src/extension/api.ts';

/**
 * Waits until `probe` gives a value that is neither `undefined` nor `false`, and returns it. Tests wait for
 * states this way, never for a time. `what` completes the message "Timed out waiting for …".
 */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false | Thenable<T | undefined | false>,
  { seconds = 40 } = {},
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`Timed out waiting for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

const extensionId = 'design-docs.design-docs';

/** The extension under test, activated. */
export async function activated(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension(extensionId);
  if (!extension) throw new Error(`${extensionId} is not installed`);
  await extension.activate();
  return extension;
}

/** What the extension gives to other extensions. */
export async function api(): Promise<Api> {
  return (await activated()).exports as Api;
}

/** Runs one of the extension's commands. */
export function run<T>(command: string, argument?: unknown): Thenable<T> {
  return vscode.commands.executeCommand<T>(`designDocs.${command}`, argument);
}

/** What a command says when it does not do what it is told; rejects when it does. */
export async function refusal(command: string, argument: unknown): Promise<string> {
  try {
    await run(command, argument);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('It was not refused');
}

/** The first workspace folder. It is a temporary copy of the samples: tests may change anything in it. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open');
  return folder.uri;
}

/** Writes a file of the workspace through VS Code's own file system, so that it works in the browser too. */
export async function writeFile(path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function readFile(path: string): Promise<string> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), path);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function deleteFile(path: string): Promise<void> {
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), path), { recursive: true });
}

/** Opens a new file with this text in an editor. */
export async function openFile(path: string, text: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await writeFile(path, text));
}

let untitled = 0;

/** Opens an untitled Markdown document with this text in an editor. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  // Each has a name of its own. VS Code gives the name of one just closed to the next, and the extension host
  // may then still take the one for the other.
  const folder =
    vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.from({ scheme: 'file', path: '/' });
  const uri = vscode.Uri.joinPath(folder, `untitled-${++untitled}.md`).with({ scheme: 'untitled' });
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const hasCarriageReturns = content.includes('\r\n');
  await editor.edit(edit => {
    edit.setEndOfLine(hasCarriageReturns ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF);
    edit.insert(new vscode.Position(0, 0), content);
  });
  return editor;
}

/** The same, once the templates around it are read. */
export async function openJudged(content: string): Promise<vscode.TextEditor> {
  const editor = await openText(content);
  await (await api()).analyze(editor.document.uri);
  return editor;
}

/** Closes every editor and throws unsaved text away. For `afterEach`. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.tabGroups.all.some(group => group.tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** The warnings of a document, once there are any that satisfy `isWanted`. */
export function diagnosticsOf(
  uri: vscode.Uri,
  isWanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean = diagnostics => diagnostics.length > 0,
): Promise<vscode.Diagnostic[]> {
  return until(`the warnings of ${uri.path}`, () => {
    const diagnostics = vscode.languages.getDiagnostics(uri);
    return isWanted(diagnostics) && diagnostics;
  });
}

/**
 * What the light bulb offers at a place. VS Code cancels the question when somebody registers another provider while
 * it is open (`getCodeActions` in its source), as its Markdown extension does some time after the first document: then
 * it is asked again.
 */
export async function actionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  for (;;) {
    try {
      return await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind.value);
    } catch (error) {
      if ((error as Error).name !== 'Canceled') throw error;
    }
  }
}

import * as vscode from 'vscode';
import { nextNumber } from '../model/writing/newDocument.ts';

/** Whether there is something at a place, be it a file or a folder. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return (await kindOf(uri)) !== undefined;
}

async function kindOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

/**
 * The first name that is free in a folder.
 *
 * @example await freeName(folder, 'docs/cache.md') // 'docs/cache-2.md', when there is a docs/cache.md
 */
export async function freeName(folder: vscode.Uri, name: string): Promise<string> {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem}-${number}${ending}`;
    if (!(await exists(vscode.Uri.joinPath(folder, candidate)))) return candidate;
  }
}

/** Rejects, and says what to do, unless new files can be made in a folder. */
export async function requireFolder(folder: vscode.Uri): Promise<void> {
  const path = nameOf(folder);
  const kind = await kindOf(folder);
  if (kind === undefined) {
    throw new Error(
      vscode.l10n.t('The folder "{0}" does not exist. Create it first, or choose another one.', path),
    );
  }
  if (!(kind & vscode.FileType.Directory)) {
    throw new Error(vscode.l10n.t('"{0}" is a file. Choose a folder.', path));
  }
  if (vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) throw readOnly(folder);
}

/** Writes a file that does not exist yet; one that does is never touched. */
export async function writeNewFile(uri: vscode.Uri, text: string): Promise<void> {
  if (await exists(uri)) {
    throw new Error(
      vscode.l10n.t('"{0}" exists already and was left as it is. Choose another name.', nameOf(uri)),
    );
  }
  const isCrLf = vscode.workspace.getConfiguration('files', uri).get('eol') === '\r\n';
  const bytes = new TextEncoder().encode(isCrLf ? text.replace(/\r?\n/g, '\r\n') : text);
  try {
    await vscode.workspace.fs.writeFile(uri, bytes);
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : '';
    if (code === 'NoPermissions') throw readOnly(vscode.Uri.joinPath(uri, '..'));
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      vscode.l10n.t('"{0}" could not be written. Choose another place. {1}', nameOf(uri), reason),
    );
  }
}

function readOnly(folder: vscode.Uri): Error {
  return new Error(vscode.l10n.t('The folder "{0}" is read-only. Choose another one.', nameOf(folder)));
}

function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}

/** The number of the next document in a folder whose files begin with numbers. */
export async function numberFor(folder: vscode.Uri): Promise<string> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    found => found,
    () => [],
  );
  return nextNumber(entries.map(([name]) => name));
}

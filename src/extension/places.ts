import * as vscode from 'vscode';

/**
 * A folder as somebody has written it: an address, a path from the root, or a path in another folder. `undefined`
 * when it needs another folder and there is none.
 */
export function placeNamed(name: string, base: vscode.Uri | undefined): vscode.Uri | undefined {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) return vscode.Uri.parse(name, true);
  if (/^(?:[\\/]|[a-z]:[\\/])/i.test(name)) return vscode.Uri.file(name);
  return base && vscode.Uri.joinPath(base, name);
}

/** The path of a place in a folder; empty for the folder itself, `undefined` for a place elsewhere. */
export function pathIn(folder: vscode.Uri, place: vscode.Uri): string | undefined {
  if (folder.scheme !== place.scheme || folder.authority !== place.authority) return undefined;
  const base = folder.path.replace(/\/$/, '');
  if (place.path === base) return '';
  return place.path.startsWith(`${base}/`) ? place.path.slice(base.length + 1) : undefined;
}

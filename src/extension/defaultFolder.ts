import * as vscode from 'vscode';
import { exists } from './newFile.ts';
import { pathIn } from './places.ts';
import { textSetting } from './settings.ts';

/** Where design documents usually are. */
const usual = [
  'docs/designs',
  'docs/design',
  'docs/design-docs',
  'design-docs',
  'designs',
  'docs/rfcs',
  'rfcs',
  'docs/proposals',
  'proposals',
  'docs',
];

/**
 * The folder to propose for a new document, as a path in a workspace folder with a slash at its end:
 * the one picked in the Explorer, the setting, that of the document at hand, a usual one, or the top.
 */
export async function defaultFolder(folder: vscode.Uri, picked: vscode.Uri | undefined): Promise<string> {
  const chosen = picked && pathIn(folder, picked);
  if (chosen !== undefined) return chosen && `${chosen}/`;
  const set = textSetting('folder', folder)
    .replace(/\\/g, '/')
    .replace(/^(?:\.?\/)+|\/+$/g, '');
  if (set) return `${set}/`;
  const active = vscode.window.activeTextEditor?.document;
  const beside =
    active?.languageId === 'markdown' ? pathIn(folder, vscode.Uri.joinPath(active.uri, '..')) : undefined;
  if (beside) return `${beside}/`;
  for (const path of usual) if (await exists(vscode.Uri.joinPath(folder, path))) return `${path}/`;
  return '';
}

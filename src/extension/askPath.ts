import * as vscode from 'vscode';
import { askText, type back, type Step } from './askText.ts';
import { exists, freeName } from './newFile.ts';

/** Asks where in a workspace folder a new file goes. */
export async function askPath(
  step: Step,
  { uri: folder, name: folderName }: vscode.WorkspaceFolder,
  proposal: string,
): Promise<vscode.Uri | typeof back | undefined> {
  const value = await freeName(folder, proposal);
  const name = value.lastIndexOf('/') + 1;
  const answer = await askText({
    ...step,
    prompt: vscode.l10n.t('File in {0}', folderName),
    value,
    selection: [name, value.replace(/\.[^./]*$/, '').length],
    check: path => problemWith(folder, path),
  });
  return typeof answer === 'string' ? vscode.Uri.joinPath(folder, markdownPath(answer)) : answer;
}

async function problemWith(folder: vscode.Uri, path: string): Promise<string | undefined> {
  if (/^\s*$|[\\/]\s*$/.test(path)) return vscode.l10n.t('Give the file a name.');
  const target = vscode.Uri.joinPath(folder, markdownPath(path));
  if (!target.path.startsWith(`${folder.path.replace(/\/$/, '')}/`)) {
    return vscode.l10n.t('The file must be in this folder.');
  }
  if (!(await exists(target))) return undefined;
  return vscode.l10n.t(
    '{0} exists already. Free: {1}',
    markdownPath(path),
    await freeName(folder, markdownPath(path)),
  );
}

/**
 * A path as typed, as a path of a Markdown file.
 *
 * @example markdownPath('docs\\cache') // 'docs/cache.md'
 */
function markdownPath(path: string): string {
  const clean = path.trim().replace(/\\/g, '/');
  return /\.(?:md|markdown)$/i.test(clean) ? clean : `${clean}.md`;
}

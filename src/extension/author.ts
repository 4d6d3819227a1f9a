import type * as vscode from 'vscode';
import { askGit } from './git.ts';
import { textSetting } from './settings.ts';

/**
 * Who writes a document in a folder: the setting, else what git is configured with, as VS Code's own git
 * extension tells it. `undefined` when nobody knows soon.
 */
export async function authorFor(folder: vscode.Uri | undefined): Promise<string | undefined> {
  const set = textSetting('author', folder);
  if (set) return set;
  return askGit(folder, async repository => {
    // git fails on a key that is not set.
    const local = await repository.getConfig('user.name').catch(() => '');
    const name = local || (await repository.getGlobalConfig('user.name'));
    return name.trim() || undefined;
  });
}

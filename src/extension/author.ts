import * as vscode from 'vscode';
import { textSetting } from './settings.ts';

/** The parts used of the interface of VS Code's own git extension. */
interface GitExtension {
  getAPI(version: 1): {
    readonly state: 'uninitialized' | 'initialized';
    readonly onDidChangeState: vscode.Event<unknown>;
    readonly repositories: readonly Repository[];
    getRepository(uri: vscode.Uri): Repository | null;
  };
}

interface Repository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

const patience = 1500;

/**
 * Who writes a document in a folder: the setting, else what git is configured with, as VS Code's own git
 * extension tells it. `undefined` when nobody knows soon.
 */
export async function authorFor(folder: vscode.Uri | undefined): Promise<string | undefined> {
  const set = textSetting('author', folder);
  if (set) return set;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  return Promise.race([gitAuthor(folder).catch(() => undefined), late]).finally(() => clearTimeout(timer));
}

async function gitAuthor(folder: vscode.Uri | undefined): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const git = (await extension?.activate())?.getAPI(1);
  if (!git) return undefined;
  if (git.state !== 'initialized') await once(git.onDidChangeState);
  const repository = (folder && git.getRepository(folder)) ?? git.repositories[0];
  if (!repository) return undefined;
  // git fails on a key that is not set.
  const local = await repository.getConfig('user.name').catch(() => '');
  const name = local || (await repository.getGlobalConfig('user.name'));
  return name.trim() || undefined;
}

function once(event: vscode.Event<unknown>): Promise<void> {
  return new Promise(resolve => {
    const subscription = event(() => {
      subscription.dispose();
      resolve();
    });
  });
}

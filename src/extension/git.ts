import * as vscode from 'vscode';

/** The parts used of the interface of VS Code's own git extension. */
interface GitExtension {
  getAPI(version: 1): {
    readonly state: 'uninitialized' | 'initialized';
    readonly onDidChangeState: vscode.Event<unknown>;
    readonly repositories: readonly Repository[];
    getRepository(uri: vscode.Uri): Repository | null;
  };
}

export interface Repository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>;
  show(ref: string, path: string): Promise<string>;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}

const patience = 1500;

/**
 * Asks the repository around a place, as VS Code's own git extension knows it. `undefined` where there is
 * no git, no repository, or no answer soon.
 */
export async function askGit<T>(
  place: vscode.Uri | undefined,
  ask: (repository: Repository, isAround: boolean) => Promise<T>,
): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  return Promise.race([answer(place, ask).catch(() => undefined), late]).finally(() => clearTimeout(timer));
}

async function answer<T>(
  place: vscode.Uri | undefined,
  ask: (repository: Repository, isAround: boolean) => Promise<T>,
): Promise<T | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const git = (await extension?.activate())?.getAPI(1);
  if (!git) return undefined;
  if (git.state !== 'initialized') await once(git.onDidChangeState);
  const around = place ? git.getRepository(place) : null;
  const repository = around ?? git.repositories[0];
  return repository && ask(repository, around !== null);
}

function once(event: vscode.Event<unknown>): Promise<void> {
  return new Promise(resolve => {
    const subscription = event(() => {
      subscription.dispose();
      resolve();
    });
  });
}

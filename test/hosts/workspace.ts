import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownedUntilExit } from './lifetime.ts';

const samples = 'test/samples/workspace';

/** A copy of the sample workspace, so that neither tests nor a try-out change the repository. */
export async function sampleWorkspace(folder?: string): Promise<string> {
  const target = folder ?? join(await temporaryFolder(), 'workspace');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  if (existsSync(samples)) await cp(samples, target, { recursive: true });
  return target;
}

/** A workspace file that holds several empty folders. */
export async function workspaceOfFolders(names: readonly string[]): Promise<string> {
  const top = await temporaryFolder();
  for (const name of names) await mkdir(join(top, name));
  const file = join(top, 'several.code-workspace');
  await writeFile(file, JSON.stringify({ folders: names.map(path => ({ path })) }));
  return file;
}

/** A folder that is gone when this process ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'design-docs-')));
  ownedUntilExit(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

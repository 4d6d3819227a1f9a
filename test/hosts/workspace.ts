import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
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

/** Brings such a copy back to what it was, one file at a time: the folder is open in a window. */
export async function restoreSamples(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter(file => file.isFile())) {
    const path = join(file.parentPath, file.name);
    const original = join(samples, relative(folder, path));
    if (!existsSync(original)) await rm(path);
    else if (!readFileSync(original).equals(readFileSync(path))) await cp(original, path);
  }
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

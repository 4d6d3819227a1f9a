import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { run } from './child.ts';
import { ownedUntilExit } from './lifetime.ts';

export const hostsFolder = resolve('.vscode-test');

/**
 * Puts npm packages into a folder under .vscode-test, once, and returns that folder. They are no dependencies
 * of the project: 600 MB for an editor is for those who run the tests in it. Install scripts stay off, they
 * would compile native modules and download browsers. A half-done install is never seen: it is renamed to
 * its place when it is complete.
 */
export async function installOnce(
  name: string,
  packages: readonly string[],
  finish: (folder: string) => Promise<void> = async () => {},
): Promise<string> {
  const folder = join(hostsFolder, name);
  const complete = join(folder, 'complete');
  // Of other packages than these it is not complete.
  if (existsSync(complete) && readFileSync(complete, 'utf8') === `${packages.join('\n')}\n`) return folder;
  console.log(`Installing ${packages.join(' and ')}, once (may take a minute) …`);
  await mkdir(hostsFolder, { recursive: true });
  const work = await mkdtemp(join(hostsFolder, `${name}.part-`));
  const clear = ownedUntilExit(() => rm(work, { recursive: true, force: true, maxRetries: 5 }));
  await writeFile(join(work, 'package.json'), '{ "private": true }');
  await npm(work, ['install', '--ignore-scripts', '--save-exact', ...packages]);
  await finish(work);
  await writeFile(join(work, 'complete'), `${packages.join('\n')}\n`);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  await rename(work, folder).catch(error => {
    if (!existsSync(complete)) throw error;
  });
  await clear();
  return folder;
}

/** npm as it was started, else the one on the PATH. */
export async function npm(cwd: string, args: readonly string[]): Promise<void> {
  const cli = process.env.npm_execpath;
  const quiet = ['--no-progress', '--no-audit', '--no-fund', '--loglevel=error'];
  if (cli && /npm-cli\.[cm]?js$/.test(cli)) await run(process.execPath, [cli, ...args, ...quiet], { cwd });
  else await run('npm', [...args, ...quiet], { cwd, shell: process.platform === 'win32' });
}

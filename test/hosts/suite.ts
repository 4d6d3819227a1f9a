// Runs the suite of test/suite in one VS Code: `suite.ts vscode|folders|empty|oldest|web|desktop`.

import { resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle.ts';
import { current, oldest, web } from './hosts.ts';
import { launcherFor, runInHost } from './launcher.ts';
import { exit } from './lifetime.ts';
import { sampleWorkspace, temporaryFolder, workspaceOfFolders } from './workspace.ts';

const name = process.argv[2] ?? '';
const extension = resolve('.');

/** Through @vscode/test-electron; without an executable that downloads a desktop VS Code and runs there. */
async function throughTestElectron(
  selection: 'full' | 'short',
  vscodeExecutablePath?: string,
): Promise<number> {
  const data = await temporaryFolder();
  const tests = await bundleSuite(name, selection);
  return runTests({
    ...(vscodeExecutablePath ? { vscodeExecutablePath } : { version: current.version }),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    launchArgs: [
      await sampleWorkspace(),
      `--user-data-dir=${data}/user`,
      `--extensions-dir=${data}/extensions`,
    ],
  }).catch(error => {
    console.error(error instanceof Error ? error.message : error);
    if (!vscodeExecutablePath)
      console.error('A desktop VS Code is downloaded for this: it needs that network.');
    return 1;
  });
}

const suites: Record<string, () => Promise<number>> = {
  vscode: async () => throughTestElectron('full', await launcherFor(current)),
  oldest: async () => throughTestElectron('short', await launcherFor(oldest)),
  web: async () =>
    runInHost(web, {
      extension,
      tests: await bundleSuite(name, 'short'),
      workspace: await sampleWorkspace(),
    }),
  folders: async () =>
    runInHost(current, {
      extension,
      tests: await bundleSuite(name, 'folders'),
      workspace: await workspaceOfFolders(['first', 'second']),
    }),
  empty: async () => runInHost(current, { extension, tests: await bundleSuite(name, 'empty') }),
  desktop: () => throughTestElectron('full'),
};

const suite = suites[name];
if (!suite) throw new Error(`Name a suite: ${Object.keys(suites).join(', ')}`);
await exit(await suite());

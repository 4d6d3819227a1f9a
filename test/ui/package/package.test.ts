import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { current } from '../../hosts/hosts.ts';
import { npm } from '../../hosts/install.ts';
import { temporaryFolder } from '../../hosts/workspace.ts';
import { useWorkbench } from '../open.ts';

describe('the package', () => {
  let installed = '';
  const ui = useWorkbench(async () => {
    await npm('.', ['run', 'package']);
    const extensionsDir = join(await temporaryFolder(), 'extensions');
    await current.install(resolve('out/design-docs.vsix'), extensionsDir);
    const [folder] = (await readdir(extensionsDir)).filter(name =>
      name.startsWith('design-docs.design-docs-'),
    );
    installed = join(extensionsDir, folder ?? 'nothing was installed');
    return { extension: undefined, extensionsDir };
  });

  it('holds the bundles and nothing of the sources', async () => {
    const files = await glob('**', { cwd: installed, dot: true });
    assert.ok(files.includes('dist/extension.js'), files.join('\n'));
    assert.deepEqual(
      files.filter(
        file => /^(src|test|out|node_modules|docs|media\/pictures|\.)/.test(file) && file !== '.vsixmanifest',
      ),
      [],
    );
  });

  it('works in a VS Code that has nothing else of the project', async () => {
    await ui().runCommand('New Design Doc');
    assert.ok((await ui().quickInput.labels()).length >= 5, 'a choice of templates');
    await ui().screenshot('package');
  });
});

import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
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

  it('stays small: what is downloaded, and what is read before anything runs', async () => {
    const pictures = await glob('**/*.{png,webp}', { cwd: installed, absolute: true });
    assert.ok(pictures.length > 0);
    const bytesOf = async (files: readonly string[]) =>
      (await Promise.all(files.map(file => stat(file)))).reduce((sum, { size }) => sum + size, 0);
    const [bundle, pack, shown] = await Promise.all([
      bytesOf([join(installed, 'dist/extension.js')]),
      bytesOf(['out/design-docs.vsix']),
      bytesOf(pictures), // which no packing makes smaller
    ]);
    assert.ok(bundle <= 250 * 1024, `the bundle has ${bundle} bytes`);
    assert.ok(pack - shown <= 200 * 1024, `the package has ${pack - shown} bytes besides its pictures`);
  });

  it('is read fast: in plain ASCII, with no set of characters that is built before it runs', async () => {
    const code = await readFile(join(installed, 'dist/extension.js'), 'latin1');
    assert.doesNotMatch(code, /[^\0-\x7f]/);
    assert.doesNotMatch(code, /(?<!\\)\\p\{/); // in a text it is written with two
    assert.equal(code.split('require("vscode")').length, 2);
  });

  it('works in a VS Code that has nothing else of the project', async () => {
    await ui().runCommand('New Design Doc');
    assert.ok((await ui().quickInput.labels()).length >= 5, 'a choice of templates');
    await ui().screenshot('package');
  });
});

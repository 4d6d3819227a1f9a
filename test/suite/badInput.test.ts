import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension/api.ts';
import {
  api,
  closeEditors,
  deleteFile,
  diagnosticsOf,
  openFile,
  openText,
  run,
  until,
  workspaceFolder,
  writeFile,
} from './support.ts';

const text = '<!-- template: proposal -->\n\n# Design Document: Cache\n\n## Background\n\nTODO\n';

describe('bad input', () => {
  let ours: Api;
  before(async () => {
    ours = await api();
  });
  afterEach(closeEditors);

  it('in a template file stands in that file, and the other templates go on', async () => {
    const odd = await writeFile(
      '.design-docs/templates/odd.md',
      '<!-- template: id=odd; colour=red -->\n\n# T\n\n## A\n',
    );
    const binary = await writeFile('.design-docs/templates/binary.md', '');
    await vscode.workspace.fs.writeFile(binary, Uint8Array.from([0, 1, 2, 255]));
    try {
      // A file written by another program may be seen late; one saved here is known at once.
      await (await vscode.workspace.openTextDocument(odd)).save();
      await until(
        'the template to be read',
        () => ours.templates(workspaceFolder()).some(({ id }) => id === 'odd'),
        { seconds: 60 },
      );
      const [problem] = await diagnosticsOf(odd);
      assert.include(problem?.message, 'Unknown key "colour"');
      const { document } = await openText(text);
      assert.strictEqual((await ours.analyze(document.uri)).template?.id, 'proposal');
    } finally {
      await deleteFile('.design-docs/templates/odd.md');
      await deleteFile('.design-docs/templates/binary.md');
    }
  });

  for (const [title, head] of [
    ['without an end', '---\nstatus: Draft\n\n'],
    ['that is no YAML', '---\n: : [ }\n\t- "\nstatus Draft\n---\n\n'],
    ['with values of a wrong kind', '---\nstatus:\n  - { a: [1, }\ntemplate: [team]\n---\n\n'],
  ] as const) {
    it(`in front matter ${title} stops nothing, and no word is lost`, async () => {
      const file = `front-matter-${title.replaceAll(' ', '-')}.md`;
      const { document } = await openFile(file, head + text);
      assert.isArray((await ours.analyze(document.uri)).findings);
      await vscode.commands.executeCommand('designDocs.applyTemplate', { template: 'proposal' });
      const now = document.getText();
      for (const line of (head + text).split('\n')) assert.include(now, line);
      assert.include(now, '## Open Questions');
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await deleteFile(file);
    });
  }

  it('such as a file that is deleted while it is open loses nothing that is written', async () => {
    const uri = await writeFile('deleted.md', text);
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit(edit => edit.insert(new vscode.Position(6, 0), 'Mine. '));
    await deleteFile('deleted.md');
    assert.include(editor.document.getText(), 'Mine. TODO');
    assert.strictEqual((await ours.analyze(uri)).template?.id, 'proposal');
    await vscode.commands.executeCommand('designDocs.applyTemplate');
    assert.include(editor.document.getText(), 'Mine. TODO');
  });

  it('such as no document at all does nothing', async () => {
    await closeEditors();
    await until('the editors to be gone', () => vscode.window.activeTextEditor === undefined);
    for (const command of ['insertSection', 'nextUnfinished', 'saveAsTemplate', 'applyTemplate'])
      assert.isUndefined(await run(command), command);
    assert.isEmpty(await run<string[]>('explain'));
    assert.isFalse(await run('convertToTemplate'));
    assert.isEmpty(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
  });
});

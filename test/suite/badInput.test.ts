import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension/api.ts';
import {
  activated,
  closeEditors,
  deleteFile,
  diagnosticsOf,
  openFile,
  openText,
  until,
  workspaceFolder,
  writeFile,
} from './support.ts';

const text = '<!-- template: proposal -->\n\n# Design Document: Cache\n\n## Background\n\nTODO\n';

describe('bad input', () => {
  let api: Api;
  before(async () => {
    api = (await activated()).exports as Api;
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
        () => api.templates(workspaceFolder()).some(({ id }) => id === 'odd'),
        { seconds: 60 },
      );
      const [problem] = await diagnosticsOf(odd);
      assert.include(problem?.message, 'Unknown key "colour"');
      const { document } = await openText(text);
      assert.strictEqual((await api.analyze(document.uri)).template?.id, 'proposal');
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
      assert.isArray((await api.analyze(document.uri)).findings);
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
    assert.strictEqual((await api.analyze(uri)).template?.id, 'proposal');
    await vscode.commands.executeCommand('designDocs.applyTemplate');
    assert.include(editor.document.getText(), 'Mine. TODO');
  });

  it('such as no document at all is answered by a message', async () => {
    await closeEditors();
    await until('the editors to be gone', () => vscode.window.activeTextEditor === undefined);
    for (const command of ['insertSection', 'nextUnfinished', 'saveAsTemplate', 'explain'])
      await vscode.commands.executeCommand(`designDocs.${command}`);
  });
});

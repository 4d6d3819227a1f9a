import { tmpdir } from 'node:os';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { create, creationRefusal } from '../suite/documents.ts';
import { activated, api, closeEditors, diagnosticsOf, openText } from '../suite/support.ts';

describe('a window without a folder', () => {
  before(activated);
  afterEach(closeEditors);

  it('has no folder', () => assert.isUndefined(vscode.workspace.workspaceFolders));

  it('opens a new document untitled, with its warnings', async () => {
    const uri = await create({ template: 'proposal', title: 'Cache', author: 'Ada' });
    assert.strictEqual(uri.scheme, 'untitled');
    const document = vscode.window.activeTextEditor?.document;
    assert.strictEqual(document?.uri.toString(), uri.toString());
    assert.strictEqual(document?.languageId, 'markdown');
    assert.match(document?.getText() ?? '', /^# Design Document: Cache$/m);
    assert.match(document?.getText() ?? '', /^- \*\*Author\*\*: Ada$/m);
    await diagnosticsOf(uri);
  });

  it('opens a second one beside the first, which stays', async () => {
    const first = await create({ template: 'proposal', title: 'One', author: 'Ada' });
    const second = await create({ template: 'feature', title: 'Two', author: 'Ada' });
    assert.notStrictEqual(first.toString(), second.toString());
    const texts = vscode.workspace.textDocuments.map(document => document.getText()).join('\n');
    assert.include(texts, '# Design Document: One');
    assert.include(texts, 'Two');
  });

  it('writes where it is told, and says what is missing where it cannot', async () => {
    const folder = vscode.Uri.file(`${tmpdir()}/design-docs-empty-${process.pid}`);
    await vscode.workspace.fs.createDirectory(folder);
    try {
      const uri = await create({ template: 'proposal', title: 'Cache', folder });
      assert.strictEqual(uri.path, `${folder.path}/cache.md`);
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
    assert.match(
      await creationRefusal({ template: 'proposal', folder: 'docs' }),
      /Give the whole path of "docs"/,
    );
    assert.match(
      await creationRefusal({ template: 'proposal', fileName: 'a.md' }),
      /No folder is open\. Name a folder/,
    );
  });

  it('applies a template, and judges by the built-in ones', async () => {
    const { document } = await openText('# Notes\n');
    await vscode.commands.executeCommand('designDocs.applyTemplate', { template: 'proposal' });
    const { analyze, templates } = await api();
    assert.strictEqual((await analyze(document.uri)).template?.id, 'proposal');
    assert.includeMembers(
      templates().map(({ id }) => id),
      ['architecture', 'feature', 'proposal', 'service', 'technical'],
    );
  });

  it('saves no template, as there is no place for it', async () => {
    const { document } = await openText('# Notes\n\n## Goals\n\nMine.\n');
    assert.isUndefined(await vscode.commands.executeCommand('designDocs.saveAsTemplate'));
    assert.strictEqual(document.getText(), '# Notes\n\n## Goals\n\nMine.\n');
  });
});

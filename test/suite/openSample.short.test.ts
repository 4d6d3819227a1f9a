import { assert } from 'chai';
import * as vscode from 'vscode';
import { api, closeEditors, diagnosticsOf } from './support.ts';

const openSample = () => vscode.commands.executeCommand<vscode.Uri>('designDocs.openSample');

describe('Open Sample', () => {
  afterEach(closeEditors);

  it('opens a document in several stages, which is stored nowhere', async () => {
    const uri = await openSample();
    assert.strictEqual(uri.scheme, 'untitled');
    const { document } = vscode.window.activeTextEditor ?? {};
    assert.strictEqual(document?.uri.toString(), uri.toString());
    assert.strictEqual(document?.languageId, 'markdown');
    const { template, sections } = await (await api()).analyze(uri);
    assert.strictEqual(template?.id, 'service');
    assert.includeMembers(
      sections.map(({ state }) => state),
      ['missing', 'empty', 'untouched', 'placeholder', 'guidance-left', 'not-applicable', 'complete'],
    );
    assert.isNotEmpty(await diagnosticsOf(uri));
  });

  it('shows the one that is open, with what was written in it', async () => {
    const uri = await openSample();
    await vscode.window.activeTextEditor?.edit(edit => edit.insert(new vscode.Position(0, 0), 'Mine\n'));
    await vscode.commands.executeCommand('workbench.action.files.newUntitledFile');
    assert.strictEqual((await openSample()).toString(), uri.toString());
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^Mine/);
  });

  it('opens a fresh one after that was closed', async () => {
    await openSample();
    await vscode.window.activeTextEditor?.edit(edit => edit.insert(new vscode.Position(0, 0), 'Mine\n'));
    await closeEditors();
    await openSample();
    assert.notMatch(vscode.window.activeTextEditor?.document.getText() ?? '', /^Mine/);
  });
});

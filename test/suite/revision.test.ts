import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  activated,
  closeEditors,
  deleteFile,
  readFile,
  until,
  workspaceFolder,
  writeFile,
} from './support.ts';

/** The parts used of VS Code's own git extension. */
interface Git {
  init(root: vscode.Uri): Promise<Repository | null>;
}

interface Repository {
  setConfig(key: string, value: string): Promise<string>;
  add(paths: string[]): Promise<void>;
  commit(message: string): Promise<void>;
}

const path = 'history/cache.md';
const text = `<!-- template: service -->

# Design Document

## For Cache

## Overview

Parcels are kept at hand.

## Revision History

| Date | Author | Changes |
|------|--------|---------|
| 2026-01-01 | Bob | Initial draft |
`;

describe('Add Revision Entry, with git', () => {
  before(activated);
  /** The tests' own settings have git off. */
  const settings = () => vscode.workspace.getConfiguration('git');
  afterEach(async () => {
    await settings().update('enabled', false, vscode.ConfigurationTarget.Global);
    await closeEditors();
    await deleteFile('history');
  });

  it('tells what the commits since the last entry say, by whom git is configured with', async function () {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
    const exports = await extension?.activate();
    if (!exports) return this.skip();
    await settings().update('enabled', true, vscode.ConfigurationTarget.Global);
    // It throws as long as it is not ready.
    const git = await until('git', () => {
      try {
        return exports.getAPI(1);
      } catch {
        return undefined;
      }
    });
    const uri = await writeFile(path, text);
    const repository = await git.init(vscode.Uri.joinPath(workspaceFolder(), 'history'));
    assert.isNotNull(repository);
    await repository?.setConfig('user.name', 'Grace');
    await repository?.setConfig('user.email', 'grace@example.org');
    await repository?.add([uri.fsPath]);
    await repository?.commit('Keep parcels at hand');
    const editor = await vscode.window.showTextDocument(uri);
    await until('the document to be judged', () => vscode.languages.getDiagnostics(uri).length > 0);
    await vscode.commands.executeCommand('designDocs.addRevisionEntry');
    assert.match(
      editor.document.getText(),
      /Initial draft \|\n\| \d{4}-\d\d-\d\d \| Grace \| Keep parcels at hand \|\n$/,
    );
    assert.strictEqual(editor.document.getText(editor.selection), 'Keep parcels at hand');
    assert.strictEqual(await readFile(path), text);
  });
});

describe('Set Status, asked for', () => {
  before(activated);
  afterEach(closeEditors);

  it('warns of what is unfinished and asks once more', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: text.replace('## Overview', '- **Status:** Draft\n\n## Overview'),
    });
    await vscode.window.showTextDocument(document);
    await until('the document to be judged', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    const before = document.getText();
    const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const next = () => vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    let status: unknown = 'open';
    void vscode.commands.executeCommand('designDocs.setStatus').then(answer => {
      status = answer;
    });
    // Draft, In Review, Approved: the last is picked, and "Show What Is Left" stands first in what is asked then.
    await next();
    await next();
    await until('the answer', async () => {
      await accept();
      return status !== 'open';
    });
    assert.isUndefined(status);
    assert.strictEqual(document.getText(), before);
  });
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import { activated } from './support.ts';

describe('activation', () => {
  it('activates the extension', async () => {
    assert.strictEqual((await activated()).isActive, true);
  });

  it('registers every command of the manifest', async () => {
    const { packageJSON } = await activated();
    const declared: string[] = packageJSON.contributes.commands.map(
      (entry: { command: string }) => entry.command,
    );
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.isNotEmpty(declared, 'the manifest declares no command');
    assert.deepEqual(
      declared.filter(command => !registered.has(command)),
      [],
    );
  });
});

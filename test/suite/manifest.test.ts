import { assert } from 'chai';
import * as vscode from 'vscode';
import { rules } from '../../src/model/rules/index.ts';
import { activated } from './support.ts';

describe('the manifest', () => {
  it('has a severity for every rule, with its summary, and no other', async () => {
    const { properties } = (await activated()).packageJSON.contributes.configuration;
    const declared: Record<string, { description: string }> = properties['designDocs.severities'].properties;
    assert.deepEqual(
      Object.entries(declared).map(([code, { description }]) => [code, description]),
      rules.map(({ code, summary }) => [code, summary]),
    );
  });

  it('names only files that exist', async () => {
    const { extensionUri, packageJSON } = await activated();
    const { icon, contributes } = packageJSON;
    const files = [
      icon,
      ...contributes.viewsContainers.activitybar.map((container: { icon: string }) => container.icon),
      ...contributes['markdown.previewStyles'],
      ...contributes.snippets.map((snippets: { path: string }) => snippets.path),
      ...rules.map(({ code }) => `media/rules/${code}.md`),
    ];
    for (const file of files) await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, file));
  });

  it('takes no key that VS Code itself uses', async () => {
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const { keybindings } = (await activated()).packageJSON.contributes;
    const defaults = (await vscode.workspace.openTextDocument(uri)).getText();
    for (const { key } of keybindings as { key: string }[]) {
      const users = [
        ...defaults.matchAll(new RegExp(`"key": "${escapeKey(key)}",\\s*"command": "([^"]+)"`, 'g')),
      ];
      assert.deepEqual(
        users.map(([, command]) => command).filter(command => !command?.startsWith('designDocs.')),
        [],
      );
      assert.isNotEmpty(users, `${key} is not among the defaults: the test looks for the wrong thing`);
    }
  });
});

function escapeKey(key: string): string {
  return key.replace(/[+[\]\\.]/g, '\\$&');
}

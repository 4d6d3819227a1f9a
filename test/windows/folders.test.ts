import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension/api.ts';
import { create, creationRefusal } from '../suite/documents.ts';
import { api, closeEditors, diagnosticsOf, until } from '../suite/support.ts';

const template = (id: string, section: string) =>
  `<!-- template: id=${id}; name=Template ${id} -->\n\n# [Title]\n\n## ${section}\n\n[What belongs here]\n\n## Risks\n\n[What may go wrong]\n`;
const document = (id: string) => `<!-- template: ${id} -->\n\n# Cache\n\n## Risks\n\nTODO\n`;

const folders = () =>
  (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri) as [vscode.Uri, vscode.Uri];

async function write(folder: vscode.Uri, path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder, path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

describe('a window with two folders', () => {
  let ours: Api;
  before(async () => {
    const [first, second] = folders();
    await write(first, '.design-docs/templates/alpha.md', template('alpha', 'Aims'));
    await write(second, '.design-docs/templates/beta.md', template('beta', 'Benefits'));
    await write(second, '.design-docs/config.json', '{ "severities": { "marker": "error" } }');
    ours = await api();
  });
  afterEach(closeEditors);

  it('has two folders', () => {
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map(({ name }) => name),
      ['first', 'second'],
    );
  });

  it('judges each document by the templates and the configuration of its own folder', async () => {
    const [first, second] = folders();
    const codes = async (folder: vscode.Uri, id: string) => {
      const { template, findings } = await ours.analyze(await write(folder, `${id}.md`, document(id)));
      return [template?.id, ...findings.map(({ code, severity }) => `${code} ${severity}`)];
    };
    assert.deepEqual(await codes(first, 'alpha'), ['alpha', 'missing-section warning', 'marker warning']);
    assert.deepEqual(await codes(second, 'beta'), ['beta', 'missing-section warning', 'marker error']);
    assert.deepEqual(await codes(first, 'beta'), [undefined, 'unknown-template warning']);
  });

  it('shows the warnings of both at once', async () => {
    for (const [at, id] of ['alpha', 'beta'].entries()) {
      const uri = await write(folders()[at] as vscode.Uri, `${id}.md`, document(id));
      await vscode.window.showTextDocument(uri, { preview: false });
      const shown = await diagnosticsOf(uri, all => all.length === 2);
      assert.include(shown.map(({ message }) => message).join('\n'), at === 0 ? '"Aims"' : '"Benefits"');
    }
  });

  it('makes a document in the folder that is named, from its templates', async () => {
    const [first, second] = folders();
    const uri = await create({ template: 'beta', title: 'Cache', folder: second });
    assert.strictEqual(uri.toString(), vscode.Uri.joinPath(second, 'cache.md').toString());
    const other = await create({ template: 'alpha', title: 'Cache' });
    assert.strictEqual(other.toString(), vscode.Uri.joinPath(first, 'cache.md').toString());
    assert.match(
      await creationRefusal({ template: 'alpha', title: 'T', folder: second }),
      /no template "alpha".*beta/,
    );
  });

  it('asks which folder, and makes nothing when the question is left', async () => {
    let isSettled = false;
    const asked = vscode.commands.executeCommand('designDocs.newDocument').then(result => {
      isSettled = true;
      return result;
    });
    await until('the question to be left', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isSettled;
    });
    assert.isUndefined(await asked);
  });

  it('says what to do when a folder was deleted, and the other goes on', async () => {
    const [first, second] = folders();
    const { document: open } = await vscode.window.showTextDocument(
      await write(second, 'open.md', document('beta')),
    );
    await diagnosticsOf(open.uri);
    await vscode.workspace.fs.delete(second, { recursive: true });
    assert.match(
      await creationRefusal({ template: 'proposal', title: 'T', folder: second }),
      /second" does not exist\. Create it first, or choose another one\./,
    );
    assert.include(open.getText(), 'TODO', 'what was open is still there');
    const uri = await create({ template: 'alpha', title: 'Still here', folder: first });
    assert.strictEqual((await ours.analyze(uri)).template?.id, 'alpha');
  });
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { create, creationRefusal } from './documents.ts';
import { api, closeEditors, deleteFile, readFile, until, workspaceFolder, writeFile } from './support.ts';

const folder = 'new';

describe('New Design Doc, told everything', () => {
  before(() => vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(workspaceFolder(), folder)));
  afterEach(closeEditors);
  after(() => deleteFile(folder));

  it('fills in what it is told, opens the document, and leaves nothing to save', async () => {
    const uri = await create({
      template: 'proposal',
      title: 'Fast & Small',
      author: 'Ada',
      date: '2024-02-29',
      folder,
    });
    assert.strictEqual(vscode.workspace.asRelativePath(uri), 'new/fast-small.md');
    const editor = vscode.window.activeTextEditor;
    assert.strictEqual(editor?.document.uri.toString(), uri.toString());
    await until('nothing to be left to save', () => editor?.document.isDirty === false);
    const text = await readFile('new/fast-small.md');
    assert.strictEqual(editor?.document.getText(), text);
    assert.match(text, /^# Design Document: Fast & Small$/m);
    assert.match(text, /^- \*\*Author\*\*: Ada$/m);
    assert.match(text, /^- \*\*Date\*\*: 2024-02-29$/m);
    assert.match(text, /^- \*\*Status\*\*: Draft$/m);
  });

  for (const { id } of builtinTemplates()) {
    it(`makes a document with every section of ${id}`, async () => {
      const uri = await create({ template: id, title: `A ${id}`, author: 'Ada', folder });
      const { template, sections, findings } = await (await api()).analyze(uri);
      assert.deepEqual(template, { id, by: 'front-matter', confidence: 1 });
      assert.isNotEmpty(sections);
      assert.notInclude(
        findings.map(({ code }) => code),
        'missing-section',
      );
    });
  }

  it('puts the cursor into the first field that is open', async () => {
    await create({ template: 'proposal', title: 'Cursor', author: 'Ada', folder });
    const editor = vscode.window.activeTextEditor;
    assert.strictEqual(editor?.document.lineAt(editor.selection.active.line).text, '- **Status**: Draft');
  });

  it('fills in the date of today and the author of the setting', async () => {
    const settings = vscode.workspace.getConfiguration('designDocs');
    await settings.update('author', 'Grace', vscode.ConfigurationTarget.Global);
    try {
      await create({ template: 'proposal', title: 'Today', folder });
    } finally {
      await settings.update('author', undefined, vscode.ConfigurationTarget.Global);
    }
    const text = await readFile('new/today.md');
    assert.match(text, /^- \*\*Author\*\*: Grace$/m);
    const [, date = ''] = /^- \*\*Date\*\*: (\d{4}-\d\d-\d\d)$/m.exec(text) ?? [];
    const now = new Date();
    assert.deepEqual(date.split('-').map(Number), [now.getFullYear(), now.getMonth() + 1, now.getDate()]);
  });

  it('goes to the folder of the setting, and makes it', async () => {
    const settings = vscode.workspace.getConfiguration('designDocs');
    await settings.update('folder', 'new/made/here', vscode.ConfigurationTarget.Global);
    try {
      const uri = await create({ template: 'feature', title: 'Set' });
      assert.strictEqual(vscode.workspace.asRelativePath(uri), 'new/made/here/set.md');
    } finally {
      await settings.update('folder', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('takes the next free name', async () => {
    const uris = [];
    for (let n = 0; n < 3; n++) uris.push(await create({ template: 'feature', title: 'Same', folder }));
    assert.deepEqual(
      uris.map(uri => uri.path.split('/').at(-1)),
      ['same.md', 'same-2.md', 'same-3.md'],
    );
  });

  it('takes a folder as a Uri, as a path in the workspace, and as an absolute path', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), folder);
    const absolute = uri.scheme === 'file' ? uri.fsPath : uri.toString();
    for (const place of [uri, folder, absolute, uri.toString()]) {
      const made = await create({ template: 'feature', title: 'Place', folder: place });
      assert.strictEqual(vscode.Uri.joinPath(made, '..').toString(), uri.toString());
    }
  });

  it('never overwrites a file', async () => {
    await writeFile('new/mine.md', 'mine');
    const message = await creationRefusal({ template: 'feature', title: 'T', folder, fileName: 'mine.md' });
    assert.match(message, /mine\.md.* exists already .*Choose another name/);
    assert.strictEqual(await readFile('new/mine.md'), 'mine');
  });

  it('refuses a template that does not exist, and names those that do', async () => {
    assert.match(
      await creationRefusal({ template: 'nope', title: 'T', folder }),
      /no template "nope".*architecture.*technical/,
    );
  });

  it('refuses a folder that does not exist, and a file in its place', async () => {
    assert.match(
      await creationRefusal({ template: 'feature', title: 'T', folder: 'gone' }),
      /gone" does not exist/,
    );
    await writeFile('new/file.md', '');
    assert.match(
      await creationRefusal({ template: 'feature', title: 'T', folder: 'new/file.md' }),
      /is a file\. Choose a folder/,
    );
  });

  it('refuses a read-only folder', async () => {
    const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
    const refuse = () => {
      throw vscode.FileSystemError.NoPermissions();
    };
    const provider = vscode.workspace.registerFileSystemProvider(
      'locked',
      {
        onDidChangeFile: changed.event,
        watch: () => ({ dispose() {} }),
        stat({ path }) {
          if (path !== '/docs') throw vscode.FileSystemError.FileNotFound();
          return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
        },
        readDirectory: () => [],
        readFile: refuse,
        createDirectory: refuse,
        writeFile: refuse,
        delete: refuse,
        rename: refuse,
      },
      { isReadonly: true },
    );
    try {
      const locked = vscode.Uri.parse('locked:/docs');
      assert.match(
        await creationRefusal({ template: 'feature', title: 'T', folder: locked }),
        /read-only.*Choose another/,
      );
    } finally {
      provider.dispose();
    }
  });
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  closeEditors,
  deleteFile,
  diagnosticsOf,
  openFile,
  readFile,
  run,
  until,
  writeFile,
} from './support.ts';

const rfc =
  '<!-- template: name=RFC -->\n# [Title]\n\n## Why\n\nSay why in one sentence.\n\n## How\n\n[The way it works]\n';
const document =
  '<!-- template: rfc -->\n\n# A\n\n## Why\n\nSay why in one sentence.\n\n## How\n\nLike this.\n';

const codesOf = async (uri: vscode.Uri) =>
  (await diagnosticsOf(uri)).map(({ code }) => (typeof code === 'object' ? code.value : code));

const codesUntil = (uri: vscode.Uri, what: string, expected: readonly string[]) =>
  until(what, async () => {
    const codes = vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === 'Design Docs')
      .map(({ code }) => (typeof code === 'object' ? code.value : code));
    return JSON.stringify(codes) === JSON.stringify(expected);
  });

/** Changes a file as a person does: in the editor, and saved. */
async function edit(uri: vscode.Uri, text: string): Promise<void> {
  const file = await vscode.workspace.openTextDocument(uri);
  const change = new vscode.WorkspaceEdit();
  change.replace(uri, new vscode.Range(0, 0, file.lineCount, 0), text);
  await vscode.workspace.applyEdit(change);
  await file.save();
}

describe("a project's .design-docs", () => {
  afterEach(async () => {
    await closeEditors();
    for (const file of ['templates/rfc.md', 'templates/brief.md', 'config.json'])
      await deleteFile(`.design-docs/${file}`).catch(() => undefined);
  });

  it('gives templates that count at once, and again when they change or go', async () => {
    const template = await writeFile('.design-docs/templates/rfc.md', rfc);
    const { document: own } = await openFile('docs/rfc-1.md', document);
    await codesUntil(own.uri, "the warning of the team's template", ['untouched-section']);

    await edit(template, '# [Title]\n\n## Why\n\nTell us.\n');
    await codesUntil(own.uri, 'no warning after the template has changed', []);

    const removal = new vscode.WorkspaceEdit();
    removal.deleteFile(template);
    await vscode.workspace.applyEdit(removal);
    await codesUntil(own.uri, 'the warning that the template is gone', ['unknown-template']);
  });

  it('gives templates that count again when another program changes them', async () => {
    const { document: own } = await openFile('docs/rfc-1.md', document.replace('rfc', 'brief'));
    await codesUntil(own.uri, 'the warning that there is no such template', ['unknown-template']);

    // `templates` is in the sample workspace: the watcher has had it in view from the beginning.
    await writeFile('.design-docs/templates/brief.md', rfc);
    await codesUntil(own.uri, "the warning of the team's template", ['untouched-section']);

    await deleteFile('.design-docs/templates/brief.md');
    await codesUntil(own.uri, 'the warning that the template is gone again', ['unknown-template']);
  });

  it('gives a configuration whose errors stand in that file', async () => {
    await writeFile('.design-docs/templates/rfc.md', rfc);
    const config = await writeFile(
      '.design-docs/config.json',
      '{ "templates": { "docs/**/rfc-2.md": "rfc" }, "severities": { "untouched-section": "error" }, "colour": 1 }',
    );
    const { document: own } = await openFile('docs/deep/rfc-2.md', document.replace(/^<.*\n\n/, ''));
    await codesUntil(own.uri, 'the warning by pattern', ['untouched-section']);
    assert.strictEqual(
      vscode.languages.getDiagnostics(own.uri)[0]?.severity,
      vscode.DiagnosticSeverity.Error,
    );
    assert.deepStrictEqual(await codesOf(config), ['config']);
  });

  it('names new documents', async () => {
    await writeFile('.design-docs/templates/rfc.md', rfc);
    await writeFile('.design-docs/config.json', '{ "fileNames": { "rfc": "{{number}}-{{slug}}.md" } }');
    await writeFile('rfcs/0007-old.md', '');
    const uri = await vscode.commands.executeCommand<vscode.Uri>('designDocs.newDocument', {
      template: 'rfc',
      title: 'A cache',
      folder: 'rfcs',
    });
    assert.match(uri.path, /\/rfcs\/0008-a-cache\.md$/);
    assert.match(await readFile('rfcs/0008-a-cache.md'), /^<!-- template: rfc -->\n\n# A cache\n/);
  });

  it('gives new documents the line breaks that are set, whatever those of its templates are', async () => {
    await writeFile('.design-docs/templates/rfc.md', rfc.replaceAll('\n', '\r\n'));
    const settings = () => vscode.workspace.getConfiguration('files');
    await settings().update('eol', '\r\n', vscode.ConfigurationTarget.Global);
    try {
      const uri = await run<vscode.Uri>('newDocument', { template: 'rfc', title: 'A cache', folder: '.' });
      const text = await readFile(vscode.workspace.asRelativePath(uri));
      assert.strictEqual(
        text,
        `<!-- template: rfc -->\n\n${rfc.slice(rfc.indexOf('#')).replace('[Title]', 'A cache')}`.replaceAll(
          '\n',
          '\r\n',
        ),
      );
    } finally {
      await settings().update('eol', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

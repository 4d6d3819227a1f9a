import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, deleteFile, diagnosticsOf, openFile, readFile, until, writeFile } from './support.ts';

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

describe("a project's .design-docs", () => {
  afterEach(async () => {
    await closeEditors();
    await deleteFile('.design-docs').catch(() => undefined);
  });

  it('gives templates that count at once, and again when they change or go', async () => {
    await writeFile('.design-docs/templates/rfc.md', rfc);
    const { document: own } = await openFile('docs/rfc-1.md', document);
    await codesUntil(own.uri, "the warning of the team's template", ['untouched-section']);

    await writeFile('.design-docs/templates/rfc.md', rfc.replace('Say why in one sentence.', 'Tell us.'));
    await codesUntil(own.uri, 'no warning after the template has changed', []);

    await deleteFile('.design-docs/templates/rfc.md');
    await codesUntil(own.uri, 'the warning that the template is gone', ['unknown-template']);
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
});

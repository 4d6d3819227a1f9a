import { assert } from 'chai';
import * as vscode from 'vscode';
import { actionsAt, closeEditors, deleteFile, diagnosticsOf, openText, until, writeFile } from './support.ts';

/** A document that wants one section, so that one warning is all there is to see of that section. */
const text = `<!-- template: proposal -->

# Design Document: Cache

## Background

### Problem Statement

Support answers 40 tickets a week.

### Goals

- Answer within 50 ms.
`;

const missing = (title: string) => (diagnostics: readonly vscode.Diagnostic[]) =>
  diagnostics.some(({ message }) => message === `Section "${title}" is missing.`);

function find(diagnostics: readonly vscode.Diagnostic[], title: string): vscode.Diagnostic {
  const found = diagnostics.find(diagnostic => missing(title)([diagnostic]));
  assert.isDefined(found, `no warning for ${title}`);
  return found as vscode.Diagnostic;
}

function textAt({ document }: vscode.TextEditor, range: vscode.Range): string {
  return document.getText(range);
}

async function fixesAt(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const actions = await actionsAt(uri, range);
  return actions.filter(({ title }) => title.startsWith('Insert section'));
}

describe('warnings', () => {
  afterEach(closeEditors);

  it('stand in the text with source, code and exact range', async () => {
    const editor = await openText(text);
    const warning = find(await diagnosticsOf(editor.document.uri), 'Non-Goals');
    assert.strictEqual(warning.source, 'Design Docs');
    assert.strictEqual(warning.severity, vscode.DiagnosticSeverity.Warning);
    assert.strictEqual(textAt(editor, warning.range), '### Goals');
    const { value, target } = warning.code as { value: string; target: vscode.Uri };
    assert.strictEqual(value, 'missing-section');
    assert.match(target.path, /\/media\/rules\/missing-section\.md$/);
    await vscode.workspace.fs.stat(target);
  });

  it('have the same ranges in a document with CRLF', async () => {
    const editor = await openText(text.replaceAll('\n', '\r\n'));
    assert.strictEqual(editor.document.eol, vscode.EndOfLine.CRLF);
    const warning = find(await diagnosticsOf(editor.document.uri), 'Non-Goals');
    assert.strictEqual(textAt(editor, warning.range), '### Goals');
  });

  it('follow what is typed', async () => {
    const editor = await openText(text);
    await diagnosticsOf(editor.document.uri, missing('Non-Goals'));
    await editor.edit(edit => edit.insert(new vscode.Position(12, 0), '\n### Non-Goals\n\nNo writes.\n'));
    await diagnosticsOf(editor.document.uri, diagnostics => !missing('Non-Goals')(diagnostics));
  });

  it('go with the document', async () => {
    // As a person does: what an extension has opened is kept open by VS Code for minutes.
    const uri = await writeFile('closing.md', text);
    await vscode.commands.executeCommand('vscode.open', uri);
    await diagnosticsOf(uri);
    await closeEditors();
    await diagnosticsOf(uri, diagnostics => diagnostics.length === 0);
    await deleteFile('closing.md');
  });

  it('leave a document alone that uses no template', async () => {
    const silent = await openText('# Read me\n\n## Usage\n\nTODO: [write this]\n');
    const loud = await openText(text);
    await diagnosticsOf(loud.document.uri);
    assert.isEmpty(vscode.languages.getDiagnostics(silent.document.uri));
  });

  it('come when a document becomes Markdown', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: text });
    await vscode.window.showTextDocument(document);
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await diagnosticsOf(document.uri, missing('Non-Goals'));
  });

  it('take the severity that is set for their code', async () => {
    const editor = await openText(text);
    await diagnosticsOf(editor.document.uri, missing('Non-Goals'));
    const settings = () => vscode.workspace.getConfiguration('designDocs');
    try {
      await settings().update(
        'severities',
        { 'missing-section': 'information' },
        vscode.ConfigurationTarget.Global,
      );
      await until('the severity', () => {
        const warnings = vscode.languages
          .getDiagnostics(editor.document.uri)
          .filter(({ message }) => / is missing/.test(message));
        return (
          warnings.length > 0 &&
          warnings.every(({ severity }) => severity === vscode.DiagnosticSeverity.Information)
        );
      });
      await settings().update('severities', { 'missing-section': 'off' }, vscode.ConfigurationTarget.Global);
      await diagnosticsOf(editor.document.uri, diagnostics => !missing('Non-Goals')(diagnostics));
    } finally {
      await settings().update('severities', undefined, vscode.ConfigurationTarget.Global);
    }
    await diagnosticsOf(editor.document.uri, missing('Non-Goals'));
  });
});

describe('quick fixes', () => {
  afterEach(closeEditors);

  for (const [name, content] of [
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`insert a missing section at its place, and one undo takes it back (${name})`, async () => {
      const editor = await openText(content);
      const { document } = editor;
      const warning = find(await diagnosticsOf(document.uri, missing('Non-Goals')), 'Non-Goals');
      const fix = (await fixesAt(document.uri, warning.range)).find(
        ({ title }) => title === 'Insert section "Non-Goals"',
      );
      assert.isDefined(fix);
      assert.isTrue(fix?.isPreferred);
      assert.isTrue(await vscode.workspace.applyEdit(fix?.edit as vscode.WorkspaceEdit));
      assert.match(document.getText(), /50 ms\.(\r?\n)\1### Non-Goals\1\1- \[/);
      assert.notMatch(document.getText(), content === text ? /\r/ : /[^\r]\n/);
      await diagnosticsOf(document.uri, diagnostics => !missing('Non-Goals')(diagnostics));
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(document.getText(), content);
      await diagnosticsOf(document.uri, missing('Non-Goals'));
    });
  }

  it('are not offered where there is nothing to do', async () => {
    const { document } = await openText(text);
    await diagnosticsOf(document.uri);
    assert.isEmpty(await fixesAt(document.uri, new vscode.Range(8, 0, 8, 5)));
  });
});

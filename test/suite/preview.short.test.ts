import { assert } from 'chai';
import * as vscode from 'vscode';
import { activated, closeEditors, deleteFile, openFile, until, writeFile } from './support.ts';

const text = `<!-- template: proposal -->

# Design Document: Cache

## Background

### Problem Statement

Support answers 40 tickets a week.

### Goals

TODO
`;

/** What Markdown's own preview shows of a document. */
async function render(document: vscode.TextDocument): Promise<string> {
  return vscode.commands.executeCommand<string>('markdown.api.render', document);
}

// In files: of an untitled document the preview may remember an earlier one of the same name.
describe('the Markdown preview', () => {
  before(activated);
  afterEach(closeEditors);

  it('marks what is unfinished', async () => {
    const { document } = await openFile('marks.md', text);
    const html = await until('the marks', async () => {
      const html = await render(document);
      return html.includes('design-docs-head') && html;
    });
    assert.match(html, /Design proposal · \d+ % · \d+ unfinished sections/);
    assert.match(html, /Goals <span class="design-docs-mark" data-state="placeholder">/);
    assert.match(html, /design-docs-missing">Non-Goals/);
    assert.match(html, /<h3[^>]*id="goals"[^>]*>/);
    assert.notMatch(html, /Problem Statement <span/);
    await deleteFile('marks.md');
  });

  it('leaves other texts alone', async () => {
    const { document } = await openFile('read-me.md', '# Read me\n\n## Goals\n\nTODO\n');
    assert.notInclude(await render(document), 'design-docs');
    assert.notInclude(
      await vscode.commands.executeCommand<string>('markdown.api.render', text),
      'design-docs',
    );
    await deleteFile('read-me.md');
  });

  it('can be turned off', async () => {
    const { document } = await openFile('plain.md', text);
    const settings = vscode.workspace.getConfiguration('designDocs');
    await settings.update('preview.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      await until('the preview to be plain', async () => !(await render(document)).includes('design-docs'));
    } finally {
      await settings.update('preview.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
    await until('the marks', async () => (await render(document)).includes('design-docs-mark'));
    await deleteFile('plain.md');
  });

  it('goes by the templates around the document, as they are now', async () => {
    const uri = await writeFile(
      'preview/docs/a.md',
      '<!-- template: note -->\n\n# A\n\n## Reasons\n\n[Why]\n',
    );
    const templateUri = await writeFile(
      'preview/.design-docs/templates/note.md',
      '# [Title]\n\n## Reasons\n\n[Why]\n',
    );
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await until('the marks', async () => /Reasons <span[^>]*untouched/.test(await render(document)));
      // Saved in the editor: of a folder that has only just been made, a watcher can miss what is written into it.
      const note = await vscode.workspace.openTextDocument(templateUri);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(templateUri, note.lineAt(2).range, '## Grounds');
      await vscode.workspace.applyEdit(edit);
      await note.save();
      await until('the new template', async () => /missing">Grounds/.test(await render(document)));
    } finally {
      await deleteFile('preview');
    }
  });
});

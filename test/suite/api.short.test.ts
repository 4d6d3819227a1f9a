import { assert } from 'chai';
import * as vscode from 'vscode';
import { examine } from '../../src/model/examine.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { toDocumentJson } from '../../src/model/views/documentJson.ts';
import { api, closeEditors, deleteFile, openText, workspaceFolder, writeFile } from './support.ts';

describe('the interface for other extensions', () => {
  afterEach(closeEditors);

  it('says of a file what the command line says', async () => {
    const text = '<!-- template: proposal -->\n\n# Design Document: Cache\n\n## Background\n\nTODO\n';
    const uri = await writeFile('docs/api.md', text);
    const expected = toDocumentJson('docs/api.md', examine(text, { templates: builtinTemplates() }));
    assert.deepEqual(await (await api()).analyze(uri), expected);
    assert.strictEqual(expected.template?.id, 'proposal');
    assert.isNotEmpty(expected.findings);
    await deleteFile('docs/api.md');
  });

  it('sees what is typed and not saved', async () => {
    const { analyze } = await api();
    const { document, edit } = await openText('<!-- template: proposal -->\n# T\n\n## Executive Summary\n');
    const states = async () =>
      (await analyze(document.uri)).sections.map(({ title, state }) => `${title}: ${state}`);
    assert.include(await states(), 'Executive Summary: empty');
    await edit(change =>
      change.insert(document.lineAt(document.lineCount - 1).range.end, '\nIt is a cache.\n'),
    );
    assert.include(await states(), 'Executive Summary: complete');
  });

  it('says that a readme uses no template', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'README.md');
    const { path, template, completeness, sections, findings } = await (await api()).analyze(uri);
    assert.deepEqual(
      { path, template, completeness, sections, findings },
      { path: 'README.md', template: null, completeness: null, sections: [], findings: [] },
    );
  });

  it('rejects a file that does not exist', async () => {
    const { analyze } = await api();
    const error = await analyze(vscode.Uri.joinPath(workspaceFolder(), 'nowhere.md')).then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.instanceOf(error, Error);
  });

  it('names the templates', async () => {
    const templates = (await api()).templates();
    assert.includeMembers(
      templates.map(({ id }) => id),
      ['architecture', 'feature', 'proposal', 'service', 'technical'],
    );
    for (const { id, name, description, origin } of templates) {
      assert.isNotEmpty(name);
      assert.isNotEmpty(description);
      assert.strictEqual(origin, id === 'incident' ? 'workspace' : 'built-in');
    }
  });
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import { activated, api, closeEditors, openJudged, until } from './support.ts';

const text = `<!-- template: proposal -->

# Design Document: Cache

## Background

### Problem Statement

Support answers 40 tickets a week.

⎸

### Goals

- Answer within 50 ms.
`;

async function openAt(content: string): Promise<vscode.TextEditor> {
  const editor = await openJudged(content.replace('⎸', ''));
  const position = editor.document.positionAt(content.indexOf('⎸'));
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

const settings = () => vscode.workspace.getConfiguration('designDocs');

/** Takes what the list offers first, once it is open. */
async function acceptSuggestion({ document }: vscode.TextEditor): Promise<void> {
  const { version } = document;
  await until('the suggestion to be taken', async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return document.version !== version;
  });
}

describe('typing', () => {
  before(activated);
  afterEach(closeEditors);

  it('a hash opens the list, and what is chosen is a section with tab stops', async () => {
    const editor = await openAt(text);
    await vscode.commands.executeCommand('type', { text: '##' });
    await vscode.commands.executeCommand('type', { text: '#' });
    await vscode.commands.executeCommand('type', { text: ' ' });
    await vscode.commands.executeCommand('type', { text: 'Cur' });
    await acceptSuggestion(editor);
    const now = editor.document.getText();
    assert.match(now, /a week\.\n\n### Current State\n\n\[[^\n]+\n(?:[^\n]*\n)*?\n### Goals/);
    assert.match(editor.document.getText(editor.selection), /^\[.*\]$/);
  });

  it('a blank behind the label opens the list of values', async () => {
    const editor = await openAt(
      text
        .replace('\n## Background', '\n## Document Information\n\n- **Status**:⎸\n\n## Background')
        .replace(/⎸\n\n### Goals/, '\n\n### Goals'),
    );
    await vscode.commands.executeCommand('type', { text: ' ' });
    await vscode.commands.executeCommand('type', { text: 'In' });
    await acceptSuggestion(editor);
    assert.include(editor.document.getText(), '- **Status**: In Review\n');
  });

  it('works at several cursors', async () => {
    const editor = await openJudged(`${text.replace('⎸', '')}\n\n`);
    const { document } = editor;
    editor.selections = [10, document.lineCount - 1].map(line => new vscode.Selection(line, 0, line, 0));
    await vscode.commands.executeCommand('type', { text: '### ' });
    await vscode.commands.executeCommand('type', { text: 'Non' });
    await acceptSuggestion(editor);
    assert.lengthOf(document.getText().match(/^### Non-Goals$/gm) ?? [], 2);
  });
});

describe('the settings', () => {
  before(activated);
  afterEach(closeEditors);

  it('turn the lenses off', async () => {
    const { document } = await openJudged(text);
    const lenses = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    assert.isNotEmpty(await lenses());
    try {
      await settings().update('codeLens', false, vscode.ConfigurationTarget.Global);
      assert.isEmpty(await lenses());
    } finally {
      await settings().update('codeLens', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

describe('Show What Is Left', () => {
  before(activated);
  afterEach(closeEditors);

  it('goes back to where the cursor was when it is left', async () => {
    const editor = await openAt(text);
    const before = editor.selection;
    const listed = vscode.commands.executeCommand('designDocs.showUnfinished');
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    let isDone = false;
    void listed.then(() => {
      isDone = true;
    });
    await until('the list to close', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isDone;
    });
    assert.isTrue(editor.selection.isEqual(before));
  });

  it('shows a document that stands in two editors in the one at hand', async () => {
    const first = await openJudged(text.replace('Answer within 50 ms.', 'TODO'));
    const second = await vscode.window.showTextDocument(first.document, vscode.ViewColumn.Beside);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      first.document.uri,
    );
    const begin = lenses.find(({ command }) => command?.command === 'designDocs.beginSection')?.command;
    assert.isDefined(begin);
    await vscode.commands.executeCommand(begin?.command ?? '', ...(begin?.arguments ?? []));
    assert.strictEqual(vscode.window.activeTextEditor?.viewColumn, second.viewColumn);
  });
});

describe('Set Status', () => {
  before(activated);
  afterEach(closeEditors);

  it('adds the entry to the revision history in the same step', async () => {
    const document = `<!-- template: service -->

# Design Document

## For Cache

- **Version:** 0.1
- **Author:** Ada
- **Date:** 2026-01-01
- **Status:** Draft

## Revision History

| Date | Author | Changes |
|------|--------|---------|
| 2026-01-01 | Ada | Initial draft |
`;
    const editor = await openJudged(document);
    await vscode.commands.executeCommand('designDocs.setStatus', { status: 'Approved' });
    const now = editor.document.getText();
    assert.include(now, '- **Status:** Approved\n');
    assert.match(now, /Initial draft \|\n\| \d{4}-\d\d-\d\d \|[^|]*\| Status: Approved \|\n$/);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(editor.document.getText(), document);
    const { analyze } = await api();
    assert.strictEqual((await analyze(editor.document.uri)).status, 'Draft');
  });
});

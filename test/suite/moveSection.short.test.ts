import { assert } from 'chai';
import * as vscode from 'vscode';
import { api, closeEditors, deleteFile, openFile, openJudged, openText, run, until } from './support.ts';

const text = `<!-- template: proposal -->

# Design Document: Cache

## Background

### Problem Statement

Support answers 40 tickets a week.

### Goals

Half of that.

## Rollout Plan

TODO`;

const afterwards = text.replace(
  /(### Problem Statement[\s\S]*)(### Goals[^#]*)(?=## Rollout)/,
  (_, first, second) => second + first,
);

/** Puts the cursor before a text. Set on an editor that is just opening, it might be put back. */
async function caretTo({ document, viewColumn }: vscode.TextEditor, needle: string): Promise<void> {
  const position = document.positionAt(document.getText().indexOf(needle));
  const selection = new vscode.Selection(position, position);
  const editor = await vscode.window.showTextDocument(document, {
    selection,
    ...(viewColumn ? { viewColumn } : {}),
  });
  await until('the cursor', () => editor.selection.active.isEqual(position));
}

describe('Move Section Up and Down', () => {
  afterEach(closeEditors);

  for (const [name, content, wanted] of [
    ['LF', text, afterwards],
    ['CRLF', text.replaceAll('\n', '\r\n'), afterwards.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`move the section at the cursor, which stays in it, in one step (${name})`, async () => {
      const editor = await openJudged(content);
      await caretTo(editor, 'that');
      assert.isTrue(await run('moveSectionUp'));
      assert.strictEqual(editor.document.getText(), wanted);
      const { active } = editor.selection;
      assert.strictEqual(editor.document.lineAt(active.line).text.slice(active.character), 'that.');
      await run('moveSectionDown');
      assert.strictEqual(editor.document.getText(), content);
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(editor.document.getText(), wanted);
    });
  }

  it('leave the first and the last section where they are', async () => {
    const editor = await openJudged(text);
    assert.isFalse(await run('moveSectionUp', { section: 'Problem Statement' }));
    assert.isFalse(await run('moveSectionDown', { section: 'Rollout Plan' }));
    assert.strictEqual(editor.document.getText(), text);
  });

  it('move what is in the section with it, and keep a last line without a break', async () => {
    const editor = await openJudged(text);
    assert.isTrue(await run('moveSectionDown', { section: 'Background' }));
    assert.match(
      editor.document.getText(),
      /# Design Document: Cache\n\n## Rollout Plan\n\nTODO\n\n## Background\n\n### Problem[^#]+### Goals\n\nHalf of that\.$/,
    );
  });

  it('are about the active one of several editors of a document', async () => {
    const first = await openJudged(text);
    await caretTo(first, 'TODO');
    const second = await vscode.window.showTextDocument(first.document, vscode.ViewColumn.Beside);
    await caretTo(second, 'Half');
    assert.isTrue(await run('moveSectionUp'));
    assert.strictEqual(second.document.getText(), afterwards);
    assert.strictEqual(second.document.lineAt(second.selection.active.line).text, 'Half of that.');
    assert.strictEqual(first.document.lineAt(first.selection.active.line).text, 'TODO');
  });

  it('do nothing in a document without a template', async () => {
    const editor = await openText('# Read me\n\n## A\n\n## B\n');
    assert.isFalse(await run('moveSectionDown'));
    assert.strictEqual(editor.document.getText(), '# Read me\n\n## A\n\n## B\n');
  });
});

describe('Fold Finished Sections', () => {
  afterEach(closeEditors);

  it('hides the text of finished sections, and Unfold All Sections shows it again', async function () {
    this.timeout(60_000);
    // A file: Markdown's own extension may remember an untitled document of the same name.
    const editor = await openFile('fold.md', text);
    await (await api()).analyze(editor.document.uri);
    const isVisible = (needle: string) => {
      const at = editor.document.positionAt(editor.document.getText().indexOf(needle));
      return editor.visibleRanges.some(range => range.contains(at));
    };
    await until('the whole text', () => isVisible('TODO'));
    // The editor learns of what can be folded when Markdown's own extension is ready.
    await until('the fold', async () => {
      await run('foldFinished');
      return !isVisible('Half of that.') && !isVisible('40 tickets');
    });
    await until('the rest', () => isVisible('### Goals') && isVisible('TODO'));
    await run('unfoldSections');
    await until('the whole text again', () => isVisible('Half of that.') && isVisible('40 tickets'));
    await deleteFile('fold.md');
  });
});

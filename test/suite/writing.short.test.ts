import { assert } from 'chai';
import * as vscode from 'vscode';
import { activated, closeEditors, openJudged, openText, refusal, run, until } from './support.ts';

const text = `<!-- template: proposal -->

# Design Document: Cache

## Document Information

- **Author**: Ada
- **Date**: 2026-01-01
- **Status**: Draft
- **Version**: 1.0

## Background

### Problem Statement

Support answers 40 tickets a week.

#

### Goals

[What it is for, in one sentence]
`;

type List = vscode.CompletionList<vscode.CompletionItem>;

/** What our own provider offers behind a piece of the text. */
async function offered({ document }: vscode.TextEditor, behind: string, trigger?: string) {
  const position = document.positionAt(document.getText().indexOf(behind) + behind.length);
  const { items } = await vscode.commands.executeCommand<List>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    trigger,
  );
  return items.filter(({ sortText }) => sortText?.startsWith('\u0000'));
}

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

async function hoverAt({ document }: vscode.TextEditor, needle: string): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(document.getText().indexOf(needle) + 1),
  );
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

function lensesOf({ document }: vscode.TextEditor): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
}

describe('while writing', () => {
  before(activated);
  afterEach(closeEditors);

  it('completes a heading by the section that belongs there', async () => {
    const editor = await openJudged(text);
    const [first] = await offered(editor, 'a week.\n\n#', '#');
    assert.isDefined(first);
    assert.strictEqual(labelOf(first as vscode.CompletionItem), 'Current State');
    const missing = (await offered(editor, 'a week.\n\n#', '#')).map(labelOf);
    assert.includeMembers(missing, ['Non-Goals', 'Executive Summary', 'Rollout Plan']);
  });

  it('completes the value of a field', async () => {
    const editor = await openJudged(text);
    const values = await offered(editor, '**Status**: ', ' ');
    assert.deepEqual(values.map(labelOf), ['Draft', 'In Review', 'Approved', 'Implemented']);
  });

  it('offers nothing in a document without a template', async () => {
    const editor = await openText('# Read me\n\n- **Status**: Draft\n\n#\n');
    assert.isEmpty(await offered(editor, 'Draft\n\n#', '#'));
    assert.isEmpty(await offered(editor, '**Status**: ', ' '));
    assert.isEmpty(await hoverAt(editor, '# Read'));
    assert.isEmpty(await lensesOf(editor));
  });

  it('tells on a heading what it is for, how far it is and what is left', async () => {
    const editor = await openJudged(text);
    const [hover] = await hoverAt(editor, '### Goals');
    assert.match(hover?.value ?? '', /\*\*Goals\*\* — \$\(edit\) placeholder/);
    assert.match(hover?.value ?? '', /\[Replace [^\n]*\(command:designDocs\.applyFix/);
    // The lone hash above it is a heading that is begun: nothing stands in the wrong place because of it.
    assert.notMatch(hover?.value ?? '', /Move section/);
    assert.isObject(hover?.isTrusted, 'only some commands may be linked');
  });

  it('tells on a field what it may hold', async () => {
    const [hover] = await hoverAt(await openJudged(text), '- **Status**');
    assert.match(hover?.value ?? '', /\*\*Draft\*\* · \[In Review\]\(command:designDocs\.setStatus/);
  });

  it('shows above an unfinished section the next step, which leads to it', async () => {
    const editor = await openJudged(text);
    const lenses = await lensesOf(editor);
    const goals = lenses.find(({ command }) => command?.command === 'designDocs.beginSection');
    assert.match(goals?.command?.title ?? '', /1 placeholder to replace/);
    await vscode.commands.executeCommand(goals?.command?.command ?? '', ...(goals?.command?.arguments ?? []));
    assert.strictEqual(editor.document.getText(editor.selection), '[What it is for, in one sentence]');
  });

  it('sets the status, and one undo takes it back', async () => {
    const { document } = await openJudged(text);
    assert.strictEqual(await run('setStatus', { status: 'in review' }), 'In Review');
    assert.strictEqual(document.getText(), text.replace('Draft', 'In Review'));
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), text);
    const message = await refusal('setStatus', { status: 'Nonsense' });
    assert.match(message, /Nonsense.*Draft, In Review, Approved, Implemented/);
  });

  it('adds a revision entry and stands where the change is told', async () => {
    const history =
      '<!-- template: service -->\n\n# Design Document\n\n## For Cache\n\n## Revision History\n\n| Date | Author | Changes |\n|---|---|---|\n| 2026-01-01 | Bob | Initial draft |\n';
    const editor = await openText(history);
    const { document } = editor;
    assert.isTrue(await run('addRevisionEntry'));
    assert.match(document.lineAt(11).text, /^\| \d{4}-\d{2}-\d{2} \|[^|]*\| [^|]+ \|$/);
    assert.strictEqual(editor.selection.active.line, 11);
    await vscode.commands.executeCommand('type', { text: 'Faster' });
    assert.match(document.lineAt(11).text, /\| Faster \|$/);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), history);
  });

  it('lists what is left; a choice goes there', async () => {
    const editor = await openJudged(text);
    const listed = run('showUnfinished');
    const line = () => editor.selection.active.line;
    const before = line();
    // The list is open when a choice takes effect.
    await until('the choice to be taken', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return line() !== before;
    });
    await listed;
  });
});

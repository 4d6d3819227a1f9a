import { assert } from 'chai';
import * as vscode from 'vscode';
import { actionsAt, api, closeEditors, deleteFile, openFile, openJudged, run, until } from './support.ts';

const prompt =
  '- [Something a reasonable reader will expect and will not get, with the reason in half a sentence.]';
const text = `<!-- template: proposal -->

# Design Document: Cache

- **Status**: Nearly there

## Background

### Problem Statement

Support answers 40 tickets a week. TODO: who counts them?

### Goals

### Non-Goals

- No writes.
${prompt}

## Rollout Plan

One team first.
`;

function rangeOf({ document }: vscode.TextEditor, needle: string): vscode.Range {
  const start = document.getText().indexOf(needle);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + needle.length));
}

async function ours(editor: vscode.TextEditor, needle: string): Promise<vscode.CodeAction[]> {
  return (await actionsAt(editor.document.uri, rangeOf(editor, needle))).filter(({ edit }) => edit);
}

/** Takes the action as the light bulb does. */
async function take(editor: vscode.TextEditor, needle: string, title: string): Promise<void> {
  const all = await ours(editor, needle);
  const action = all.find(one => one.title === title);
  assert.isDefined(action, `${title} is none of ${all.map(one => one.title).join(', ')}`);
  assert.isTrue(await vscode.workspace.applyEdit(action?.edit as vscode.WorkspaceEdit));
}

describe('ways out', () => {
  afterEach(closeEditors);

  it('are offered for each finding, the safe one preferred', async () => {
    const editor = await openJudged(text);
    const offered = async (needle: string) =>
      (await ours(editor, needle)).map(({ title, isPreferred }) => `${title}${isPreferred ? ' ★' : ''}`);
    assert.deepEqual(await offered('### Goals'), [
      'Insert the guidance for "Goals" ★',
      'Mark "Goals" as not applicable',
    ]);
    assert.deepEqual(await offered('TODO'), ['Replace TODO ★', 'Accept "Problem Statement" as it is']);
    assert.deepEqual(await offered(prompt), [
      'Remove this text of the template ★',
      'Replace this text of the template',
      'Accept "Non-Goals" as it is',
    ]);
    assert.deepEqual(await offered('One team first'), []);
  });

  for (const [name, content] of [
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`put the caret where the author goes on, in one step (${name})`, async () => {
      const editor = await openJudged(content);
      const { document } = editor;
      await take(editor, '### Goals', 'Mark "Goals" as not applicable');
      assert.match(document.getText(), /### Goals(\r?\n)\1N\/A: \[reason\]\1\1### Non-Goals/);
      await until('the caret in the reason', () => document.getText(editor.selection) === '[reason]');
      assert.notMatch(document.getText(), content === text ? /\r/ : /[^\r]\n/);
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(document.getText(), content);
    });

    it(`remove left-over guidance, in one step (${name})`, async () => {
      const editor = await openJudged(content);
      const lineBreak = content === text ? '\n' : '\r\n';
      assert.isTrue(await run('removeGuidance', { section: 'Background' }));
      assert.strictEqual(editor.document.getText(), content.replace(prompt + lineBreak, ''));
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(editor.document.getText(), content);
    });
  }

  it('leave alone what is typed while they are under way', async () => {
    const editor = await openJudged(text);
    const words = 'Half of them are not needed.\n';
    const fixing = run('removeGuidance', { section: 'Background' });
    const { end } = rangeOf(editor, '## Background\n');
    const typing = editor.edit(builder => builder.insert(end, words));
    assert.isTrue(await typing);
    assert.isTrue(await fixing);
    const expected = text.replace(`${prompt}\n`, '').replace('## Background\n', `## Background\n${words}`);
    assert.strictEqual(editor.document.getText(), expected);
  });

  it('are one for each value that a field may have', async () => {
    const editor = await openJudged(
      text.replace('Nearly there', 'Draft | In Review | Approved | Implemented'),
    );
    await take(editor, 'Draft |', 'Set "Status" to "In Review"');
    assert.include(editor.document.getText(), '- **Status**: In Review\n');
  });

  it('give a misspelt heading the title of the template, without calling it a fault', async () => {
    const editor = await openJudged(text.replace('## Rollout Plan', '## Rolout Plan'));
    const [action] = (
      await actionsAt(editor.document.uri, rangeOf(editor, 'Rolout'), vscode.CodeActionKind.RefactorRewrite)
    ).filter(({ edit }) => edit);
    assert.strictEqual(action?.title, 'Rename "Rolout Plan" to "Rollout Plan"');
    assert.isTrue(await vscode.workspace.applyEdit(action?.edit as vscode.WorkspaceEdit));
    assert.strictEqual(editor.document.getText(), text);
  });

  it('are commands for the section at the cursor and for one by its title', async () => {
    const editor = await openJudged(text);
    const caret = rangeOf(editor, 'TODO').start;
    editor.selection = new vscode.Selection(caret, caret);
    assert.isTrue(await run('acceptAsIs'));
    assert.include(editor.document.getText(), '### Problem Statement\n<!-- accepted -->\n\nSupport');
    assert.isFalse(await run('acceptAsIs', { section: 'Rollout Plan' }));
    assert.isTrue(await run('markNotApplicable', { section: 'Rollout Plan' }));
    // What the author has written stays.
    assert.include(editor.document.getText(), '## Rollout Plan\n<!-- n/a: [reason] -->\n\nOne team first.');
    assert.isTrue(await run('removeAllGuidance'));
    assert.notInclude(editor.document.getText(), prompt);
    assert.isFalse(await run('fixAll'));
  });

  describe('on saving', () => {
    const path = 'docs/designs/on-saving.md';
    const settings = () => vscode.workspace.getConfiguration('editor', { languageId: 'markdown' });
    const set = (value: unknown) =>
      settings().update('codeActionsOnSave', value, vscode.ConfigurationTarget.Global);
    // Before the goals of their section, and on the level of the section around it.
    const mixed = text.replace('### Non-Goals', '## Non-Goals');

    afterEach(async () => {
      await set(undefined);
      await closeEditors();
      await deleteFile(path);
    });

    async function saved(kind: string): Promise<string> {
      const editor = await openFile(path, mixed);
      await (await api()).analyze(editor.document.uri);
      await set({ [kind]: 'explicit' });
      await until('the setting', () => {
        const known = vscode.workspace.getConfiguration('editor', editor.document);
        return known.get<Record<string, string>>('codeActionsOnSave')?.[kind] === 'explicit';
      });
      // Once in some dozen runs, on a machine with much else to do, VS Code 1.100 saved without running any action,
      // and nobody has found out why. Whoever sees that saves again.
      await until('the actions to be run on saving', async () => {
        await editor.edit(edit => edit.insert(new vscode.Position(2, 24), 's'));
        const typed = editor.document.getText();
        // As a person does: a save by an extension runs no actions.
        await vscode.commands.executeCommand('workbench.action.files.save');
        await until('the file to be saved', () => !editor.document.isDirty);
        return editor.document.getText() !== typed;
      });
      return editor.document.getText();
    }

    it('all is done that loses nothing, for whoever asks for it', async () => {
      const after = await saved('source.fixAll.designDocs');
      assert.include(after, '\n### Non-Goals\n\n- No writes.\n\n## Rollout', after);
    });

    it('the template keeps its text for whoever lets everybody fix all', async () => {
      const after = await saved('source.fixAll');
      assert.include(after, `\n### Non-Goals\n\n- No writes.\n${prompt}\n`);
    });
  });
});

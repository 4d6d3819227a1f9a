import { assert } from 'chai';
import * as vscode from 'vscode';
import { analyze } from '../../src/model/analyze.ts';
import { parseOutline } from '../../src/model/document/outline.ts';
import { flatten } from '../../src/model/judging/judgement.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import type { Template } from '../../src/model/template/template.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';
import { activated, api, closeEditors, deleteFile, openText, refusal, run, writeFile } from './support.ts';

const text = `<!-- template: proposal -->

# Design Document: Cache

## Background

### Problem Statement

Support answers 40 tickets a week.

### Goals

[What it is for]

## Rollout Plan

TODO
`;

const proposal = builtinTemplates().find(({ id }) => id === 'proposal') as Template;

function lineAtCursor({ document, selection }: vscode.TextEditor): string {
  return document.lineAt(selection.active.line).text;
}

async function caretTo(editor: vscode.TextEditor, needle: string): Promise<void> {
  const position = editor.document.positionAt(editor.document.getText().indexOf(needle));
  editor.selection = new vscode.Selection(position, position);
}

describe('Insert Section', () => {
  afterEach(closeEditors);

  for (const [name, content] of [
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`puts a missing section at its place in one step (${name})`, async () => {
      await activated();
      const editor = await openText(content);
      const range = await run<vscode.Range>('insertSection', { section: 'Non-Goals' });
      const now = editor.document.getText();
      assert.match(now, /\[What it is for\](\r?\n)\1### Non-Goals\1\1- \[[^\]]+\]\1\1## Rollout Plan/);
      assert.notMatch(now, content === text ? /\r/ : /[^\r]\n/);
      assert.include(editor.document.getText(range), '### Non-Goals');
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(editor.document.getText(), content);
    });
  }

  it('selects the first placeholder, so that typing replaces it', async () => {
    const editor = await openText(text);
    await run('insertSection', { section: 'Non-Goals' });
    assert.match(editor.document.getText(editor.selection), /^\[.*\]$/);
    await vscode.commands.executeCommand('type', { text: 'No writes.' });
    assert.match(editor.document.getText(), /### Non-Goals\n\n- No writes\.\n/);
  });

  it('puts an optional section at its place', async () => {
    const editor = await openText(text);
    await run('insertSection', { section: 'Current State' });
    assert.match(
      editor.document.getText(),
      /40 tickets a week\.\n\n### Current State\n\n\[[\s\S]+\]\n\n### Goals/,
    );
  });

  it('puts one more of a kind after the last', async () => {
    const editor = await openText(newDocument(proposal, { title: 'Cache' }).text);
    await run('insertSection', { section: 'Component' });
    assert.match(
      editor.document.getText(),
      /#### Component 2\n[^#]*\n#### Component 3\n[^#]*\n### API Design/,
    );
  });

  it('refuses a section that is there or unknown, and says what it can insert', async () => {
    await openText(text);
    for (const section of ['Goals', 'Nonsense']) {
      const message = await refusal('insertSection', { section });
      assert.match(message, new RegExp(`no section "${section}".*Non-Goals`));
    }
  });

  it('does nothing in a document without a template', async () => {
    const editor = await openText('# Read me\n');
    assert.isUndefined(await run('insertSection', { section: 'Goals' }));
    assert.strictEqual(editor.document.getText(), '# Read me\n');
  });
});

describe('Next and Previous Unfinished Section', () => {
  afterEach(closeEditors);

  it('go to the headings of unfinished sections in order', async () => {
    const editor = await openText(text);
    await caretTo(editor, 'Support answers');
    assert.strictEqual(await run('nextUnfinished'), 'Goals');
    assert.strictEqual(lineAtCursor(editor), '### Goals');
    await caretTo(editor, 'TODO');
    assert.strictEqual(await run('previousUnfinished'), 'Rollout Plan');
    assert.strictEqual(lineAtCursor(editor), '## Rollout Plan');
  });

  it('visit every unfinished section once around, forwards and backwards', async () => {
    const editor = await openText(text);
    const sections = [...flatten(analyze(text, proposal).sections)];
    const present = sections.filter(
      ({ section, isOwnState, state }) => section && isOwnState && state !== 'complete',
    );
    for (const command of ['nextUnfinished', 'previousUnfinished']) {
      const places = new Set<number>();
      const headings: string[] = [];
      await caretTo(editor, '# Design Document');
      for (;;) {
        await run(command);
        const at = editor.document.offsetAt(editor.selection.active);
        if (places.has(at)) break;
        places.add(at);
        headings.push(lineAtCursor(editor));
      }
      assert.includeMembers(headings, ['### Goals', '## Rollout Plan']);
      assert.notInclude(headings, '### Problem Statement');
      assert.isAtLeast(places.size, present.length);
    }
  });

  it('stay where they are when everything is finished', async () => {
    const { sections, lines } = parseOutline(
      newDocument(proposal, { title: 'Cache', author: 'Ada', date: '2024-02-29' }).text,
    );
    const done = sections
      .map(({ body, headingSpan, level, heading }) =>
        level < 2 || heading === 'Document Information'
          ? lines.text.slice(headingSpan.start, body.end)
          : `${lines.text.slice(headingSpan.start, headingSpan.end)}\n\nDone.\n\n`,
      )
      .join('');
    assert.strictEqual(analyze(done, proposal).unfinished, 0);
    const editor = await openText(done);
    await caretTo(editor, 'Done.');
    const before = editor.selection.active;
    assert.isUndefined(await run('nextUnfinished'));
    assert.isTrue(editor.selection.active.isEqual(before));
  });
});

describe('Explain', () => {
  afterEach(closeEditors);

  it('tells the template and why', async () => {
    const { document } = await openText(text);
    const [answer, ...reasons] = await run<string[]>('explain', document.uri);
    assert.include(answer, '"proposal"');
    assert.include(reasons.join('\n'), 'a comment in it says so');
  });

  it('waits for the templates around a file that nobody has opened yet', async () => {
    const uri = await writeFile('explained/a.md', text);
    const [answer] = await run<string[]>('explain', uri);
    assert.include(answer, '"proposal"');
    await deleteFile('explained');
  });
});

describe('hostile files', () => {
  afterEach(closeEditors);

  it('of ten megabytes do not stop the rest', async function () {
    this.timeout(120_000);

    const huge = await writeFile(
      'huge.md',
      `${text}\n${'Words and more words [x] to fill a line.\n\n'.repeat(250_000)}`,
    );
    const { document } = await vscode.window.showTextDocument(huge);
    assert.isAbove(document.getText().length, 10_000_000);
    const { analyze } = await api();
    assert.strictEqual((await analyze(huge)).template?.id, 'proposal');
    const small = await openText(text);
    assert.strictEqual((await analyze(small.document.uri)).template?.id, 'proposal');
    await deleteFile('huge.md');
  });

  it('that are no text are refused or read, and nothing breaks', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256);
    const path = 'binary.md';
    const uri = await writeFile(path, '');
    await vscode.workspace.fs.writeFile(uri, bytes);
    const { analyze } = await api();
    const result = await analyze(uri).then(
      ({ template }) => template,
      () => null,
    );
    assert.isNull(result);
    await deleteFile(path);
    const { document } = await openText(text);
    assert.strictEqual((await analyze(document.uri)).template?.id, 'proposal');
  });
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import { analyze } from '../../src/model/analyze.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import type { Template } from '../../src/model/template/template.ts';
import {
  activated,
  closeEditors,
  deleteFile,
  openFile,
  openText,
  refusal,
  run,
  until,
  writeFile,
} from './support.ts';

const proposal = builtinTemplates().find(({ id }) => id === 'proposal') as Template;
const feature = builtinTemplates().find(({ id }) => id === 'feature') as Template;

const text = `<!-- template: proposal -->

# Design Document: Cache

## Background

### Problem Statement

Support answers 40 tickets a week.

### My own thoughts

They are mine.
`;

function missing(content: string, template: Template): string[] {
  return analyze(content, template)
    .findings.filter(({ code, severity }) => code === 'missing-section' && severity !== 'hint')
    .map(({ message }) => message);
}

describe('Apply Template', () => {
  before(activated);
  afterEach(closeEditors);

  for (const [name, content] of [
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`adds what is missing to a recognised document without a question, as one step (${name})`, async () => {
      const { document } = await openText(content);
      const added = await run<{ sections: string[]; fields: string[] }>('applyTemplate');
      assert.includeMembers(added.sections, ['Executive Summary', 'Open Questions']);
      const now = document.getText();
      assert.deepEqual(missing(now, proposal), []);
      assert.include(now, 'They are mine.');
      assert.notMatch(now, content === text ? /\r/ : /[^\r]\n/);
      assert.deepEqual(await run('applyTemplate'), { sections: [], fields: [] });
      assert.strictEqual(document.getText(), now);
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(document.getText(), content);
    });
  }

  it('asks nothing when it is told a template, and names it where the headings do not', async () => {
    const { document } = await openText('# Notes\n\nSome words.\n');
    await run('applyTemplate', { template: 'proposal' });
    assert.match(document.getText(), /^# Notes\n\nSome words\.\n\n## Document Information\n/);
    assert.deepEqual(missing(document.getText(), proposal), []);
  });

  it('makes a new document of an empty file', async () => {
    const { document } = await openFile('empty.md', '');
    await run('applyTemplate', { template: 'feature' });
    assert.match(document.getText(), /^<!-- template: feature -->\n\n# /);
    assert.deepEqual(missing(document.getText(), feature), []);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await deleteFile('empty.md');
  });

  it('asks which template when none is recognised, and Escape changes nothing', async () => {
    const { document } = await openText('# Notes\n');
    let isSettled = false;
    void run('applyTemplate').then(() => {
      isSettled = true;
    });
    await until('the question to be left', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isSettled;
    });
    assert.strictEqual(document.getText(), '# Notes\n');
  });

  it('refuses an unknown template and a document of another one, and says what to do', async () => {
    const { document } = await openText(text);
    assert.match(
      await refusal('applyTemplate', { template: 'nonsense' }),
      /no template "nonsense".*proposal/,
    );
    assert.match(await refusal('applyTemplate', { template: 'feature' }), /use Convert to Template/);
    assert.strictEqual(document.getText(), text);
  });
});

describe('Convert to Template', () => {
  before(activated);
  afterEach(closeEditors);

  it('does at once what it is told, as one step', async () => {
    const { document } = await openText(text);
    assert.isTrue(
      await run('convertToTemplate', {
        template: 'feature',
        sections: { 'Problem Statement': 'Current Context' },
      }),
    );
    const now = document.getText();
    assert.match(now, /^<!-- template: feature -->/);
    assert.match(now, /\n## Current Context\n\nSupport answers 40 tickets a week\.\n/);
    assert.include(now, '## My own thoughts\n\nThey are mine.');
    assert.deepEqual(missing(now, feature), []);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), text);
  });

  it('shows the plan as a diff, and does nothing before it is accepted', async () => {
    const uri = await writeFile('convert.md', text);
    const { document } = await vscode.window.showTextDocument(uri);
    const isDiff = () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input.original.toString() === uri.toString();
    };
    for (const isAccepted of [false, true]) {
      await vscode.window.showTextDocument(uri);
      let isSettled = false;
      const asked = run<boolean>('convertToTemplate').then(answer => {
        isSettled = true;
        return answer;
      });
      // The first template that is offered, then the first answer, or none.
      await until('the diff', async () => {
        if (isDiff()) return true;
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return false;
      });
      assert.strictEqual(document.getText(), text);
      const plan = await until('the text of the plan', () =>
        vscode.workspace.textDocuments
          .filter(({ uri }) => uri.scheme === 'design-docs-conversion')
          .map(shown => shown.getText())
          .find(shown => shown.includes('They are mine.')),
      );
      await until('the answer to be taken', async () => {
        if (isSettled) return true;
        await vscode.commands.executeCommand(
          isAccepted ? 'workbench.action.acceptSelectedQuickOpenItem' : 'workbench.action.closeQuickOpen',
        );
        return false;
      });
      assert.strictEqual(await asked, isAccepted);
      assert.isFalse(isDiff(), 'the diff is closed');
      if (isAccepted) assert.strictEqual(document.getText(), plan);
      else assert.strictEqual(document.getText(), text);
    }
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await deleteFile('convert.md');
  });

  it('shows no warnings in the plan', async () => {
    const { document } = await openText(text);
    const after = await vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme: 'design-docs-conversion', path: '/plan.md' }),
    );
    await vscode.languages.setTextDocumentLanguage(after, 'markdown');
    await until(
      'the warnings of the document',
      () => vscode.languages.getDiagnostics(document.uri).length > 0,
    );
    assert.isEmpty(vscode.languages.getDiagnostics(after.uri));
  });

  it('refuses a template or a section that there is not', async () => {
    const { document } = await openText(text);
    assert.match(await refusal('convertToTemplate', { template: 'x' }), /There is no template "x"/);
    for (const [sections, message] of [
      [{ Nonsense: 'Current Context' }, /no section "Nonsense" in this document/],
      [{ Background: 'Nonsense' }, /"feature" has no section "Nonsense"/],
    ] as const)
      assert.match(await refusal('convertToTemplate', { template: 'feature', sections }), message);
    assert.strictEqual(document.getText(), text);
  });
});

import assert from 'node:assert/strict';
import { useWorkbench } from './open.ts';
import { until } from './workbench.ts';

describe('the workbench', () => {
  const ui = useWorkbench();

  it('runs a command of the palette and shows what is typed', async () => {
    await ui().runCommand('File: New Untitled Text File');
    await ui().tab('Untitled-1').waitFor();
    await ui().type('# Hello\n\nworld');
    await until('the text', async () => (await ui().visibleText()).includes('world'));
    await ui().screenshot('untitled');
  });

  it('offers choices and picks one', async () => {
    await ui().runCommand('Change Language Mode');
    await ui().typeInQuickInput('Markdown');
    assert.ok((await ui().quickPickLabels()).includes('Markdown'));
    await ui().pick('Markdown');
    await until('the language', async () => (await ui().statusBar()).includes('Markdown'));
  });

  it('reads the rows of a tree', async () => {
    await ui().runCommand('Explorer: Focus on Outline View');
    const rows = await until('the outline', async () => {
      const rows = await ui().treeRows('Outline');
      return rows.length > 0 && rows;
    });
    assert.equal(rows[0]?.text.trim(), '# Hello');
  });
});

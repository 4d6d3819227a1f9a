import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useWorkbench } from './open.ts';

const text = `<!-- template: proposal -->

# Design Document: Night shifts

## Background

### Problem Statement

Support answers 40 tickets a week.

### Who is asked

The people of the night shift.
`;

describe('going over to another template', () => {
  const ui = useWorkbench();
  const pick = (text: string) => ui().quickInput.pick(text);
  /** A line of what the document would become, while it is on the screen. */
  const plan = (words: string) =>
    ui().page.locator('.monaco-diff-editor .editor.modified .view-line').filter({ hasText: words }).first();
  const asks = (prompt: string) => ui().quickInput.shows(prompt);

  before(() => writeFile(join(ui.workspace(), 'night-shifts.md'), text));

  it('shows the document beside what it would become, and asks', async () => {
    await ui().sideBar.open('Design Docs');
    await ui().openFile('night-shifts.md');
    await ui().sideBar.section('Problem Statement', label => label.endsWith('done'));
    await ui().runCommand('Convert to Template');
    await pick('Feature design');
    await asks('night-shifts.md as Feature design');
    await plan('What exists today').waitFor();
    await ui().screenshot('conversion');
  });

  it('lets a section become another one, and shows that', async () => {
    await pick('Change the Sections…');
    await asks('Show the Plan');
    await ui().screenshot('conversion-sections');
    await pick('Problem Statement');
    await asks('Functional Requirements');
    await pick('Current Context');
    await asks('Show the Plan');
    await ui().quickInput.row('Problem Statement').filter({ hasText: 'Current Context' }).waitFor();
    await pick('Show the Plan');
    await asks('night-shifts.md as Feature design');
    await plan('What exists today').waitFor({ state: 'hidden' });
    await plan('Support answers').waitFor();
    await ui().screenshot('conversion-changed');
  });

  it('changes the document when that is agreed to, and one undo takes it back', async () => {
    await pick('Apply');
    await ui().page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
    await ui().editor.shows('## Current Context');
    await ui().sideBar.section('Current Context', label => label.endsWith('done'));
    await ui().sideBar.section('Who is asked', label => label.includes('extra'));
    await ui().editor.undo();
    await ui().sideBar.section('Problem Statement', label => label.endsWith('done'));
  });
});

import type { Locator } from 'playwright-core';
import { useWorkbench } from './open.ts';
import { appears, until } from './until.ts';

describe('the keyboard alone', () => {
  const ui = useWorkbench();
  const write = (text: string) => ui().page.keyboard.type(text);

  /**
   * Runs a command from the palette, again if nothing comes of it: whatever takes the focus between a look and a
   * key closes the list, and nobody sees that from outside.
   */
  async function run(title: string, shown: Locator): Promise<void> {
    const { quickInput } = ui();
    await until(`"${title}" to show something`, async () => {
      await quickInput.ask(() => ui().press('F1'), `>${title}`, quickInput.chosen(title));
      await ui().press('Enter');
      return appears(shown, 8000);
    });
  }

  const list = (title: string) => ui().quickInput.box.filter({ hasText: title });

  /** Goes to the next section that is unfinished, and takes one of its ways out. */
  async function fixNext(section: string, title: string): Promise<void> {
    await ui().press('Mod+F8');
    await ui().sideBar.follows('Outline', section);
    await run('Quick Fix Section', list(`Fix "${section}"`));
    await write(title);
    await ui().quickInput.acceptChosen(title);
    await ui().quickInput.isClosed();
  }

  /** Text is written when what it is to replace is selected. */
  async function writeOverSelection(text: string): Promise<void> {
    await ui().hasSelection();
    await write(text);
  }

  const isDone = (label: string) => label.endsWith('done');

  it('begins a document', async () => {
    await run('New Design Doc', list('Design proposal'));
    await write('Design proposal');
    await ui().quickInput.acceptChosen('Design proposal');
    await ui().quickInput.shows('Title of the document');
    await write('Night shift');
    await ui().press('Enter');
    await until('the path to be proposed', async () =>
      (await ui().quickInput.value()).endsWith('night-shift.md'),
    );
    await ui().press('Enter');
    await ui().editor.shows('# Design Document: Night shift');
    await ui().hasSelection();
  });

  it('opens the sample and its outline', async () => {
    await run('View: Show Design Docs', ui().sideBar.title('Design Docs'));
    await run('Design Docs: Open Sample', ui().sideBar.row('Outline', 'API Contracts'));
    await ui().sideBar.section('API Contracts', label => label.includes('placeholder'));
  });

  it('replaces a placeholder', async () => {
    await fixNext('API Contracts', 'Replace [number');
    await writeOverSelection('50 ms');
    await ui().sideBar.section('API Contracts', isDone);
  });

  it('marks an empty section as not applicable, with a reason', async () => {
    await fixNext('Data Models / Schemas', 'as not applicable');
    await writeOverSelection('the hours are a setting like any other.');
    await ui().sideBar.section('Data Models / Schemas', label => label.includes('not applicable'));
    await ui().editor.shows('N/A: the hours are');
  });

  it('removes guidance that is left', async () => {
    await fixNext('Security Considerations', 'Remove');
    await ui().sideBar.section('Security Considerations', isDone);
  });

  it('inserts what is missing, and accepts it as it is', async () => {
    await run('Insert Section', list('Testing Strategy'));
    await ui().quickInput.acceptChosen('Testing Strategy');
    await ui().sideBar.section('Testing Strategy', label => label.includes('template text'));
    await run(
      'Accept as Is',
      ui().sideBar.row('Outline', 'Testing Strategy').and(ui().page.locator('[aria-label$="done"]')),
    );
  });

  it('writes over the text of the template', async () => {
    await fixNext('Rollout Plan', 'Write');
    await writeOverSelection('First our own people, then everybody.');
    await ui().sideBar.section('Rollout Plan', label => !label.includes('template text'));
  });

  it('sets the status, told what is left', async () => {
    await run('Set Status', list('In Review'));
    await write('In Review');
    await ui().quickInput.acceptChosen('In Review');
    await ui().quickInput.shows('all the same');
    await write('all the same');
    await ui().quickInput.acceptChosen('Set to In Review all the same');
    await ui().quickInput.isClosed();
    await ui().sideBar.header('Outline', 'In Review');
  });

  it('opens the preview, and the outline stays', async () => {
    await ui().press('Mod+Shift+V');
    await ui().preview.locator('.design-docs-head').waitFor();
    await ui().sideBar.section('Testing Strategy', isDone);
  });
});

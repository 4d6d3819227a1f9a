import assert from 'node:assert/strict';
import { useWorkbench } from './open.ts';
import { until, type Workbench } from './workbench.ts';

/** The row of a section in the outline, once it is as wanted. */
function row(ui: Workbench, title: string, isWanted: (label: string) => boolean): Promise<string> {
  return until(`the row of "${title}"`, async () => {
    const rows = await ui.treeRows('Outline');
    return rows.map(({ label }) => label).find(label => label.startsWith(title) && isWanted(label));
  });
}

describe('the main job', () => {
  const ui = useWorkbench();

  it('starts a document from a template', async () => {
    await ui().runCommand('New Design Doc');
    const templates = await ui().quickPickLabels();
    for (const name of ['Architecture', 'Feature', 'Design proposal', 'Service', 'Technical']) {
      assert.ok(
        templates.some(label => label.startsWith(name)),
        `${name} is not among ${templates}`,
      );
    }
    await ui().screenshot('new-design-doc');
    await ui().pick('Design proposal');
    await ui().quickInputWith('Title of the document');
    await ui().enter('Parcel cache');
    await until('the path to be proposed', async () =>
      (await ui().quickInputValue()).endsWith('parcel-cache.md'),
    );
    await ui().page.keyboard.press('Enter');
    await ui().tab('parcel-cache.md').waitFor();
    await until('the document', async () =>
      (await ui().visibleText()).includes('# Design Document: Parcel cache'),
    );
  });

  it('shows in the side bar and in the text what is unfinished', async () => {
    await ui().openView('Design Docs');
    await row(ui(), 'Executive Summary', label => label.includes('template text'));
    await ui().squiggles().first().waitFor();
    await ui().screenshot('fresh-document');
  });

  it('follows what is typed', async () => {
    await ui().goToSymbol('Executive Summary');
    for (const key of ['ArrowDown', 'ArrowDown', 'Home', 'Shift+End', 'Delete'])
      await ui().page.keyboard.press(key);
    await ui().type('Parcels are looked up ten times a day; we keep them at hand.');
    // The template has a second line of guidance there, which is left.
    await row(ui(), 'Executive Summary', label => !label.includes('template text'));
  });

  it('mends a missing section from the light bulb, and one undo takes it back', async () => {
    await ui().goToSymbol('Non-Goals');
    await ui().page.keyboard.press('Home');
    for (let line = 0; line < 5; line++) await ui().page.keyboard.press('Shift+ArrowDown');
    await ui().page.keyboard.press('Delete');
    await row(ui(), 'Non-Goals', label => label.includes('missing'));
    await ui().screenshot('missing-section');

    await ui().goToSymbol('Goals');
    await until('the fix to be offered', async () => {
      const fixes = await ui().lightBulb();
      if (fixes.some(fix => fix.includes('Insert section "Non-Goals"'))) return true;
      await ui().page.keyboard.press('Escape');
      return false;
    });
    await ui().screenshot('light-bulb');
    await ui().chooseFix('Insert section "Non-Goals"');
    await row(ui(), 'Non-Goals', label => label.includes('template text'));

    await ui().focusEditor();
    await ui().page.keyboard.press(ui().key('Mod+Z'));
    await row(ui(), 'Non-Goals', label => label.includes('missing'));
  });

  it('inserts from the outline what is missing', async () => {
    await ui().pressRowAction('Outline', 'Non-Goals', 'Insert Section Here');
    await row(ui(), 'Non-Goals', label => !label.includes('missing'));
  });
});

import assert from 'node:assert/strict';
import { useWorkbench } from './open.ts';
import { until } from './until.ts';

describe('the main job', () => {
  const ui = useWorkbench();

  it('starts a document from a template', async () => {
    await ui().runCommand('New Design Doc');
    const templates = await ui().quickInput.labels();
    for (const name of ['Architecture', 'Feature', 'Design proposal', 'Service', 'Technical']) {
      assert.ok(
        templates.some(label => label.startsWith(name)),
        `${name} is not among ${templates}`,
      );
    }
    await ui().screenshot('new-design-doc');
    await ui().quickInput.pick('Design proposal');
    await ui().quickInput.shows('Title of the document');
    await ui().quickInput.enter('Parcel cache');
    await until('the path to be proposed', async () =>
      (await ui().quickInput.value()).endsWith('parcel-cache.md'),
    );
    await ui().press('Enter');
    await ui().editor.tab('parcel-cache.md').waitFor();
    await ui().editor.shows('# Design Document: Parcel cache');
    await ui().hasSelection();
  });

  it('shows in the side bar and in the text what is unfinished', async () => {
    await ui().sideBar.open('Design Docs');
    await ui().sideBar.section('Executive Summary', label => label.includes('template text'));
    await ui().editor.squiggles().first().waitFor();
    await ui().screenshot('fresh-document');
  });

  it('follows what is typed', async () => {
    await ui().goToSymbol('Executive Summary');
    for (const key of ['ArrowDown', 'ArrowDown', 'Home', 'Shift+End', 'Delete']) await ui().press(key);
    await ui().editor.type('Parcels are looked up ten times a day; we keep them at hand.');
    // The template has a second line of guidance there, which is left.
    await ui().sideBar.section('Executive Summary', label => !label.includes('template text'));
  });

  it('mends a missing section from the light bulb, and one undo takes it back', async () => {
    await ui().goToSymbol('Non-Goals');
    await ui().press('Home');
    for (let line = 0; line < 5; line++) await ui().press('Shift+ArrowDown');
    await ui().press('Delete');
    await ui().sideBar.section('Non-Goals', label => label.includes('missing'));
    await ui().screenshot('missing-section');

    await ui().goToSymbol('Goals');
    await ui().editor.offerFix('Insert section "Non-Goals"');
    await ui().screenshot('light-bulb');
    await ui().editor.takeFix('Insert section "Non-Goals"');
    await ui().sideBar.section('Non-Goals', label => label.includes('template text'));

    await ui().editor.undo();
    await ui().sideBar.section('Non-Goals', label => label.includes('missing'));
  });

  it('inserts from the outline what is missing', async () => {
    await ui().sideBar.pressRowAction('Outline', 'Non-Goals', 'Insert Section Here');
    await ui().sideBar.section('Non-Goals', label => !label.includes('missing'));
  });
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useWorkbench } from './open.ts';
import { until } from './until.ts';

async function addOddFiles(folder: string): Promise<void> {
  await mkdir(join(folder, '.design-docs/templates'), { recursive: true });
  await writeFile(join(folder, 'plain.txt'), 'No Markdown.\n');
  await writeFile(join(folder, '.design-docs/templates/bare.md'), '# [Title]\n\n[All of it]\n');
  await writeFile(join(folder, 'bare-one.md'), '<!-- template: bare -->\n\n# Cache\n\nAll.\n');
  await writeFile(join(folder, 'minutes.md'), '# Minutes\n\n## Who was there\n\nAda.\n');
}

describe('around the main job', () => {
  const ui = useWorkbench();
  /** What the side bar says where it has no rows. */
  const welcome = (words: string) => ui().sideBar.says('Outline', words);

  before(() => addOddFiles(ui.workspace()));

  it('the side bar says why it is empty, and what to do', async () => {
    await ui().sideBar.open('Design Docs');
    await welcome('Open a design document to see its sections');
    await ui().openFile('plain.txt');
    await welcome('holds no Markdown');
    await ui().openFile('minutes.md');
    await welcome('No template was recognised');
    await welcome('Apply Template');
    await ui().openFile('bare-one.md');
    await welcome('has no sections');
  });

  it('a folder in the Explorer begins a new document in it', async () => {
    await ui().sideBar.open('Explorer');
    const row = ui().page.locator('.explorer-folders-view .monaco-list-row[aria-label^="docs"]').first();
    await ui().chooseFromMenu(row, 'New Design Doc');
    await ui().quickInput.pick('Design proposal');
    await ui().quickInput.shows('Title of the document');
    await ui().quickInput.enter('From the Explorer');
    await until('the path in that folder', async () =>
      /^docs\/(?:.*\/)?from-the-explorer\.md$/.test(await ui().quickInput.value()),
    );
    await ui().press('Enter');
    await ui().editor.tab('from-the-explorer.md').waitFor();
    await ui().editor.shows('# Design Document: From the Explorer');
    await ui().hasSelection();
  });

  it('a document becomes a template', async () => {
    await ui().editor.focus();
    await ui().openFile('minutes.md');
    await ui().runCommand('Save as Template');
    await ui().quickInput.shows('Name of the template');
    await ui().quickInput.enter('Team minutes');
    await ui().quickInput.shows('Who was there');
    await ui().press('Enter');
    const file = join(ui.workspace(), '.design-docs/templates/team-minutes.md');
    await until('the file', () => Promise.resolve(existsSync(file)));
    assert.match(
      readFileSync(file, 'utf8'),
      /^<!-- template: id=team-minutes; name=Team minutes; version=1 -->/,
    );
    await ui().editor.tab('team-minutes.md').waitFor();
  });
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleWorkspace } from '../hosts/workspace.ts';
import { useWorkbench } from './open.ts';
import { until } from './workbench.ts';

let folder = '';

async function workspaceWithOddFiles() {
  folder = await sampleWorkspace();
  await mkdir(join(folder, '.design-docs/templates'), { recursive: true });
  await writeFile(join(folder, 'plain.txt'), 'No Markdown.\n');
  await writeFile(join(folder, '.design-docs/templates/bare.md'), '# [Title]\n\n[All of it]\n');
  await writeFile(join(folder, 'bare-one.md'), '<!-- template: bare -->\n\n# Cache\n\nAll.\n');
  await writeFile(join(folder, 'minutes.md'), '# Minutes\n\n## Who was there\n\nAda.\n');
  return { workspace: folder };
}

describe('around the main job', () => {
  const ui = useWorkbench(workspaceWithOddFiles);

  /** What the side bar says where it has no rows. */
  const welcome = (words: string) =>
    until(`the side bar to say "${words}"`, async () =>
      (await ui().pane('Outline').locator('.welcome-view').innerText()).includes(words),
    );

  it('the side bar says why it is empty, and what to do', async () => {
    await ui().openView('Design Docs');
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
    await ui().openView('Explorer');
    const row = ui().page.locator('.explorer-folders-view .monaco-list-row[aria-label^="docs"]').first();
    await row.click({ button: 'right' });
    await ui().page.locator('.monaco-menu .action-menu-item').filter({ hasText: 'New Design Doc' }).click();
    await ui().pick('Design proposal');
    await ui().quickInputWith('Title of the document');
    await ui().enter('From the Explorer');
    await until('the path in that folder', async () =>
      /^docs\/(?:.*\/)?from-the-explorer\.md$/.test(await ui().quickInputValue()),
    );
    await ui().page.keyboard.press('Enter');
    await ui().tab('from-the-explorer.md').waitFor();
    await until('the document', async () =>
      (await ui().visibleText()).includes('# Design Document: From the Explorer'),
    );
  });

  it('a document becomes a template', async () => {
    await ui().focusEditor();
    await ui().openFile('minutes.md');
    await ui().runCommand('Save as Template');
    await ui().quickInputWith('Name of the template');
    await ui().enter('Team minutes');
    await ui().quickInputWith('Who was there');
    await ui().page.keyboard.press('Enter');
    const file = join(folder, '.design-docs/templates/team-minutes.md');
    await until('the file', () => Promise.resolve(existsSync(file)));
    assert.match(
      readFileSync(file, 'utf8'),
      /^<!-- template: id=team-minutes; name=Team minutes; version=1 -->/,
    );
    await ui().tab('team-minutes.md').waitFor();
  });
});

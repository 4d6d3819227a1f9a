import assert from 'node:assert/strict';
import { useWorkbench } from './open.ts';

describe('the main job', () => {
  const ui = useWorkbench();

  it('starts a document from a template', async () => {
    await ui().runCommand('New Design Doc');
    const templates = await ui().quickPickLabels();
    assert.ok(templates.length >= 5, `templates: ${templates}`);
    await ui().screenshot('new-design-doc');
  });
});

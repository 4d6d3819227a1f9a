import { run } from '../hosts/child.ts';
import { exit } from '../hosts/lifetime.ts';
import { openWorkbench } from './open.ts';
import type { Workbench } from './workbench.ts';

/** The pictures: what to do before each is taken, in a workbench of its own. */
const pictures: Record<string, (ui: Workbench) => Promise<void>> = {
  'new-design-doc': async ui => {
    await ui.runCommand('New Design Doc');
    await ui.quickPickLabels();
  },
};

await run(process.execPath, ['esbuild.mjs']);
for (const [name, prepare] of Object.entries(pictures)) {
  for (const theme of ['light', 'dark'] as const) {
    const { workbench, dispose } = await openWorkbench();
    await (theme === 'dark'
      ? workbench.chooseTheme('Dark Modern', 'vs-dark')
      : workbench.chooseTheme('Light Modern', 'vs'));
    await prepare(workbench);
    console.log(await workbench.screenshot(`${name}-${theme}`, 'media'));
    await dispose();
  }
}
await exit(0);

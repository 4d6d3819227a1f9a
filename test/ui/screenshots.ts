import { run } from '../hosts/child.ts';
import { exit } from '../hosts/lifetime.ts';
import { openWorkbench } from './open.ts';
import { until, type Workbench } from './workbench.ts';

/** The pictures: what to do before each is taken, in a workbench of its own. */
const pictures: Record<string, (ui: Workbench) => Promise<void>> = {
  'new-design-doc': async ui => {
    await ui.runCommand('New Design Doc');
    await ui.quickPickLabels();
  },
  outline: async ui => {
    await ui.openView('Design Docs');
    await ui.openFile('carrier-adapters.md');
    await ui.goToSymbol('Security Considerations');
    await until('the fix to be offered', async () => {
      if ((await ui.lightBulb()).some(fix => fix.includes('Insert section'))) return true;
      await ui.page.keyboard.press('Escape');
      return false;
    });
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
    console.log(await workbench.screenshot(`${name}-${theme}`, 'media/pictures'));
    await dispose();
  }
}
await exit(0);

import { run } from '../hosts/child.ts';
import { exit } from '../hosts/lifetime.ts';
import { openWorkbench } from './open.ts';
import type { Workbench } from './workbench.ts';

const themes = { light: 'Light Modern', dark: 'Dark Modern' };

/** One picture: what to do before it is taken. */
const pictures: Record<string, (ui: Workbench) => Promise<void>> = {
  'new-design-doc': async ui => {
    await ui.runCommand('New Design Doc');
    await ui.quickPickLabels();
  },
};

await run(process.execPath, ['esbuild.mjs']);
for (const [theme, colorTheme] of Object.entries(themes)) {
  for (const [name, prepare] of Object.entries(pictures)) {
    const { workbench, dispose } = await openWorkbench({ settings: { 'workbench.colorTheme': colorTheme } });
    await prepare(workbench);
    console.log(await workbench.screenshot(`${name}-${theme}`, 'media'));
    await dispose();
  }
}
await exit(0);

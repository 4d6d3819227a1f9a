import { run } from '../hosts/child.ts';
import { exit } from '../hosts/lifetime.ts';
import type { SessionOptions } from '../hosts/session.ts';
import { openWorkbench } from './open.ts';
import { takeWalkthroughPictures, walkthroughViewport } from './walkthroughPictures.ts';
import type { Workbench } from './workbench.ts';

type Theme = 'light' | 'dark';

/** The pictures of the readme: what to do before each is taken, in a workbench of its own. */
const pictures: Record<string, (ui: Workbench) => Promise<void>> = {
  'new-design-doc': async ui => {
    await ui.runCommand('New Design Doc');
    await ui.quickInput.labels();
  },
  outline: async ui => {
    await ui.sideBar.open('Design Docs');
    await ui.openFile('carrier-adapters.md');
    await ui.goToSymbol('Security Considerations');
    await ui.editor.offerFix('Insert section');
  },
  completion: async ui => {
    await ui.openFile('carrier-adapters.md');
    await ui.runCommand('View: Close Primary Side Bar');
    await ui.goToSymbol('Security Considerations');
    await ui.press('ArrowUp', 'Enter');
    await ui.editor.suggestionsFor('#');
  },
};

async function inWorkbench(
  theme: Theme,
  options: SessionOptions,
  take: (ui: Workbench) => Promise<void>,
): Promise<void> {
  const { workbench, dispose } = await openWorkbench(options);
  await (theme === 'dark'
    ? workbench.chooseTheme('Dark Modern', 'vs-dark')
    : workbench.chooseTheme('Light Modern', 'vs'));
  await take(workbench);
  await dispose();
}

await run(process.execPath, ['esbuild.mjs']);
/** `npm run screenshots -- walkthrough outline` takes these alone. */
const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
for (const theme of ['light', 'dark'] as const) {
  for (const [name, prepare] of Object.entries(pictures).filter(([name]) => isWanted(name))) {
    await inWorkbench(theme, {}, async ui => {
      await prepare(ui);
      console.log(await ui.screenshot(`${name}-${theme}`, 'media/pictures'));
    });
  }
  if (isWanted('walkthrough')) {
    const settings = {
      'editor.minimap.enabled': false,
      'editor.wordWrap': 'on',
      'editor.lineNumbers': 'off',
    };
    await inWorkbench(theme, { viewport: walkthroughViewport, settings }, ui =>
      takeWalkthroughPictures(ui, theme),
    );
  }
}
await exit(0);

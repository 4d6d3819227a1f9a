import { writeWebp } from './webp.ts';
import type { Workbench } from './workbench.ts';

/** The size of the window in which the walkthrough's pictures are taken: what they show stays readable. */
export const walkthroughViewport = { width: 760, height: 560 };

/** Does the steps of the walkthrough one after the other and takes the picture of each. */
export async function takeWalkthroughPictures(ui: Workbench, theme: 'light' | 'dark'): Promise<void> {
  const { page } = ui;
  /** Of one part of the window, all of it or its upper end. */
  const take = async (name: string, selector: string, height = Number.POSITIVE_INFINITY) => {
    await page.mouse.move(0, 0); // nothing is pointed at
    const box = await page.locator(selector).first().boundingBox();
    if (!box) throw new Error(`No ${selector} for the picture "${name}"`);
    const path = `media/walkthrough/${name}-${theme}.webp`;
    await writeWebp(page, path, { ...box, height: Math.min(box.height, height) });
    await ui.screenshot(`walkthrough-${name}-${theme}`);
    console.log(path);
  };
  const dismiss = () => page.keyboard.press('Escape');

  await ui.runCommand('Open Sample');
  await ui.runCommand('View: Close Primary Side Bar');
  await ui.goToSymbol('Security Considerations');
  await ui.editor.squiggles().first().waitFor({ state: 'attached' });
  await page.locator('.view-line .mtkb').first().waitFor();
  await take('sample', '.part.editor', 420);

  await ui.sideBar.open('Design Docs');
  await ui.sideBar.rows('Outline');
  await widenSideBar(ui, 140);
  await take('outline', '.part.sidebar', 370);

  await ui.runCommand('View: Close Primary Side Bar');
  await ui.goToSymbol('Performance Considerations');
  await ui.editor.offerFix('Insert section');
  await take('fix', '.part.editor', 420);
  await dismiss();

  await ui.runCommand('Insert Section');
  await ui.quickInput.labels();
  await take('insert', '.quick-input-widget');
  await dismiss();

  await ui.runCommand('Set Status');
  await ui.quickInput.labels();
  await take('status', '.quick-input-widget');
  await dismiss();

  await ui.runCommand('New Design Doc');
  await ui.quickInput.labels();
  await take('new', '.quick-input-widget');
  await dismiss();

  await ui.openFile('incident.md');
  await page.locator('.view-line .mtkb').first().waitFor();
  await take('templates', '.part.editor', 400);
}

/** Pulls the border between side bar and editor to the right. */
async function widenSideBar({ page }: Workbench, pixels: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('No side bar is open');
  const [x, y] = [box.x + box.width, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels, y, { steps: 5 });
  await page.mouse.up();
}

import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { useWorkbench } from './open.ts';
import { until } from './until.ts';

const themes = [
  ['light', 'Light Modern', 'vs'],
  ['dark', 'Dark Modern', 'vs-dark'],
  ['high-contrast', 'Dark High Contrast', 'hc-black'],
  ['high-contrast-light', 'Light High Contrast', 'hc-light'],
] as const;

describe('the Markdown preview', () => {
  const ui = useWorkbench();
  const preview = (): FrameLocator => ui().preview;
  const mark = () => preview().locator('h3', { hasText: 'Error Handling' }).locator('.design-docs-mark');

  /** Takes a picture with something in sight, again while the preview is loaded anew for another theme. */
  const picture = (name: string, wanted: Locator) =>
    until(`the picture ${name}`, async () => {
      const isInSight = async () => {
        const box = await wanted.boundingBox({ timeout: 2000 }).catch(() => null);
        return box !== null && box.y > 0 && box.y < 700;
      };
      await wanted.scrollIntoViewIfNeeded({ timeout: 2000 }).catch(() => {});
      if (!(await isInSight())) return false;
      await ui().screenshot(name);
      return isInSight();
    });

  it('tells how far the document is, and marks what is unfinished', async () => {
    await ui().openFile('carrier-adapters.md');
    await ui().runCommand('Markdown: Open Preview');
    await mark().waitFor({ timeout: 60_000 });
    assert.match(await mark().innerText(), /placeholder$/);
    assert.match(await preview().locator('.design-docs-head').innerText(), /39 % · 14 unfinished sections/);
    assert.match(
      await preview().locator('.design-docs-missing').innerText(),
      /Future Extensibility.*missing/s,
    );
  });

  for (const [name, theme, kind] of themes) {
    it(`can be read in a ${name} theme`, async () => {
      await ui().chooseTheme(theme, kind);
      await until('colors that can be told apart', async () => (await contrast(mark())) >= 4.5);
      await picture(`preview-${name}-top`, preview().locator('.design-docs-head'));
      await picture(`preview-${name}`, preview().locator('h2', { hasText: 'Security Considerations' }));
    });
  }

  it('prints the document as it is', async () => {
    await ui().page.emulateMedia({ media: 'print' });
    await mark().waitFor({ state: 'hidden' });
    await preview().locator('.design-docs-head').waitFor({ state: 'hidden' });
    await ui().page.emulateMedia({ media: 'screen' });
    await mark().waitFor();
  });
});

/** The contrast between a text and the page it stands on, as WCAG 2 defines it. */
function contrast(text: Locator): Promise<number> {
  return text.evaluate(element => {
    const luminance = (color: string) => {
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(part => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const page = element.ownerDocument.createElement('div');
    page.style.color = 'var(--vscode-editor-background)';
    element.append(page);
    const [ink, paper] = [element, page].map(one => luminance(getComputedStyle(one).color));
    page.remove();
    return (Math.max(ink ?? 0, paper ?? 0) + 0.05) / (Math.min(ink ?? 0, paper ?? 0) + 0.05);
  });
}

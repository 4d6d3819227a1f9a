import assert from 'node:assert/strict';
import { useWorkbench } from './open.ts';
import { until } from './workbench.ts';

const themes = [
  ['light', 'Light Modern', 'vs'],
  ['dark', 'Dark Modern', 'vs-dark'],
  ['contrast', 'Dark High Contrast', 'hc-black'],
] as const;

describe('what helps while writing', () => {
  const ui = useWorkbench();

  before(() => ui().openFile('carrier-adapters.md'));

  for (const [name, theme, kind] of themes) {
    it(`says on a heading what is left to do, in ${theme}`, async () => {
      await ui().chooseTheme(theme, kind);
      await ui().goToSymbol('Migration Strategy');
      const lenses = await until('the lenses', async () => {
        const all = await ui().lenses();
        return all.length > 0 && all;
      });
      assert.ok(
        lenses.some(lens => lens.includes('Template text')),
        lenses.join(),
      );
      await ui().hover(
        text =>
          /Migration Strategy — .*template text/.test(text) &&
          text.includes('How users and data get from the old to the new'),
      );
      await ui().screenshot(`hover-${name}`);
      await ui().page.keyboard.press('Escape');
    });

    it(`sets the template's text apart and leaves it readable, in ${theme}`, async () => {
      const guidance = ui().activeEditor().locator('.view-line > span > span', { hasText: 'How users' });
      const { opacity, fontStyle } = await guidance
        .first()
        .evaluate(element => ({ ...getComputedStyle(element) }) as { opacity: string; fontStyle: string });
      assert.equal(fontStyle, 'italic');
      assert.equal(Number(opacity) < 1, kind !== 'hc-black', opacity);
    });

    it(`offers the section that is missing, in ${theme}`, async () => {
      await ui().goToSymbol('Security Considerations');
      await ui().page.keyboard.press('ArrowUp');
      await ui().page.keyboard.press('Enter');
      await ui().type('#');
      const offered = await ui().suggestions();
      assert.match(offered[0] ?? '', /Future Extensibility/);
      await ui().screenshot(`completion-${name}`);
      await ui().page.keyboard.press('Escape');
      for (let step = 0; step < 2; step++) await ui().page.keyboard.press('Backspace');
    });

    it(`lists from the status bar what is left, in ${theme}`, async () => {
      const item = ui().page.locator('.statusbar-item', { hasText: /\d %/ });
      await item.click();
      const left = await ui().quickPickLabels();
      assert.ok(
        left.some(label => label.includes('Migration Strategy')),
        left.join(),
      );
      await ui().page.keyboard.press('ArrowDown');
      await ui().screenshot(`left-${name}`);
      await ui().page.keyboard.press('Escape');
    });
  }

  it('says what is unfinished before a status is set', async () => {
    await ui().openFile('live-tracking-page.md');
    await ui().goToSymbol('Overview');
    await ui().page.keyboard.press('ArrowDown');
    await ui().type('TODO');
    await ui().page.locator('.statusbar-item', { hasText: '92 %' }).waitFor();
    await ui().runCommand('Set Status');
    const picks = ui().page.locator('.quick-input-widget');
    await picks.getByText('1 unfinished section').first().waitFor();
    await ui().screenshot('status');
    await ui().page.keyboard.press('Escape');
  });
});

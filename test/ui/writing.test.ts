import assert from 'node:assert/strict';
import { useWorkbench } from './open.ts';

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
      const lenses = await ui().editor.lenses();
      assert.ok(
        lenses.some(lens => lens.includes('Template text')),
        lenses.join(),
      );
      await ui().editor.hover(
        text =>
          /Migration Strategy — .*template text/.test(text) &&
          text.includes('How users and data get from the old to the new'),
      );
      await ui().screenshot(`hover-${name}`);
      await ui().press('Escape');
    });

    it(`sets the template's text apart and leaves it readable, in ${theme}`, async () => {
      const guidance = ui().editor.pane.locator('.view-line > span > span', { hasText: 'How users' });
      const { opacity, fontStyle } = await guidance
        .first()
        .evaluate(element => ({ ...getComputedStyle(element) }) as { opacity: string; fontStyle: string });
      assert.equal(fontStyle, 'italic');
      assert.equal(Number(opacity) < 1, kind !== 'hc-black', opacity);
    });

    it(`offers the section that is missing, in ${theme}`, async () => {
      await ui().goToSymbol('Security Considerations');
      await ui().press('ArrowUp', 'Enter');
      const offered = await ui().editor.suggestionsFor('#');
      assert.match(offered[0] ?? '', /Future Extensibility/);
      await ui().screenshot(`completion-${name}`);
      await ui().press('Escape');
      await ui().press('Backspace', 'Backspace');
    });

    it(`lists from the status bar what is left, in ${theme}`, async () => {
      await ui().statusBarItem(/\d %/).click();
      const left = await ui().quickInput.labels();
      assert.ok(
        left.some(label => label.includes('Migration Strategy')),
        left.join(),
      );
      await ui().press('ArrowDown');
      await ui().screenshot(`left-${name}`);
      await ui().press('Escape');
    });
  }

  it('says what is unfinished before a status is set', async () => {
    await ui().openFile('live-tracking-page.md');
    await ui().goToSymbol('Overview');
    await ui().press('ArrowDown');
    await ui().editor.type('TODO');
    await ui().statusBarItem('85 %').waitFor();
    await ui().runCommand('Set Status');
    await ui().quickInput.shows('2 unfinished sections');
    await ui().screenshot('status');
    await ui().press('Escape');
  });
});

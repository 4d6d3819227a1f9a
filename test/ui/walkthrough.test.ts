import assert from 'node:assert/strict';
import { useWorkbench } from './open.ts';
import { until } from './until.ts';

const id = 'design-docs.design-docs#firstDesignDoc';

describe('the walkthrough', () => {
  const ui = useWorkbench();
  const step = (name: string) => ui().page.locator(`.getting-started-step[data-step-id="${id}#${name}"]`);
  const picture = () => ui().page.locator('.gettingStartedContainer .getting-started-media img');

  // The sample opens beside it only where there is room for two.
  before(() => ui().page.setViewportSize({ width: 1400, height: 900 }));

  it('opens from the welcome text of the outline', async () => {
    await ui().sideBar.open('Design Docs');
    await ui().page.locator('.welcome-view a').getByText('Write your first design doc').click();
    await step('sample').waitFor();
  });

  for (const [name, theme, kind] of [
    ['light', 'Light Modern', 'vs'],
    ['dark', 'Dark Modern', 'vs-dark'],
    ['high-contrast', 'Dark High Contrast', 'hc-black'],
    ['high-contrast-light', 'Light High Contrast', 'hc-light'],
  ] as const) {
    it(`shows a picture of the product in a ${name} theme`, async () => {
      await ui().chooseTheme(theme, kind);
      await until('the picture to be there', () =>
        picture()
          .first()
          .evaluate(image => (image as HTMLImageElement).naturalWidth > 0),
      );
      await ui().screenshot(`walkthrough-${name}`);
    });
  }

  it('opens the sample beside itself, and ticks the step off', async () => {
    await step('sample').getByRole('button', { name: 'Open Sample' }).click();
    await until('the sample in the outline', async () =>
      (await ui().sideBar.rows('Outline')).some(({ label }) => label.startsWith('API Contracts')),
    );
    assert.match(await ui().editor.visibleText(), /# Design Document/);
    await step('sample').locator('.codicon-getting-started-step-checked').first().waitFor();
    await ui().screenshot('walkthrough-sample');
  });
});

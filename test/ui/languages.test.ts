import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { useWorkbench } from './open.ts';
import { until } from './until.ts';

/** The texts that VS Code has to find by itself, in the files of a language. */
function textsIn(language: string) {
  const read = (path: string): Record<string, string> => JSON.parse(readFileSync(path, 'utf8'));
  const manifest = read(`package.nls.${language}.json`);
  const bundle = read(`l10n/bundle.l10n.${language}.json`);
  return {
    command: (name: string) => manifest[`command.${name}`] ?? assert.fail(name),
    view: manifest['view.outline'] ?? assert.fail(),
    sentence: (key: string) => bundle[key] ?? assert.fail(key),
  };
}

for (const language of ['de', 'zh-cn']) {
  describe(`the workbench in ${language}`, () => {
    const ui = useWorkbench(() => ({ language }));
    const { command, view, sentence } = textsIn(language);

    it('has its commands, and the states in the outline', async () => {
      await ui().sideBar.open('Design Docs');
      await ui().runCommand(command('openSample'));
      const labels = await until('the outline', async () => {
        const rows = await ui().sideBar.rows(view);
        return rows.length > 5 && rows.map(({ label }) => label);
      });
      for (const state of ['missing', 'empty', 'placeholder', 'guidance left', 'template text']) {
        assert.ok(
          labels.some(label => label.includes(sentence(state))),
          `"${sentence(state)}" is not in ${labels}`,
        );
      }
    });

    it('has warnings and their fixes', async () => {
      const fix = sentence('Insert section "{section}"').replace('{section}', 'Testing Strategy');
      await ui().goToSymbol('Performance Considerations');
      await ui().editor.offerFix(fix);
      await ui().screenshot(`language-${language}`);
      await ui().press('Escape');
    });

    it('has the templates to choose from', async () => {
      await ui().runCommand(command('newDocument'));
      const offered = await ui().quickInput.labels();
      assert.ok(offered.includes(sentence('Design proposal')), offered.join());
      await ui().screenshot(`language-${language}-templates`);
      await ui().press('Escape');
    });
  });
}

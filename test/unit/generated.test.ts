import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { generatedFiles } from './generatedFiles.ts';

describe('the generated files', () => {
  for (const { path, text } of generatedFiles()) {
    it(`${path} is up to date (npm run generate)`, () => {
      assert.equal(readFileSync(path, 'utf8'), text);
    });
  }

  it('are all there is in their folders', () => {
    const expected = generatedFiles()
      .map(({ path }) => path)
      .filter(path => /^(?:snippets|media\/rules)\//.test(path));
    const there = ['snippets', 'media/rules'].flatMap(folder =>
      readdirSync(folder).map(name => `${folder}/${name}`),
    );
    assert.deepEqual(there.sort(), expected.sort());
  });
});

import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { flatten } from '../../src/model/judging/judgement.ts';
import { spellingFixes } from '../../src/model/rules/fixes/headingFixes.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { inEnglish } from '../../src/model/text/wording.ts';
import { applied } from './applied.ts';

const template = parseTemplate(
  '# [T]\n## Risks & Mitigations\n[x y]\n## Testing Strategy\n[x y]\n## Scope\n[x y]\n',
  { id: 't', origin: 'file' },
);

/** What a heading becomes when its spelling is put right. */
function respelt(heading: string): string[] {
  const text = `# T\n${heading}\nText.\n`;
  const analysis = analyze(text, template);
  return [...flatten(analysis.sections)]
    .filter(({ section }) => section)
    .flatMap(judged => spellingFixes(analysis, judged))
    .map(fix => `${inEnglish(fix.title)}: ${applied(text, fix).split('\n')[1]}`);
}

describe("the spelling of a section's title", () => {
  it("becomes the template's, and what is around it stays", () => {
    assert.deepEqual(respelt('## 3. **Testing Startegy** ##'), [
      'Rename "Testing Startegy" to "Testing Strategy": ## 3. **Testing Strategy** ##',
    ]);
    assert.deepEqual(respelt('## 🎯 Risk and Mitigation'), [
      'Rename "Risk and Mitigation" to "Risks & Mitigations": ## 🎯 Risks & Mitigations',
    ]);
  });

  it("is as good as the template's where it is the same, or says more or less", () => {
    for (const heading of [
      '## SCOPE',
      '## 1.2 Scope:',
      '## Scope (v1)',
      '## Testing',
      '## 概要 / Scope',
      '## Other',
    ])
      assert.deepEqual(respelt(heading), [], heading);
  });
});

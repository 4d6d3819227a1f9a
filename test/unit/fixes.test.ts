import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { fixesOf } from '../../src/model/fixes.ts';
import { rules } from '../../src/model/rules/index.ts';
import type { Fix } from '../../src/model/rules/rule.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { inEnglish } from '../../src/model/text/wording.ts';
import { applied, shown } from './applied.ts';
import { fixSamples } from './fixSamples.ts';

const known = { author: 'Ada', today: '2026-05-03' };
const samples = fixSamples();

describe('every fix', () => {
  for (const { code, name, template: source, document, fixes } of samples) {
    const template = parseTemplate(source, { id: 'sample', origin: 'file' });
    const analysis = analyze(document, template);
    const finding = analysis.findings.find(found => found.code === code);
    const all = finding ? fixesOf({ analysis }, finding, known) : [];

    it(`${code}, ${name}: gives what its sample shows`, () => {
      assert.ok(finding, 'the document has no such finding');
      const told = all.map(fix => `### ${titleOf(fix)}\n\n~~~~\n${shown(document, fix)}~~~~\n`);
      assert.equal(
        told.join('\n'),
        fixes.map(([title, text]) => `### ${title}\n\n~~~~\n${text}~~~~\n`).join('\n'),
      );
      assert.ok(all.filter(fix => fix.isPreferred).length < 2, 'one is preferred at most');
    });

    it(`${code}, ${name}: is gone afterwards, with both kinds of line breaks`, () => {
      const count = (text: string) =>
        analyze(text, template).findings.filter(found => found.code === code).length;
      for (const lineBreak of ['\n', '\r\n']) {
        const text = document.replaceAll('\n', lineBreak);
        const again = analyze(text, template);
        const same = again.findings.find(found => found.code === code);
        for (const fix of same ? fixesOf({ analysis: again }, same, known) : []) {
          const after = applied(text, fix);
          assert.ok(count(after) < count(text), inEnglish(fix.title));
          assert.doesNotMatch(after, lineBreak === '\n' ? /\r/ : /[^\r]\n/, inEnglish(fix.title));
        }
      }
    });
  }

  it('has a sample', () => {
    const withFixes = rules.filter(({ fixes }) => fixes).map(({ code }) => code);
    assert.deepEqual([...new Set(samples.map(({ code }) => code))].sort(), withFixes);
  });
});

function titleOf({ title, isPreferred, isLossless }: Fix): string {
  return inEnglish(title) + (isPreferred ? ' ★' : '') + (isLossless ? ' ∞' : '');
}

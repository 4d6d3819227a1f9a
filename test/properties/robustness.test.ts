import assert from 'node:assert/strict';
import { examine } from '../../src/model/examine.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { applyEdits } from '../../src/model/text/text.ts';
import { toDocumentJson } from '../../src/model/views/documentJson.ts';
import { applyTemplate } from '../../src/model/writing/applyTemplate.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';
import { random } from './random.ts';
import { roundsOr, seed, seeded } from './rounds.ts';

const templates = builtinTemplates();
const rounds = roundsOr(200);

const hostile = [
  '# ',
  '## Goals\n',
  '[',
  ']',
  '<!--',
  '-->',
  '<!-- section: repeat',
  '<!-- template: ',
  '`',
  '```\n',
  '~~~\n',
  '\r',
  '\r\n',
  '\n\n',
  '---\n',
  '===\n',
  '|',
  '|---|\n',
  '- ',
  '  - ',
  '> ',
  '\t',
  '{',
  '}',
  '<',
  '>',
  '**',
  '__',
  '\u0000',
  '\u2028',
  '\uFEFF',
  '😀',
  '\ud800',
  'TODO',
  '???',
  'YYYY-MM-DD',
  '[a](',
  '[^1]',
  '[x]',
  ': ',
  '**Status:** ',
  'Draft | Final',
  'N/A',
  '<div>\n',
  '</div>',
  '&amp;',
  '\\',
  '1. ',
  '999999999. ',
  '<!-- accepted -->\n',
  '[a]: b\n',
  '+++\n',
  'status: ',
  '{{title}}',
];

describe(seeded('any text at all', rounds), function () {
  // What is tested is that there is an end, not how fast a busy machine comes to it.
  this.timeout(20_000);

  it('is examined without an error, with findings inside the text and numbers in range', function () {
    this.timeout(20_000 + rounds * 100);
    const { below, pick } = random(seed);
    for (let round = 0; round < rounds; round++) {
      const base = round % 3 === 0 ? newDocument(pick(templates), { title: 'T' }).text : '';
      let text = base;
      for (let edits = below(12); edits >= 0; edits--) {
        const start = below(text.length + 1);
        const end = Math.min(text.length, start + (below(4) === 0 ? below(200) : 0));
        const piece = Array.from({ length: below(6) }, () => pick(hostile)).join('');
        text = applyEdits(text, [{ start, end, text: piece }]);
      }
      const hint = round % 2 === 0 ? { id: pick(templates).id, by: 'option' as const } : undefined;
      const examination = examine(text, { templates, hint });
      for (const { start, end } of examination.findings)
        assert.ok(0 <= start && start <= end && end <= text.length);
      const { completeness } = toDocumentJson('a.md', examination);
      assert.ok(completeness === null || (completeness >= 0 && completeness <= 1));
      parseTemplate(text, { id: 'fuzz', origin: 'file' });
      const { edits } = applyTemplate(text, pick(templates), { templates });
      assert.ok(edits.every(({ start, end }) => start === end && start <= text.length));
    }
  });

  // Not timed: a quadratic walk over these would run into the limit of the test runner.
  const long = 60_000;
  const walls: [string, string][] = [
    ['brackets', '['.repeat(long)],
    ['closed brackets', '[a b]'.repeat(long / 5)],
    ['tags', '<a '.repeat(long / 3)],
    ['comments', '<!--'.repeat(long / 4)],
    ['backticks', Array.from({ length: 600 }, (_, n) => '`'.repeat(n)).join(' ')],
    ['emphasis', '*a_'.repeat(long / 3)],
    ['markers', 'TODO '.repeat(long / 5)],
    ['bars', '|'.repeat(long)],
    ['links', '[a](b'.repeat(long / 5)],
    ['braces', '{a'.repeat(long / 2)],
    ['blanks', `a${' '.repeat(long)}b`],
    ['colons', ':a'.repeat(long / 2)],
    ['numbers', '1.'.repeat(long / 2)],
  ];
  for (const [name, text] of walls) {
    it(`ends on a line of nothing but ${name}, as text, heading, row and field`, () => {
      for (const lead of ['', '## ', '| a |\n|---|\n| ', '- **Status:** ']) {
        examine(`<!-- template: proposal -->\n# T\n${lead}${text}\n\n## Goals\n${text}\n`, { templates });
      }
    });
  }

  it('ends on ten thousand headings', () => {
    const text = `<!-- template: proposal -->\n# T\n${Array.from({ length: 10_000 }, (_, n) => `### Goals ${n}\n`).join('')}`;
    assert.ok(examine(text, { templates }).analysis);
  });
});

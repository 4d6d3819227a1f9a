import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { found, readMarked } from './marked.ts';

/** What a template's annotation makes of a document whose findings are written into it. */
const cases: [name: string, template: string, document: string][] = [
  ['optional may be left out', '## A\n[a b]\n## B\n<!-- section: optional -->\n[c d]\n', '## A\nYes.\n'],
  [
    'required may not',
    '## A\n[a b]\n## B (optional)\n<!-- section: required -->\n[c d]\n',
    '⟦missing-section: ## A⟧\nYes.\n',
  ],
  [
    'required from a status: before it',
    '- **Status:** Draft | Review | Done\n## A\n[a b]\n## B\n<!-- section: required from Review -->\n[c d]\n',
    '- **Status:** Draft\n## A\nYes.\n',
  ],
  [
    'required from a status: from then on',
    '- **Status:** Draft | Review | Done\n## A\n[a b]\n## B\n<!-- section: required from Review -->\n[c d]\n',
    '- **Status:** ⟦status-ahead: Done⟧\n⟦missing-section: ## A⟧\nYes.\n',
  ],
  [
    'repeat allows several',
    '## Option {name}\n<!-- section: repeat 1..2 -->\n[a b]\n## B\n[c d]\n',
    '## Option red\nYes.\n## Option blue\nYes.\n## B\nYes.\n',
  ],
  [
    'repeat has an end',
    '## Option {name}\n<!-- section: repeat 1..2 -->\n[a b]\n## B\n[c d]\n',
    '## Option red\nYes.\n## Option blue\nYes.\n⟦duplicate-section: ## Option green⟧\nYes.\n## B\nYes.\n',
  ],
  [
    'repeat counts under each section around',
    '## Feature {name}\n<!-- section: repeat -->\n### Story {name}\n<!-- section: repeat 1..2 -->\n[a b]\n',
    '## Feature A\n### Story a\nYes.\n### Story b\nYes.\n## Feature B\n### Story c\nYes.\n### Story d\nYes.\n⟦duplicate-section: ### Story e⟧\nYes.\n',
  ],
  [
    'repeat has a beginning',
    '## Option {name}\n<!-- section: repeat 2..3 -->\n[a b]\n## B\n[c d]\n',
    '⟦missing-section: ## Option red⟧\nYes.\n## B\nYes.\n',
  ],
  [
    'repeat is reached',
    '## Option {name}\n<!-- section: repeat 2..3 -->\n[a b]\n## B\n[c d]\n',
    '## Option red\nYes.\n## Option blue\nYes.\n## B\nYes.\n',
  ],
  [
    'repeat from none on',
    '## Option {name}\n<!-- section: repeat 0..2 -->\n[a b]\n## B\n[c d]\n',
    '## B\nYes.\n',
  ],
  ['default may stand', '## A\n<!-- section: default -->\nSee the handbook.\n', '## A\nSee the handbook.\n'],
  [
    'alias names it',
    '## A\n<!-- section: alias Outcome, Result -->\n[a b]\n## B\n[c d]\n',
    '## Result\nYes.\n## B\nYes.\n',
  ],
  ['choose is chosen', '## A\n<!-- section: choose Yes | No -->\nYes | No\n', '## A\nNo\n'],
  [
    'choose is still open',
    '## A\n<!-- section: choose Yes | No | Later -->\nYes | No | Later\n',
    '## A\n⟦choice-unresolved: No | Later⟧\n',
  ],
  [
    'order=off minds no order',
    '<!-- template: order=off -->\n## A\n[a b]\n## B\n[c d]\n## C\n[e f]\n',
    '## C\nYes.\n## A\nYes.\n## B\nYes.\n',
  ],
  ['extra=allow minds no others', '## A\n[a b]\n', '## A\nYes.\n## Z\nYes.\n'],
  [
    'extra=hint minds a little',
    '<!-- template: extra=hint -->\n## A\n[a b]\n',
    '## A\nYes.\n⟦extra-section: ## Z⟧\nYes.\n',
  ],
];

describe('an annotation of a template', () => {
  for (const [name, source, document] of cases) {
    it(name, () => {
      const template = parseTemplate(source.replace(/^(<!-- template:.*\n)?/, '$1# [Title]\n'), {
        id: 't',
        origin: 'file',
      });
      assert.deepEqual(template.problems, []);
      const { text, findings } = readMarked(`# T\n${document}`);
      assert.deepEqual(found(text, analyze(text, template).findings), findings);
    });
  }

  it('goes for good: a template without it says the same', () => {
    const { outline } = parseTemplate('# T\n## A\n<!-- section: optional -->\n[a b]\n', {
      id: 't',
      origin: 'file',
    });
    assert.equal(outline.lines.text, '# T\n## A\n[a b]\n');
  });
});

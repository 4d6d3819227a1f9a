import assert from 'node:assert/strict';
import { scanStretches } from '../../src/model/markdown/headingScan.ts';
import { blocksOf, parseStretches, type Stretch, stretchesOf } from '../../src/model/markdown/stretches.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { hostileMarkdown } from './hostileMarkdown.ts';
import { random } from './random.ts';
import { roundsOr, seed, seeded } from './rounds.ts';

const rounds = roundsOr(4000);

/** What makes the scan of most hostile texts give up. */
const givesUp = /^ {1,3}(?:#|```|~~~|<)|^<(?!!--)|^ {0,3}(?:-+|=+)[ \t]*$/gm;

const full = (stretches: readonly Stretch[] | undefined) =>
  stretches?.map(({ blocks, ...stretch }) => ({ ...stretch, blocks: blocks ?? blocksOf(stretch) }));

function assertSame(text: string, ahead: string): void {
  assert.deepEqual(
    full(stretchesOf(text, ahead)),
    full(parseStretches(text, ahead)),
    JSON.stringify({ text, ahead }),
  );
}

describe(seeded('a text divided by its headings', rounds), () => {
  it('is the same whether its lines are looked at or its blocks are parsed', () => {
    const source = random(seed);
    let scanned = 0;
    for (let round = 0; round < rounds; round++) {
      const hostile = hostileMarkdown(source);
      const text = source.below(4) > 0 ? hostile.replace(givesUp, 'x') : hostile;
      if (scanStretches(text, true)) scanned++;
      assertSame(text, '');
      const ahead = source.pick(['# A\n', '## B', '#\n', '#c\n===\n', 'x\n---\n', ' # d\n']);
      assertSame(text, ahead + hostileMarkdown(source, 3));
    }
    assert.ok(scanned > rounds / 3, `${scanned} of ${rounds} were scanned`);
  });

  it('needs no parser for any of our templates', () => {
    for (const { text, id } of builtinTemplates()) {
      assert.ok(scanStretches(text, true), id);
      assertSame(text, '');
    }
  });

  const hiding = [
    '```\n# no\n```\n# A\n',
    '~~~~ x\n# no\n~~~\n# no\n~~~~\n# A\n',
    '<!--\n# no\n--> # no\n# A\n',
    '- ```\n  code\n# A\n',
    '> ```\n# A\n',
    '``` a`b\n# A\n',
    '# A\r\n```\r\n# no\r\n```\r\n',
  ];
  for (const text of hiding)
    it(`scans ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        scanStretches(text, true)?.map(({ heading }) => heading),
        ['', 'A'],
      );
      assertSame(text, '');
    });

  const unsure = [
    'a\n---\n',
    ' # A\n',
    '  ```\n# A\n',
    '<div>\n# A\n',
    '<?\n\n# A\n?>\n',
    'a\r# A\r',
    ' <!--\n# A\n',
  ];
  for (const text of unsure)
    it(`leaves ${JSON.stringify(text)} to the parser`, () => {
      assert.equal(scanStretches(text, true), undefined);
      assertSame(text, '');
    });

  it('says when a block goes on behind it', () => {
    for (const text of ['```\n', '<!-- a\n', '<div>\n'])
      assert.equal(stretchesOf(text, '# A\n'), undefined, text);
    assert.equal(stretchesOf('a', '# A\n'), undefined, 'a line that is cut in two');
  });
});

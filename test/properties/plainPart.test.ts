import assert from 'node:assert/strict';
import { parseOutline } from '../../src/model/document/outline.ts';
import type { Sought } from '../../src/model/document/sieve.ts';
import { isPlainPart } from '../../src/model/document/sieve.ts';
import { weigh } from '../../src/model/judging/weigh.ts';
import { yardsticksOf } from '../../src/model/judging/yardstick.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { hostileMarkdown } from './hostileMarkdown.ts';
import { random } from './random.ts';
import { roundsOr, seed, seeded } from './rounds.ts';

const guidance = `# Design
## Goals
Why is it needed? Say so.
Up to
three lines
- (a) or so
1. Ask everybody
Yes/No

As in
-- | --

Get this or maybe

|In to
the top

| Name | Use |
|---|---|
| One | two |
| - a | b |
| High/Low | x |

\`\`\`
- call it
  a: [b]
\`\`\`
## Scope
It is what it is.
`;
const template = parseTemplate(guidance, { id: 'plain', origin: 'file' });
const scope = template.sections.at(-1);
const measure = yardsticksOf(template).of(scope);
const sought = measure.sought as Sought;

const rounds = roundsOr(3000);

/** Whether reading all of a text finds the author's own words and nothing else. */
function isOnlyOwn(text: string): boolean {
  const outline = parseOutline(text);
  const { tally } = weigh(outline, outline.parts.length - 1, { ...measure, sought: undefined });
  const { tokens, guidance, rows, openItems, openFields, isNotApplicable, hasContent, hasOwn } = tally;
  const found = [tokens, guidance, rows, openItems, openFields].some(({ length }) => length > 0);
  return hasContent && hasOwn && !found && !isNotApplicable;
}

function isPlain(text: string): boolean {
  const { parts } = parseOutline(text);
  return isPlainPart(parts.at(parts.length - 1), sought);
}

describe(seeded('a part that is plain as a whole', rounds), () => {
  it('holds only what its author has said', () => {
    const source = random(seed);
    let plain = 0;
    for (let round = 0; round < rounds; round++) {
      const text = `# A\n${source.below(3) === 0 ? hostileMarkdown(source) : ownText(source)}`;
      if (parseOutline(text).parts.length !== 2 || !isPlain(text)) continue;
      plain++;
      assert.ok(isOnlyOwn(text), JSON.stringify(text));
    }
    assert.ok(plain > rounds / 20, `${plain} of ${rounds} are plain`);
  });

  const plain = [
    'We keep the cache.\n',
    '- Redis\n- Postgres\n',
    '1. first of all\n2. second of all\n',
    '| Option | Costs |\n|:---|---:|\n| a | b |\n| c | d |\n',
    'We keep it.\n\n---\n\nAnd that.\n',
    '```ts\nconst a = b[0];\n- call it\n```\n',
    '```\na[0] = b | c\n```\nWe keep a/b.\n',
    '> We quote what somebody [has said](https://example.org).\n',
    '  - indented by two\n    and going on\n',
    'We keep it.\r\n\r\nAnd that.\r\n',
  ];
  for (const body of plain)
    it(`may be ${JSON.stringify(body)}`, () => {
      assert.ok(isPlain(`# A\n${body}`));
      assert.ok(isOnlyOwn(`# A\n${body}`));
    });

  const notPlain = {
    'nothing at all': '\n\n',
    'a rule alone': '---\n',
    'hashes alone': '##\n',
    'an item without text': '1.',
    'an empty row': '| Option | Costs |\n|---|---|\n| | |\n',
    "the template's text": 'It is what it is.\n',
    'the same as an item': '- It is what it is.\n',
    'its row, which begins as an item does': '| Option | Costs |\n|---|---|\n- a | b\n',
    'its code, which begins as an item does': '    - call it\n',
    'its line of dashes': 'our own words\n-- | --\n',
    'its text below a header that looks like a fence': '~~~ a | b\n|---|---|\n| One | two |\n',
    'the same behind a tab': '\t- call it\n',
    'its lines, wrapped in another way': 'Up\nto three lines\n',
    'the same in items': '- Up\n  to three lines\n',
    'the same behind a bar': '|In\nto the top\n',
    'the same in an item and what goes on with it': '- Get\n      - this or maybe\n',
    'a choice in a row': '| Option | Costs |\n|---|---|\n| y | High/Low |\n',
    'a placeholder': 'We keep [name of it].\n',
    'a marker': 'We keep it. TODO\n',
    'N/A': 'n/a\n',
    'N/A below an empty line': '\nn/a\n',
    'what is nested too deep to be read': `${'>'.repeat(120)} our own words\n`,
    'N/A in a quote': '> **N/A**, really\n',
    'a token in code': '```\nour own\n  a: [b]\n```\n',
    'code of the template': '```\n- call it\n```\n',
    'a fence in an item': '- ```js\n  It is\n  ```\n',
    'an indented fence, and what follows': '  ```js\n  our own\n```\nIt is what it is.\n',
    'lone returns': 'our own\rIt is what it is.\r',
  };
  for (const [what, body] of Object.entries(notPlain))
    it(`is not when there is ${what}`, () => assert.equal(isPlain(`# A\n${body}`), false));
});

const marks = ['', '', '', '- ', '  - ', '* ', '1. ', '> ', '    ', '\t', '| ', '   ', '- - ', '>- '];
const words = [
  'we',
  'keep',
  'Redis',
  'the cache',
  'a/b',
  '`code`',
  '*is*',
  '[it](x)',
  '|',
  '–',
  'é',
  '"so"',
  '12.',
];
const guided = guidance.split('\n').filter(line => line !== '' && !line.startsWith('#'));

/** Lines of an author's, now and then one of the template's, whole or in pieces. */
function ownText({ below, pick }: ReturnType<typeof random>): string {
  const own = () => Array.from({ length: 1 + below(5) }, () => pick(words)).join(' ');
  const line = () => (below(12) === 0 ? pick(guided).slice(below(3) === 0 ? below(12) : 0) : own());
  const blocks = [
    () => `${pick(marks)}${line()}\n`,
    () => `${pick(marks)}${line()}\n${pick(['', '  ', '- '])}${line()}\n`,
    () => `| ${own()} | ${own()} |\n|---|---|\n| ${line()} | ${own()} |\n${pick(['', '- '])}${own()} | b\n`,
    () => `\`\`\`\n${line()}\n${line()}\n\`\`\`\n`,
    () => `${pick(['---', '***', '- - -', '|', '#', '1.', '-', '>', '===', ':--'])}\n`,
  ];
  return Array.from({ length: 1 + below(4) }, () => pick(blocks)() + pick(['\n', '\n', ''])).join('');
}

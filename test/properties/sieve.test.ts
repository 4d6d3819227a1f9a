import assert from 'node:assert/strict';
import { parseOutline } from '../../src/model/document/outline.ts';
import type { Tally } from '../../src/model/judging/tally.ts';
import { weigh } from '../../src/model/judging/weigh.ts';
import { yardsticksOf } from '../../src/model/judging/yardstick.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import type { Template } from '../../src/model/template/template.ts';
import { hostileMarkdown } from './hostileMarkdown.ts';
import { random } from './random.ts';
import { roundsOr, seed, seeded } from './rounds.ts';

/** Guidance without brackets: in a line with a bracket a token may stand, so that it is read in any case. */
const plain = `# Design
## Goals
Why is it needed? Say so in a sentence.
- Who?
- (a) or #b.
- R&D has to agree.
- Pros: fast

Up to
three lines of
one paragraph.
1. It is *so*.
2. "A" - it's

| Name | Use |
|---|---|
| One | two/three |
| High/Low | x |

\`\`\`
  call it
  'a' - b
\`\`\`
## Scope
It is what it is.
`;
const templates = [
  ...builtinTemplates(),
  ...[1, 2, 3, 4].map(count => parseTemplate(plain, { id: `plain${count}`, origin: 'file' })),
];
const rounds = roundsOr(200);

describe(seeded('a sieve', rounds), () => {
  it('holds nothing back that would have been found', () => {
    const source = random(seed);
    let held = 0;
    for (let round = 0; round < rounds; round++) {
      const template = source.pick(templates);
      const text = textLike(template, source);
      held += template.sections.filter(spec => yardsticksOf(template).of(spec).sought).length;
      assert.deepEqual(
        weighed(text, template, true),
        weighed(text, template, false),
        JSON.stringify({ text, template: template.id }),
      );
    }
    assert.ok(held > rounds, `${held} yardsticks with a sieve`);
  });

  const noAnswers = ['N/A', 'n/a: no users', 'Not applicable', 'nicht zutreffend', 'Entfällt', '不适用'];
  for (const words of noAnswers)
    it(`lets "${words}" pass, whatever is around it`, () => {
      const [template] = templates as [Template];
      for (const text of [
        words,
        `- ${words}`,
        `1. ${words}`,
        `> ${words}`,
        `  - **${words}**`,
        `\`${words}\``,
      ]) {
        const [tallies] = weighed(text, template, true);
        assert.ok(tallies?.[0]?.isNotApplicable, text);
      }
    });
});

/** What all parts of a text weigh by each section of a template. Each time of a new outline: what is known of a part is kept. */
function weighed(text: string, template: Template, isSieved: boolean): Tally[][] {
  const outline = parseOutline(text);
  return template.sections.map(spec => {
    const measure = yardsticksOf(template).of(spec);
    const scale = isSieved ? measure : { ...measure, sought: undefined };
    return outline.sections.map(({ index }) => weigh(outline, index, scale).tally);
  });
}

const marks = [
  '',
  '',
  '- ',
  '* ',
  '1. ',
  '> ',
  '  ',
  '   - ',
  '\t',
  '- [ ] ',
  '- [x] ',
  '| ',
  '**',
  '`',
  '<b>',
  ':::',
  '\\',
  '-',
];
const middles = [' ', '  ', '\n', '\r\n', ' **', '_ ', ' | ', '? ', ' &amp; ', ' <!-- c --> ', '\u00a0', '/'];
const ownWords = [
  'N/A',
  'Not applicable',
  'no',
  'entfällt',
  'an answer',
  'TODO',
  '[x](y)',
  '[x](y) [z w](v) [your name]',
  '[a `](b` c d]',
  '```',
  '# A',
  '|---|',
  'a: b',
];

/** Lines of a template as an author may have them: wrapped, marked, begun and not finished, beside others. */
function textLike({ text }: Template, source: ReturnType<typeof random>): string {
  const { below, pick } = source;
  const lines = text.split('\n').filter(line => line !== '');
  const piece = () => {
    const line = below(4) === 0 ? pick(ownWords) : pick(lines);
    const words = line.split(' ');
    const cut = below(words.length + 1);
    const changed =
      below(2) === 0
        ? line
        : [words.slice(0, cut), words.slice(cut)].map(part => part.join(' ')).join(pick(middles));
    const written =
      below(4) === 0
        ? changed
            .replace('&', '&amp;')
            .replace("'", '’')
            .replace(' - ', ' – ')
            .replace(/[.()#]/, '\\$&')
        : changed;
    return pick(marks) + (below(8) === 0 ? written.slice(0, below(written.length + 1)) : written);
  };
  return Array.from({ length: 1 + below(12) }, () =>
    below(10) === 0 ? hostileMarkdown(source, 4) : piece() + pick(['\n', '\n', '\n\n']),
  ).join('');
}

import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { nearTitlesOf, type Way, ways } from '../../src/model/matching/nearTitles.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import type { SectionSpec } from '../../src/model/template/template.ts';
import { displayTitle, singular, stubOf, titleKey, titleKeys } from '../../src/model/text/titles.ts';
import { random } from './random.ts';
import { roundsOr, seed, seeded } from './rounds.ts';

const rounds = roundsOr(200);

const own = parseTemplate(
  `# T
## Rationale and alternatives
## Prior art and and more
## Prior art
## Risks
## Risk
## Ties
## Ty
## Non-Goals
## Nongoals
## Go live
## Goli ve
## Scope
## Scope of delivery
## Testing
## Tseting
## Stages 1
## Foo and bar
## Bar
## Empty
<!-- section: alias [x], Void and nil -->
`,
  { id: 'own', origin: 'file' },
);

/** What is looked up must be what one finds who compares each two titles. */
const slow: Record<Way, (key: string, other: string, misspelt: ReadonlySet<string>) => boolean> = {
  same: (key, other) =>
    singular(key) === singular(other) || key.replaceAll(' ', '') === other.replaceAll(' ', ''),
  beginning: (key, other) =>
    other !== '' && key !== '' && (key.startsWith(`${other} `) || other.startsWith(`${key} `)),
  misspelt: (key, other, misspelt) =>
    Math.min(key.length, other.length) >= 6 && !/\d/.test(key + other) && misspelt.has(other),
  part: (key, other) => isJoinedBy(key, other) || isJoinedBy(other, key),
};

function isJoinedBy(part: string, whole: string): boolean {
  return part !== '' && part !== whole && whole.split(' and ').includes(part);
}

/** Everything that one mistake makes of a key. */
function mistakes(key: string): Set<string> {
  const all = new Set([key]);
  for (let at = 0; at <= key.length; at++) {
    const [head, tail] = [key.slice(0, at), key.slice(at)];
    all.add(head + tail.slice(1));
    if (tail.length > 1) all.add(`${head}${tail[1]}${tail[0]}${tail.slice(2)}`);
    for (const letter of letters) {
      all.add(head + letter + tail);
      all.add(head + letter + tail.slice(1));
    }
  }
  return all;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz 1'];
const words = [
  'and',
  'risk',
  'risks',
  'ties',
  'ty',
  'goals',
  'non',
  'of',
  'bar',
  '1',
  'testing',
  'scope',
  'nil',
];

describe(seeded('the titles that a heading is near to', rounds), () => {
  it('are those found by comparing it with each', () => {
    const { below, pick } = random(seed);
    const found = new Map<Way, number>();
    for (const { id, sections } of [own, ...builtinTemplates()]) {
      const near = nearTitlesOf(sections);
      const keys = sections.flatMap(spec => spec.keys);
      for (let round = 0; round < rounds; round++) {
        const key = titleKey(changed(pick(keys), below, pick));
        const result = near(key);
        const misspelt = mistakes(key);
        for (const way of ways) {
          const expected = sections.filter(spec => spec.keys.some(other => slow[way](key, other, misspelt)));
          assert.deepEqual(titlesOf(result?.[way]), titlesOf(expected), `${id}: ${way} "${key}"`);
          found.set(way, (found.get(way) ?? 0) + expected.length);
        }
      }
    }
    for (const way of ways) assert.ok((found.get(way) ?? 0) > 10, `${way} has to be met`);
  });
});

function titlesOf(specs: readonly SectionSpec[] = []): string[] {
  return specs.map(({ title, index }) => `${index} ${title}`);
}

/** A title with some mistakes, words more or less, or nothing of it. */
function changed(key: string, below: (limit: number) => number, pick: <T>(all: readonly T[]) => T): string {
  let title = key;
  for (let times = below(3); times > 0; times--) {
    const at = below(title.length + 1);
    const [head, tail] = [title.slice(0, at), title.slice(at)];
    const changes = [
      () => head + tail.slice(1),
      () => head + pick(letters) + tail,
      () => head + pick(letters) + tail.slice(1),
      () => head + tail.slice(0, 2).split('').reverse().join('') + tail.slice(2),
      () => `${title} ${pick(words)}`,
      () => `${pick(words)} and ${title}`,
      () => title.replace(/ [^ ]*$/, ''),
      () => pick(title.split(' and ')),
      () => title.replaceAll(' ', ''),
      () => `${title}s`,
      () => pick(words),
    ];
    title = pick(changes)();
  }
  return title;
}

describe(seeded('a title of plain words', rounds), () => {
  it('is read as one is that has marks to be taken away', () => {
    const { below, pick } = random(seed);
    const all = [
      'Section',
      'Part',
      'IV',
      'A',
      'x',
      '12',
      '1a',
      'Component',
      'and',
      'Overview',
      'optional',
      'FAQ',
    ];
    for (let round = 0; round < 20 * rounds; round++) {
      const title = Array.from({ length: 1 + below(4) }, () => pick(all)).join(' ');
      // A colon behind it is taken away, and so is what the title is set in.
      for (const other of [`${title}:`, `**${title}**`, `${title} ##`]) {
        for (const ask of [titleKey, titleKeys, displayTitle, stubOf])
          assert.deepEqual(ask(title), ask(other), title);
      }
    }
  });
});

describe(seeded('a title in ASCII', rounds), () => {
  it('has the key that it has beside other letters', () => {
    const { below, pick } = random(seed);
    const all = [
      'Non-Goals',
      'R&D',
      "it's",
      'C++',
      'C#',
      'a/b',
      '(x)',
      '"Q"',
      'API,',
      'x_y',
      '*b*',
      'v1.2',
      '~',
      '@me',
    ];
    for (let round = 0; round < 20 * rounds; round++) {
      const title = `T ${Array.from({ length: 1 + below(4) }, () => pick(all)).join(' ')} T`;
      assert.equal(titleKey(`${title} é`), `${titleKey(title)} é`, title);
      assert.deepEqual(
        stubOf(`Été ${title} 1`)?.series,
        stubOf(`Ete ${title} 1`)?.series.replace('ete', 'été'),
      );
    }
  });
});

describe('an alias of nothing but a placeholder', () => {
  it('is no title that a heading may join', () => {
    const text = '# T\n\n## Risks and costs\n\nText.\n';
    assert.ok(analyze(text, own).findings.length > 0);
  });
});

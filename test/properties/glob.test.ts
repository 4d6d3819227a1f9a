import assert from 'node:assert/strict';
import { matchesGlob } from 'node:path';
import { globMatcher } from '../../src/model/project/glob.ts';
import { random } from './random.ts';
import { roundsOr, seed, seeded } from './rounds.ts';

const rounds = roundsOr(2000);

describe(seeded('patterns of paths', rounds), () => {
  it("match what Node's own do", () => {
    const source = random(seed);
    const pieces = 'a|b|.md|/|*|?|/**/|[ab]|[!a]|[^a]|[a-c]|{a,b}|{a,c*/b}|{b,a?{c,/x}}'.split('|');
    const text = (from: readonly string[], most: number) =>
      Array.from({ length: source.below(most) + 1 }, () => source.pick(from)).join('');
    const whole = (path: string) => path.replace(/\/{2,}/g, '/').replace(/^\/|\/$/g, '');
    for (let round = 0; round < rounds; round++) {
      const pattern = whole(text(pieces, 7));
      // Node's leave out names with a leading dot.
      const path = whole(text(['a', 'b', 'c', 'd', '/', 'x.md'], 7));
      if (pattern && path)
        assert.equal(globMatcher(pattern)(path), matchesGlob(path, pattern), `${pattern} on ${path}`);
    }
  });

  it('never hang and never throw, whatever they are', () => {
    const long = `${'a/'.repeat(500)}${'a'.repeat(1000)}`;
    const pieces = ['*a', '**/*a/', '[', '[a', '{', '{*', '{*,', '{a,', '\\', '?', '!', '{1..9999999999}'];
    for (const piece of pieces)
      for (const times of [30, 2000])
        assert.equal(globMatcher(`${piece.repeat(times)}b`)(long), piece === '!');
    assert.equal(globMatcher(`${'{*,'.repeat(2000)}a${'}'.repeat(2000)}b`)(long), false);
  });
});

import assert from 'node:assert/strict';
import { globMatcher } from '../../src/model/project/glob.ts';

/** Patterns with paths that they match, and with paths that they do not. */
const samples: readonly (readonly [pattern: string, own: readonly string[], others: readonly string[]])[] = [
  ['docs/a.md', ['docs/a.md'], ['a.md', 'docs/a.mdx', 'x/docs/a.md', 'docs/A.md']],
  ['docs/*.md', ['docs/a.md', 'docs/.md'], ['docs/a/b.md', 'docs/a.txt']],
  ['*', ['a.md', '.hidden.md'], ['docs/a.md']],
  ['**', ['a.md', 'docs/a.md', '.github/a.md'], []],
  ['docs/**', ['docs/a.md', 'docs/a/b/c.md', 'docs/.old/a.md'], ['docs2/a.md', 'a/docs/b.md']],
  ['**/docs/**/*.md', ['docs/a.md', 'x/docs/y/z/a.md', '.x/docs/.a.md'], ['docs/a.txt', 'mydocs/a.md']],
  ['docs/a**c.md', ['docs/abc.md'], ['docs/a/c.md']],
  ['adr-???.md', ['adr-001.md'], ['adr-01.md', 'adr-0/1.md']],
  ['{docs,rfcs/**}/*.md', ['docs/a.md', 'rfcs/x/a.md'], ['rfcs.md', 'docs/x/a.md']],
  ['a{,-{b,c}}.md', ['a.md', 'a-b.md', 'a-c.md'], ['a-.md', 'ab.md']],
  ['[a-c][0-9_].md', ['a1.md', 'c_.md'], ['d1.md', 'aa.md', 'A1.md']],
  ['[!a-c]?.md', ['d1.md', '.1.md'], ['a1.md', '/1.md']],
  ['docs[!a]b', ['docs-b'], ['docs/b', 'docsab']],
  ['[[]x[]].md', ['[x].md'], ['x.md']],
  ['\\*\\{a}.md', ['*{a}.md'], ['x{a}.md']],
  ['!docs/**', ['a.md', 'x/docs/a.md'], ['docs/a.md']],
  ['a+(b)|^$.md', ['a+(b)|^$.md'], ['ab.md']],
  ['日本/*.md', ['日本/語.md'], ['日本語.md']],
];

/** Patterns that are not whole, with the path that they stand for, if any. */
const broken: readonly (readonly [pattern: string, path: string | undefined])[] = [
  ['', undefined],
  ['[a.md', '[a.md'],
  ['[].md', '[].md'],
  ['[z-a].md', undefined],
  ['{a,b.md', '{a,b.md'],
  ['{a,{b,c}.md', '{a,b.md'],
  ['a},b.md', 'a},b.md'],
  ['a\\', 'a\\'],
];

const paths = ['a.md', 'b.md', 'm.md', 'z.md', '-.md', 'docs/a.md', '[a.md', '{a,b.md', 'a', 'a\\'];

describe('patterns of paths', () => {
  for (const [pattern, own, others] of samples) {
    it(`match what they say: ${pattern}`, () => {
      const all = [...own, ...others];
      assert.deepEqual(all.filter(globMatcher(pattern)), own);
    });
  }

  for (const [pattern, path] of broken) {
    it(`stand for themselves or for nothing where they are not whole: ${JSON.stringify(pattern)}`, () => {
      const isOne = globMatcher(pattern);
      if (path !== undefined) assert.ok(isOne(path));
      assert.deepEqual(
        paths.filter(other => other !== path && isOne(other)),
        [],
      );
    });
  }
});

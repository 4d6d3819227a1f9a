import assert from 'node:assert/strict';
import { type JsonNode, readJson } from '../../src/model/project/jsonc.ts';
import { inEnglish } from '../../src/model/text/wording.ts';

/** What is understood, without places. */
function plain({ properties, items, value }: JsonNode): unknown {
  if (properties) return Object.fromEntries(properties.map(({ key, value }) => [key, plain(value)]));
  return items ? items.map(plain) : value;
}

/** Broken texts, what is understood of them, and the problems: each with its place, as written there. */
const broken: readonly (readonly [text: string, value: unknown, problems: readonly string[]])[] = [
  ['', undefined, ['→ a value is missing.']],
  ['{ "a": [1 "b"] }', { a: [1, 'b'] }, ['"b" → "," is missing.']],
  ['{ "a" 1 }', { a: 1 }, ['1 → ":" is missing.']],
  ['{ "a" }', {}, ['} → ":" is missing.']],
  ['{ "a": , "b": 2 }', { b: 2 }, [', → a value is missing.']],
  ['{ a: 1 }', { a: 1 }, ['a → a name in quotes is missing.']],
  ["{ 'a': 1, \"b\": 'c' }", { a: 1 }, ["'a' → a name in quotes is missing.", "'c' → "]],
  ['{ "a\\x": 1 }', { 'a\\x': 1 }, ['"a\\x" → ']],
  ['{ "a": 1,, "b": 2 }', { a: 1, b: 2 }, [', → a name in quotes is missing.']],
  ['{ "a": nul, "b": 2 }', { b: 2 }, ['nul → ']],
  ['{ "a": [1 }', { a: [1] }, ['} → "]" is missing.']],
  ['{ "a": "x\n, "b": 2 }', { b: 2 }, ['"x → ']],
  ['{ "a": { "b": 1', { a: { b: 1 } }, ['→ "}" is missing.']],
  ['{ "a": 1 /* and', { a: 1 }, ['→ "}" is missing.']],
  ['{} x', {}, ['x → ']],
];

describe("a configuration's JSON", () => {
  for (const [text, value, expected] of broken) {
    it(`is understood around what is broken: ${JSON.stringify(text)}`, () => {
      const { root, problems } = readJson(text);
      assert.deepEqual(root && plain(root), value);
      assert.deepEqual(
        problems.map(({ start, end, says }) =>
          `${text.slice(start, end)} → ${inEnglish(says).replace(/^This is no JSON[.:] ?/, '')}`.replace(
            /^ /,
            '',
          ),
        ),
        expected,
      );
    });
  }

  it('takes any text in, however deep', () => {
    for (const piece of ['[', '{"a":', '{a', '"', '/*', '//', '\\', ',', ']', ',]', ':', '-', '"\\'])
      assert.notEqual(readJson(piece.repeat(20_000)).problems.length, 0, piece);
  });
});

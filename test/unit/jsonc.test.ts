import assert from 'node:assert/strict';
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type JsonNode, readJson } from '../../src/model/project/jsonc.ts';
import { inEnglish } from '../../src/model/text/wording.ts';
import { random } from './random.ts';

const rounds = Number(process.env.ROUNDS ?? 2000);
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));

/** A value with the place of each part, in the same form for both. */
function ofOurs({ start, end, properties, items, value }: JsonNode): unknown {
  if (properties)
    return {
      start,
      end,
      properties: properties.map(({ key, keySpan, value }) => [
        key,
        keySpan.start,
        keySpan.end,
        ofOurs(value),
      ]),
    };
  return items ? { start, end, items: items.map(ofOurs) } : { start, end, value };
}

function ofTheirs({ type, offset: start, length, children = [], value }: Node): unknown {
  const end = start + length;
  if (type === 'object')
    return {
      start,
      end,
      properties: children.map(({ children: [key, value] = [] }) => {
        assert.ok(key && value);
        return [key.value, key.offset, key.offset + key.length, ofTheirs(value)];
      }),
    };
  return type === 'array' ? { start, end, items: children.map(ofTheirs) } : { start, end, value };
}

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

describe(`a configuration's JSON (SEED=${seed} ROUNDS=${rounds})`, () => {
  it('is read as a library reads it', () => {
    const { below, pick } = random(seed);
    const gap = () => pick(['', '', ' ', '\n', '\r\n\t', '// "a": {\n', '/* [\n */']);
    const scalars = ['"a"', '""', '"\\u00e4 \\"\\\\ ,"', '"// no"', '0', '-1.5e+3', 'true', 'false', 'null'];
    const list = (item: () => string) =>
      Array.from({ length: below(4) }, item)
        .join(',')
        .replace(/(?<=.)$/s, () => pick(['', ',']));
    const value = (depth: number): string => {
      const inner = () => `${gap()}${value(depth + 1)}${gap()}`;
      const kind = below(depth > 3 ? 1 : 3);
      if (kind === 1) return `[${list(inner)}${gap()}]`;
      if (kind === 2)
        return `{${list(() => `${gap()}${pick(scalars.slice(0, 4))}${gap()}:${inner()}`)}${gap()}}`;
      return pick(scalars);
    };
    for (let round = 0; round < rounds; round++) {
      const text = `${gap()}${value(0)}${gap()}`;
      const errors: ParseError[] = [];
      const theirs = parseTree(text, errors, { allowTrailingComma: true });
      const { root, problems } = readJson(text);
      assert.deepEqual([errors, problems], [[], []], text);
      assert.deepEqual(root && ofOurs(root), theirs && ofTheirs(theirs), text);
    }
  });

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

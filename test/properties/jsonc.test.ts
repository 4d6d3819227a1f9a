import assert from 'node:assert/strict';
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type JsonNode, readJson } from '../../src/model/project/jsonc.ts';
import { random } from './random.ts';
import { roundsOr, seed, seeded } from './rounds.ts';

const rounds = roundsOr(2000);

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

describe(seeded("a configuration's JSON", rounds), () => {
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
});

import assert from 'node:assert/strict';
import { parseBlocks } from '../../src/model/markdown/blockParser.ts';
import type { Block } from '../../src/model/markdown/blocks.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { hostileMarkdown } from './hostileMarkdown.ts';
import { blocksOfMarkdownIt } from './markdownIt.ts';
import { random } from './random.ts';
import { roundsOr, seed, seeded } from './rounds.ts';

const rounds = roundsOr(2000);

/** All blocks of a text, their lines counted from its beginning. */
function blocksIn(text: string): Block[] {
  return parseBlocks(text).groups.flatMap(({ line, heading, blocks }) =>
    (heading ? [heading, ...blocks] : blocks).map(block => ({
      ...block,
      startLine: block.startLine + line,
      endLine: block.endLine + line,
    })),
  );
}

function assertSameBlocks(text: string): void {
  assert.deepEqual(blocksIn(text), blocksOfMarkdownIt(text), JSON.stringify(text));
}

describe(seeded('blocks are what markdown-it finds', rounds), () => {
  it('in every template', () => {
    for (const { text } of builtinTemplates()) assertSameBlocks(text);
  });

  it('in hostile texts', () => {
    const source = random(seed);
    for (let round = 0; round < rounds; round++) assertSameBlocks(hostileMarkdown(source));
  });

  it('in a text nested deeper than anybody writes', () => {
    for (const mark of ['> ', '- ', '1. ']) assertSameBlocks(`${mark.repeat(300)}a\nb\n\n# c\n`);
  });
});

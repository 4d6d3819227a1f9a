import assert from 'node:assert/strict';
import { builtinTemplates } from '../../src/model/builtin.ts';
import { newDocument } from '../../src/model/newDocument.ts';
import { editOutline, type Outline, parseOutline } from '../../src/model/outline.ts';
import { applyEdits, type Edit } from '../../src/model/text.ts';
import { designDocument } from '../bench/documents.ts';
import { hostileMarkdown } from './hostileMarkdown.ts';
import { random } from './random.ts';

const templates = builtinTemplates();
const rounds = Number(process.env.ROUNDS ?? 300);
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
/** How many edits are made to one document. */
const edits = 12;

describe(`an edited document (SEED=${seed} ROUNDS=${rounds})`, function () {
  this.timeout(20_000 + rounds * 100);

  it('has the outline that its text has', () => {
    const source = random(seed);
    for (let round = 0; round < rounds; round++) {
      let text = document(source);
      let outline = parseOutline(text);
      for (let count = 0; count < edits; count++) {
        const edit = randomEdit(source, text);
        const context = JSON.stringify({ text, edit });
        outline = editOutline(outline, edit);
        text = applyEdits(text, [edit]);
        assert.deepEqual(plain(outline), plain(parseOutline(text)), context);
      }
    }
  });
});

function document(source: ReturnType<typeof random>): string {
  const { below, pick } = source;
  const kind = below(4);
  if (kind === 0) return newDocument(pick(templates), { title: 'T' }).text;
  if (kind === 1) return designDocument(20 + below(80), below(1000));
  return hostileMarkdown(source, 40);
}

/** Mostly what a person types, now and then what nobody does. */
function randomEdit(source: ReturnType<typeof random>, { length }: string): Edit {
  const { below } = source;
  const start = below(length + 1);
  const end = Math.min(length, start + (below(3) === 0 ? below(below(4) === 0 ? 300 : 12) : 0));
  return { start, end, text: below(5) === 0 ? '' : hostileMarkdown(source, 1 + below(3)) };
}

/** An outline with every place in it worked out. */
function plain({ lines, length, lineBreak, frontMatter, sections, definitions }: Outline): unknown {
  return {
    text: lines.text,
    starts: lines.starts,
    length,
    lineBreak,
    frontMatter,
    definitions: [...definitions].sort(),
    sections: sections.map(
      ({ index, level, heading, headingSpan, titleSpan, body, line, blocks, comments, start }) => ({
        index,
        level,
        heading,
        headingSpan,
        titleSpan,
        body,
        line,
        blocks,
        comments,
        start,
      }),
    ),
  };
}

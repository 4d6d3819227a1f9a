import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { beginOf, guidanceIn, unfinishedOf } from '../../src/model/views/unfinished.ts';

const template = parseTemplate(
  '# [T]\n## Goals\nSay what it is for.\n## Design\n### Parts\nName the parts.\n### Data\nName the data.\n## Risks\n[What if]\n',
  { id: 't', origin: 'file' },
);
const text =
  '# T\n## Goals\n<!-- accepted -->\nSay what it is for.\n## Design\n### Parts\nTwo.\nName the parts.\n### Data\nTODO: rows\n';
const analysis = analyze(text, template);

describe('what is left of a document', () => {
  it("is the template's text beside the author's, and nothing that was accepted", () => {
    assert.deepEqual(
      guidanceIn(analysis).map(({ start, end }) => text.slice(start, end)),
      ['Name the parts.'],
    );
  });

  it('is listed by its places, each with the section around it', () => {
    assert.deepEqual(
      unfinishedOf(analysis).map(({ judged, at, parent }) => [
        judged.title,
        text.slice(at.start, at.end),
        parent,
      ]),
      [
        ['Parts', 'Name the parts.', 'Design'],
        ['Data', 'TODO', 'Design'],
        ['Risks', '', undefined],
      ],
    );
  });

  it('begins below the heading where nothing is written yet', () => {
    const empty = analyze('# T\n## Goals\n\n## Risks\nNone.\n', template);
    const [goals] = empty.sections;
    assert.equal(goals && beginOf(empty, goals).start, '# T\n## Goals'.length);
  });
});

import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { placeOf } from '../../src/model/edits/places.ts';
import { finishedSections } from '../../src/model/judging/progress.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { allRows, arranged, type Row, rowAt, rowsOf, sameRow } from '../../src/model/views/rows.ts';

const template = parseTemplate(
  '# [Title]\n## Goals\n[Why]\n## Design\n[How]\n### Parts\n[Which]\n### Data\n[What]\n## Risks\n[What if]\n',
  { id: 'rows', origin: 'file' },
);
const text = '# T\n## Goals\nFast.\n## Design\nA map.\n### Parts\n[Which]\n### Data\nTODO\n';
const analysis = analyze(text, template);
const rows = rowsOf(analysis.sections, 'a.md');

function shown(rows: readonly Row[], depth = 0): string[] {
  return rows.flatMap(({ judged, children }) => [
    `${'  '.repeat(depth)}${judged.title}`,
    ...shown(children, depth + 1),
  ]);
}

describe('the rows of the outline', () => {
  it('are the sections in their order, missing ones at their place', () => {
    assert.deepEqual(shown(rows), ['Goals', 'Design', '  Parts', '  Data', 'Risks']);
    assert.deepEqual(shown(arranged(rows, false, 'document')), shown(rows));
  });

  it('may be those with something to do, with what is around them', () => {
    assert.deepEqual(shown(arranged(rows, true, 'document')), ['Design', '  Parts', '  Data', 'Risks']);
  });

  it('may begin with what has most to do', () => {
    assert.deepEqual(shown(arranged(rows, false, 'left')), ['Design', '  Parts', '  Data', 'Risks', 'Goals']);
  });

  it('keep their ids and know their parents however they are arranged', () => {
    for (const row of allRows(arranged(rows, true, 'left'))) {
      assert.equal(sameRow(rows, row)?.judged, row.judged);
      if (row.parent) assert.ok(row.parent.children.includes(row));
    }
  });

  it('are found by an offset, in any order', () => {
    for (const order of ['document', 'left'] as const) {
      const found = (needle: string) =>
        rowAt(arranged(rows, false, order), text.indexOf(needle))?.judged.title;
      assert.equal(found('Fast'), 'Goals');
      assert.equal(found('TODO'), 'Data');
      assert.equal(found('# T'), undefined);
    }
  });

  it('lead to their heading, or to the end of what they would follow', () => {
    const place = (title: string) => {
      const row = [...allRows(rows)].find(({ judged }) => judged.title === title);
      assert.ok(row);
      return placeOf(row.judged, analysis);
    };
    assert.equal(place('Design'), text.indexOf('## Design'));
    assert.equal(place('Risks'), text.trimEnd().length);
  });
});

describe('finished sections', () => {
  it('are those in which nothing is left to do, whole ones named once', () => {
    const finished = (text: string) =>
      finishedSections(analyze(text, template).sections).map(({ heading }) => heading);
    assert.deepEqual(finished(text), ['Goals']);
    assert.deepEqual(finished(text.replace('TODO', 'Rows.')), ['Goals', 'Data']);
    assert.deepEqual(finished(text.replace('TODO', 'Rows.').replace('[Which]', 'Two.')), ['Goals', 'Design']);
    assert.deepEqual(finished('# T\n## Goals\n\n## Own words\nYes.\n'), ['Own words']);
  });
});

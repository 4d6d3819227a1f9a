import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { applyEdits } from '../../src/model/text/text.ts';
import { insertablesOf, insertionOf } from '../../src/model/writing/insertable.ts';

const template = parseTemplate(
  [
    '# [Title]',
    '## Goals',
    '[What it is for]',
    '## Risks (optional)',
    '[What may go wrong]',
    '## Parts',
    '### Part 1',
    '[What it does]',
    '## Plan',
    '### Phase 1: Foundation',
    '[What comes first]',
    '### Phase 2: Polish',
    '[What comes last]',
    '## Options',
    '### Option A: [Name]',
    '[What it is]',
    '### Option B: [Name]',
    '[What it is]',
    '## Entities',
    '### [Entity name]',
    '[Its fields]',
    '',
  ].join('\n'),
  { id: 'parts', origin: 'file' },
);

/** The document after one more section of this name is inserted. */
function inserted(text: string, label: string): string {
  const analysis = analyze(text, template);
  const wanted = insertablesOf(analysis).find(insertable => insertable.label === label);
  assert.ok(wanted, `${label} is not among ${insertablesOf(analysis).map(found => found.label)}`);
  return applyEdits(text, [insertionOf(analysis, wanted)]);
}

function headings(text: string): string[] {
  return text.split('\n').filter(line => line.startsWith('#'));
}

describe('what can be inserted', () => {
  const text = [
    '# T',
    '## Parts',
    '### Part 1',
    'Reads.',
    '### Writer',
    'Writes.',
    '## Plan',
    '### Phase 1: Schema',
    'Tables.',
    '',
  ].join('\n');

  it('is what is missing, then what is optional, then one more of each series, without a number', () => {
    assert.deepEqual(
      insertablesOf(analyze(text, template)).map(({ label, why }) => `${why} ${label}`),
      [
        'missing Goals',
        'missing Options',
        'missing Entities',
        'optional Risks',
        'repeatable Part',
        'repeatable Phase',
      ],
    );
  });

  it('has the next number, counting members that have got a name', () => {
    assert.deepEqual(headings(inserted(text, 'Part')).slice(1, 5), [
      '## Parts',
      '### Part 1',
      '### Writer',
      '### Part 3',
    ]);
    assert.match(inserted(text.replace('Part 1', 'Part 7'), 'Part'), /### Part 8\n\[What it does\]\n/);
  });

  it("is the template's own member of that number, else the first one without its name", () => {
    const second = inserted(text, 'Phase');
    assert.match(second, /### Phase 2: Polish\n\[What comes last\]\n$/);
    assert.match(inserted(second, 'Phase'), /### Phase 3\n\[What comes first\]\n$/);
  });

  it('goes on with letters, and keeps a placeholder for the name', () => {
    const options = '# T\n## Options\n### Option A: Redis\nFast.\n### Option B: Files\nSlow.\n';
    assert.match(inserted(options, 'Option'), /### Option C: \[Name\]\n\[What it is\]\n$/);
  });

  it('is as it stands in the template where the members have no number', () => {
    const entities = '# T\n## Entities\n### Parcel\nAn id.\n';
    assert.match(inserted(entities, '[Entity name]'), /### Parcel\nAn id\.\n\n### \[Entity name\]\n/);
  });
});

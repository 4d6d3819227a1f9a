import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { hasValue, listedValue } from '../../src/model/writing/fieldValues.ts';

const template = parseTemplate(
  '# [T]\n- **Status:** Draft | In Review\n- **Area:** Client | Server | ...\n- **Owner:** [Name]\n## Goals\n[Why]\n',
  { id: 't', origin: 'file' },
);
const specOf = (label: string) =>
  template.fields.find(field => field.label === label) ?? assert.fail(`no field ${label}`);

describe('a value for a field', () => {
  const values: readonly (readonly [label: string, value: string, listed: string | undefined])[] = [
    ['Status', 'in review', 'In Review'],
    ['Status', 'Lost', undefined],
    ['Area', 'server', 'Server'],
    ['Area', 'Network', 'Network'],
    ['Owner', 'ada', 'ada'],
  ];
  for (const [label, value, listed] of values)
    it(`is ${listed === undefined ? 'none' : `"${listed}"`} where "${value}" is written for "${label}"`, () => {
      assert.equal(listedValue(specOf(label), value), listed);
    });

  it('is the one that the document has, in whatever spelling, unless that is still open', () => {
    const has = (status: string, other: string) => {
      const { fields } = analyze(`# T\n- **Status:** ${status}\n## Goals\nFast.\n`, template);
      return fields.some(field => field.spec.label === 'Status' && hasValue(field, other));
    };
    assert.ok(has('in review', 'In Review'));
    assert.ok(!has('Draft', 'In Review'));
    assert.ok(!has('Draft | In Review', 'Draft | In Review'));
  });
});

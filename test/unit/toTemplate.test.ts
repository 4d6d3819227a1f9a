import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { parseOutline } from '../../src/model/document/outline.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { toTemplate } from '../../src/model/writing/toTemplate.ts';

const document = [
  '<!-- template: proposal -->',
  '',
  '# A cache for parcels',
  '',
  '- **Author:** Ada',
  '- **Status:** Draft',
  '',
  '## Why',
  '',
  'It is slow.',
  '',
  '- very slow',
  '',
  '## How',
  '',
  '### In memory',
  '',
  '<!-- accepted -->',
  'A map.',
  '',
].join('\n');

describe('a document saved as a template', () => {
  const outline = parseOutline(document);

  it('keeps headings and fields and asks for the rest', () => {
    assert.equal(
      toTemplate(outline, { id: 'cache', name: 'Cache; fast', keepText: new Set() }),
      [
        '<!-- template: id=cache; name=Cache  fast; version=1 -->',
        '',
        '# [Title]',
        '',
        '- **Author:** [Author]',
        '- **Status:** [Status]',
        '',
        '## Why',
        '',
        '[What belongs under "Why"]',
        '',
        '## How',
        '',
        '### In memory',
        '',
        '[What belongs under "In memory"]',
        '',
      ].join('\n'),
    );
  });

  it('keeps the text that is asked for as guidance', () => {
    const text = toTemplate(outline, { id: 'cache', name: 'Cache', keepText: new Set([2]) });
    assert.match(text, /## Why\n\nIt is slow\.\n\n- very slow\n/);
    assert.match(text, /\[What belongs under "In memory"\]/);
  });

  it('is a template of the document it was made from', () => {
    const template = parseTemplate(toTemplate(outline, { id: 'cache', name: 'Cache', keepText: new Set() }), {
      id: 'x',
      origin: 'file',
    });
    assert.deepEqual(template.problems, []);
    assert.deepEqual(analyze(document, template).findings, []);
    assert.deepEqual(
      template.fields.map(({ label }) => label),
      ['Author', 'Status'],
    );
  });

  it('keeps front matter and line breaks', () => {
    const text = toTemplate(
      parseOutline('---\r\ntitle: A\r\ntemplate: b\r\ntags: x\r\n---\r\n## Why\r\nText\r\n'),
      { id: 'c', name: 'C', keepText: new Set() },
    );
    assert.equal(
      text,
      '---\r\ntitle: [title]\r\ntags: x\r\n---\r\n<!-- template: id=c; name=C; version=1 -->\r\n\r\n## Why\r\n[What belongs under "Why"]\r\n',
    );
  });
});

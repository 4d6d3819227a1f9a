import assert from 'node:assert/strict';
import { toSnippet } from '../../src/model/edits/snippet.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { fileNameFor, newDocument, slugOf } from '../../src/model/writing/newDocument.ts';

const templateOf = (text: string) => parseTemplate(text, { id: 'mine', origin: 'file' });
const values = { title: 'A: "b" | c', author: 'Ada | Bo', date: '2026-02-03' };

describe('a new document', () => {
  const cases: [name: string, template: string, text: string][] = [
    ['is named in a comment', '# [Title]\n', '<!-- template: mine -->\n\n# A: "b" | c\n'],
    [
      'keeps the line breaks of its template',
      '# [Title]\r\n\r\n## Goals\r\n',
      '<!-- template: mine -->\r\n\r\n# A: "b" | c\r\n\r\n## Goals\r\n',
    ],
    ['ends in a line break', '# [Title]', '<!-- template: mine -->\n\n# A: "b" | c\n'],
    [
      'is named in front matter where there is some',
      '---\nlayout: post\n---\n# [Title]\n',
      '---\ntemplate: mine\nlayout: post\n---\n# A: "b" | c\n',
    ],
    [
      'quotes what YAML would misread',
      '---\ntitle:\nauthor: [name]\n---\n## Goals\n',
      '---\ntemplate: mine\ntitle: "A: \\"b\\" | c"\nauthor: "Ada | Bo"\n---\n## Goals\n',
    ],
    [
      'quotes in TOML',
      '+++\ntitle = "[Title]"\n+++\n## Goals\n',
      '+++\ntemplate = "mine"\ntitle = "A: \\"b\\" | c"\n+++\n## Goals\n',
    ],
    [
      'fills in fields by their label',
      '# [Title]\n- **Author:**\n- **Date**: YYYY-MM-DD\n- **Status:** Draft | Done\n',
      '<!-- template: mine -->\n\n# A: "b" | c\n- **Author:** Ada | Bo\n- **Date**: 2026-02-03\n- **Status:** Draft\n',
    ],
    [
      'fills in variables',
      '# {{title}} by {{author}}\n{{number}} {{slug}}\n',
      '<!-- template: mine -->\n\n# A: "b" | c by Ada | Bo\n[number] a-b-c\n',
    ],
    [
      'fills in the first row of a revision history',
      '# T\n## History\n| Date | Author | What |\n|---|---|---|\n| YYYY-MM-DD | [Name] | First |\n',
      '<!-- template: mine -->\n\n# T\n## History\n| Date | Author | What |\n|---|---|---|\n| 2026-02-03 | Ada \\| Bo | First |\n',
    ],
    [
      'leaves a table of dates alone',
      '# T\n## Plan\n| Date | Step |\n|---|---|\n| YYYY-MM-DD | [Step] |\n',
      '<!-- template: mine -->\n\n# T\n## Plan\n| Date | Step |\n|---|---|\n| YYYY-MM-DD | [Step] |\n',
    ],
  ];
  for (const [name, template, text] of cases) {
    it(name, () => assert.equal(newDocument(templateOf(template), values).text, text));
  }

  it('loses its annotations', () => {
    const { text } = newDocument(
      templateOf('<!-- template: id=rfc; name=RFC -->\n\n# T\n\n## A\n<!-- section: optional -->\nText\n'),
      {},
    );
    assert.equal(text, '<!-- template: rfc -->\n\n# T\n\n## A\nText\n');
  });

  it('stops at what is still open, with a choice where there is one', () => {
    const { text, stops } = newDocument(
      templateOf('# [Title]\n- **Author:** [Name]\n- **Status:** Draft | Done\n'),
      { title: 'T' },
    );
    assert.equal(
      toSnippet(text, stops),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet's syntax.
      '<!-- template: mine -->\n\n# T\n- **Author:** ${1:[Name]}\n- **Status:** ${2|Draft,Done|}\n$0',
    );
  });

  it('has as many members of a series as its template asks for, those in them, too', () => {
    const template = templateOf(
      '# T\n\n## Phase 1\n<!-- section: repeat 2.. -->\n[Why]\n\n### Step 1\n<!-- section: repeat 2..3 -->\n[How]\n\n## Risks\n\nAsk {{author}}.\n',
    );
    const { text, stops } = newDocument(template, {});
    assert.deepEqual(
      text.split('\n').filter(line => line.startsWith('##')),
      ['## Phase 1', '### Step 1', '### Step 2', '## Phase 2', '### Step 1', '### Step 2', '## Risks'],
    );
    assert.deepEqual(
      stops.map(({ start, end }) => text.slice(start, end)),
      ['[author]'],
    );
  });

  it('is named by the pattern of its template', () => {
    const template = templateOf('<!-- template: file=../{{date}}-{{slug}}.md -->\n# T\n## A\n');
    assert.equal(fileNameFor(template, values), '2026-02-03-a-b-c.md');
    assert.equal(fileNameFor(templateOf('# T\n'), {}), 'design.md');
    assert.equal(slugOf('Über: 設計 & more'), 'uber-設計-more');
  });
});

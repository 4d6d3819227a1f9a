import { assert } from 'chai';
import { analyze } from '../../src/model/analyze.ts';
import { setField } from '../../src/model/edits/fieldEdit.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { applyEdits } from '../../src/model/text/text.ts';

const inText = parseTemplate(
  `# [Title]

- **Author:** [Author]
- **Date:** YYYY-MM-DD
- **Status:** Draft | In Review | Approved

## Goals

[What it is for]
`,
  { id: 'text', origin: 'file' },
);

const inFrontMatter = parseTemplate(
  `---
author: [name]
status: draft|approved
version:
---

# [Title]

## Goals

[What it is for]
`,
  { id: 'matter', origin: 'file' },
);

interface Sample {
  readonly title: string;
  readonly template?: typeof inText;
  readonly label: string;
  readonly value: string;
  readonly from: string;
  readonly to: string;
}

const samples: readonly Sample[] = [
  {
    title: 'replaces a value',
    label: 'Status',
    value: 'Approved',
    from: '# T\n\n- **Status:** Draft\n',
    to: '# T\n\n- **Status:** Approved\n',
  },
  {
    title: 'replaces an open choice, and keeps the comment behind it',
    label: 'Status',
    value: 'In Review',
    from: '# T\n\n**Status**: Draft | In Review | Approved <!-- choose -->\n',
    to: '# T\n\n**Status**: In Review <!-- choose -->\n',
  },
  {
    title: 'keeps the marks around a value',
    label: 'Status',
    value: 'Approved',
    from: '# T\n\n- **Status:** `Draft`\n',
    to: '# T\n\n- **Status:** `Approved`\n',
  },
  {
    title: 'fills a label without a value',
    label: 'Author',
    value: 'Ada',
    from: '# T\r\n\r\n- **Author:**\r\n- **Date:** 2026-02-03\r\n',
    to: '# T\r\n\r\n- **Author:** Ada\r\n- **Date:** 2026-02-03\r\n',
  },
  {
    title: 'fills a label that has only a comment behind it',
    label: 'Author',
    value: 'Ada',
    from: '# T\n\n- **Author:** <!-- who? -->\n',
    to: '# T\n\n- **Author:** Ada <!-- who? -->\n',
  },
  {
    title: 'inserts a missing field behind its neighbour, written like it',
    label: 'Date',
    value: '2026-02-03',
    from: '# T\n\n**Author**: Ada  \n**Status**: Draft\n',
    to: '# T\n\n**Author**: Ada  \n**Date**: 2026-02-03  \n**Status**: Draft\n',
  },
  {
    title: 'inserts a missing field before the first that is there',
    label: 'Author',
    value: 'Ada',
    from: '# T\n\n* **Status:** Draft\n',
    to: '# T\n\n* **Author:** Ada\n* **Status:** Draft\n',
  },
  {
    title: 'inserts the first field below the title, as the template writes it',
    label: 'Status',
    value: 'Draft',
    from: '# T\n\n## Goals\n\nFast.\n',
    to: '# T\n\n- **Status:** Draft\n\n## Goals\n\nFast.\n',
  },
  {
    title: 'inserts the first field of a document without a title below its comments',
    label: 'Status',
    value: 'Draft',
    from: '<!-- template: text -->\n\n## Goals\n\nFast.\n',
    to: '<!-- template: text -->\n\n- **Status:** Draft\n\n## Goals\n\nFast.\n',
  },
  {
    title: 'takes the value in the front matter where the document has it there',
    label: 'Status',
    value: 'Approved',
    from: '---\nStatus: Draft # for now\n---\n\n# T\n',
    to: '---\nStatus: Approved # for now\n---\n\n# T\n',
  },
  {
    title: 'replaces a quoted value by a quoted one',
    template: inFrontMatter,
    label: 'status',
    value: 'approved',
    from: '---\nstatus: "draft"\n---\n# T\n',
    to: '---\nstatus: "approved"\n---\n# T\n',
  },
  {
    title: 'fills a key without a value and quotes what could be read as something else',
    template: inFrontMatter,
    label: 'author',
    value: 'Ada: the first',
    from: '---\nauthor:\nstatus: draft\n---\n# T\n',
    to: '---\nauthor: "Ada: the first"\nstatus: draft\n---\n# T\n',
  },
  {
    title: 'fills a key whose value is only a comment',
    template: inFrontMatter,
    label: 'author',
    value: 'Ada',
    from: '---\nauthor: # who\n---\n# T\n',
    to: '---\nauthor: Ada # who\n---\n# T\n',
  },
  {
    title: 'puts one value in the place of a list',
    template: inFrontMatter,
    label: 'author',
    value: 'Ada',
    from: '---\nauthor:\n  - Bob\n  - Cy\nstatus: draft\n---\n# T\n',
    to: '---\nauthor: Ada\nstatus: draft\n---\n# T\n',
  },
  {
    title: 'inserts a missing key behind its neighbour',
    template: inFrontMatter,
    label: 'status',
    value: 'draft',
    from: '---\nauthor: Ada\nversion: 2\n---\n# T\n',
    to: '---\nauthor: Ada\nstatus: draft\nversion: 2\n---\n# T\n',
  },
  {
    title: 'inserts a key into front matter that has none of the template',
    template: inFrontMatter,
    label: 'status',
    value: 'draft',
    from: '---\nweight: 3\n---\n# T\n',
    to: '---\nweight: 3\nstatus: draft\n---\n# T\n',
  },
  {
    title: 'makes front matter where there is none',
    template: inFrontMatter,
    label: 'status',
    value: 'draft',
    from: '# T\n',
    to: '---\nstatus: draft\n---\n\n# T\n',
  },
  {
    title: 'knows TOML',
    template: inFrontMatter,
    label: 'status',
    value: 'draft',
    from: '+++\nauthor = "Ada"\n+++\n# T\n',
    to: '+++\nauthor = "Ada"\nstatus = "draft"\n+++\n# T\n',
  },
];

describe('setField', () => {
  for (const { title, template = inText, label, value, from, to } of samples) {
    it(title, () => {
      const analysis = analyze(from, template);
      const field = analysis.fields.find(({ spec }) => spec.label === label);
      assert.isDefined(field);
      const text = applyEdits(from, setField(analysis, field as NonNullable<typeof field>, value));
      assert.strictEqual(text, to);
      const after = analyze(text, template);
      const now = after.fields.find(({ spec }) => spec.label === label);
      assert.strictEqual(now?.value.replace(/^`(.*)`$/, '$1'), value);
      assert.strictEqual(
        applyEdits(text, setField(after, now as NonNullable<typeof now>, value)),
        text,
        'a second time changes nothing',
      );
    });
  }
});

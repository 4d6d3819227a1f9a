import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';

const rest = '## Goals\n[What it is for]\n';
const done = '## Goals\nAnswer fast.\n';

const samples: [name: string, template: string, document: string, findings: string[]][] = [
  [
    'keys that a comment above them calls optional',
    `---\n# These are optional elements. Feel free to remove any of them.\nstatus: {draft | done}\nreviewers: {names}\n---\n# [Title]\n${rest}`,
    `# Cache\n${done}`,
    [],
  ],
  [
    'one key that a comment above it calls optional',
    `---\n# optional\nreviewers: {names}\nauthor: {name}\n---\n# [Title]\n${rest}`,
    `---\nsize: 3\n---\n# Cache\n${done}`,
    ['field-missing: The field "author" is missing.'],
  ],
  [
    'an optional key with its prompt left in',
    `---\nreviewers: {names} # optional\n---\n# [Title]\n${rest}`,
    `---\nreviewers: {names}\n---\n# Cache\n${done}`,
    ['field-missing: The field "reviewers" is not filled in.'],
  ],
  [
    'fields that a comment in their line calls optional',
    `# [Title]\n* Status: [draft | done] <!-- optional -->\n* Date: [YYYY-MM-DD] <!-- optional -->\n${rest}`,
    `# Cache\n${done}`,
    [],
  ],
  [
    'fields that are there if applicable',
    `# [Title]\n* **Author**: [Name]\n* **Roadmap**: *if applicable* [Name of the roadmap]\n${rest}`,
    `# Cache\n* **Author**: Ada\n${done}`,
    [],
  ],
  [
    'what is to be left as it is',
    `---\nreleased: # a date\nowner: {name}\n---\n<!--\nreleased: leave as is\n-->\n# [Title]\n- **Number**: (leave this empty)\n${rest}`,
    `---\nreleased:\nowner: Ada\n---\n# Cache\n- **Number**: (leave this empty)\n${done}`,
    [],
  ],
  [
    'keys that the template leaves empty itself',
    `---\nauthor:\nsupersedes:\n---\n# [Title]\n${rest}`,
    `---\nauthor:\nsupersedes:\n---\n# Cache\n${done}`,
    ['field-missing: The field "author" is not filled in.'],
  ],
  [
    'lists in front matter, an empty one too',
    `---\nauthors: [names]\nreviewers: [names]\nlabels: [names]\n---\n# [Title]\n${rest}`,
    `---\nauthors: [Ada Lovelace, Bo]\nreviewers: []\nlabels: [names]\n---\n# Cache\n${done}`,
    ['field-missing: The field "labels" is not filled in.'],
  ],
  [
    'fields in a table',
    `# [Title]\n- **Author:** [Name]\n- **Date:** YYYY-MM-DD\n${rest}`,
    `# Cache\n| Author | Ada |\n|---|---|\n| **Date** | 2026-02-03 |\n\n${done}`,
    [],
  ],
  [
    'fields whose lines a formatter has put into one',
    `# [Title]\n**Author:** [Name]\n**Status**: Draft | Done\n**Date:** YYYY-MM-DD\n${rest}`,
    `# Cache\n**Author:** Ada **Status**: Done **Date:** 2026-02-03\n${done}`,
    [],
  ],
  [
    "fields under a heading of the author's",
    `# [Title]\n- **Author:** [Name]\n- **Date:** YYYY-MM-DD\n${rest}`,
    `# Cache\n## Metadata\n- **Author:** Ada\n- **Date:** 2026-02-03\n${done}`,
    [],
  ],
  [
    'a section for them, all said in the front matter',
    `# [Title]\n## Information\n- **Author:** [Name]\n- **Status:** Draft | Done\n${rest}`,
    `---\nowner: Ada\nstatus: Done\n---\n# Cache\n${done}`,
    [],
  ],
  [
    'a section for them, all said under the title',
    `# [Title]\n## Information\n- **Author:** [Name]\n- **Status:** Draft | Done\n${rest}`,
    `# Cache\n**Author:** Ada\n\n**Status:** Draft | Done\n${done}`,
    ['choice-unresolved: Choose one value for "Status".'],
  ],
  [
    'a section for them, one of them said nowhere',
    `# [Title]\n## Information\n- **Author:** [Name]\n- **Status:** Draft | Done\n${rest}`,
    `---\nauthor: Ada\n---\n# Cache\n${done}`,
    ['missing-section: Section "Information" is missing.'],
  ],
  [
    'a section for them, none of them said',
    `# [Title]\n## Information\n- **Author:** *if applicable* [Name]\n- **Roadmap:** *if applicable* [Name]\n${rest}`,
    `# Cache\n${done}`,
    ['missing-section: Section "Information" is missing.'],
  ],
];

describe('fields', () => {
  for (const [name, template, document, findings] of samples) {
    it(name, () => {
      const heard = analyze(document, parseTemplate(template, { id: 't', origin: 'file' })).findings;
      assert.deepEqual(
        heard.filter(({ severity }) => severity !== 'hint').map(({ code, message }) => `${code}: ${message}`),
        findings,
      );
    });
  }

  it('that were taken out of the front matter are a hint, unless the product knows them', () => {
    const template = parseTemplate(`---\nauthor: {name}\narea: {area}\n---\n# [Title]\n${rest}`, {
      id: 't',
      origin: 'file',
    });
    assert.deepEqual(
      analyze(`---\nsize: 3\n---\n# Cache\n${done}`, template).findings.map(
        ({ message, severity }) => `${severity}: ${message}`,
      ),
      ['warning: The field "author" is missing.', 'hint: The field "area" is missing.'],
    );
  });
});

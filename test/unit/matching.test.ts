import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { parseOutline } from '../../src/model/document/outline.ts';
import { joinedTitles } from '../../src/model/matching/joinedTitles.ts';
import { match } from '../../src/model/matching/match.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { withoutNumbering } from '../../src/model/text/numbering.ts';

describe('a heading finds its section', () => {
  const template = parseTemplate(
    [
      '# [Title]',
      '## Overview',
      '[x y]',
      '## Scope',
      '[x y]',
      '## Risks & Mitigations',
      '[x y]',
      '## Non-Goals',
      '[x y]',
      '## Testing Strategy',
      '[x y]',
      '',
    ].join('\n'),
    { id: 'sample', origin: 'file' },
  );
  const spellings: [string, string][] = [
    ['Scope', 'Scope'],
    ['1. Scope', 'Scope'],
    ['1.2 Scope', 'Scope'],
    ['II. Scope', 'Scope'],
    ['A) Scope', 'Scope'],
    ['4.1 1. Scope', 'Scope'],
    ['🎯 Scope', 'Scope'],
    [':dart: Scope', 'Scope'],
    ['**Scope**', 'Scope'],
    ['[Scope](#scope)', 'Scope'],
    ['`Scope`', 'Scope'],
    ['Scope:', 'Scope'],
    ['Scope ##', 'Scope'],
    ['SCOPE', 'Scope'],
    ['Scope {#scope}', 'Scope'],
    ['Scope (v1)', 'Scope'],
    ['Scope (optional)', 'Scope'],
    ['Scope *(mandatory)*', 'Scope'],
    ['概要 / Scope', 'Scope'],
    ['Scoep', 'Scope'],
    ['Risk and Mitigation', 'Risks & Mitigations'],
    ['Nongoals', 'Non-Goals'],
    ['Non goals', 'Non-Goals'],
    ['Testing', 'Testing Strategy'],
    ['Testing Startegy', 'Testing Strategy'],
    ['iv) Scope', 'Scope'],
    ['1.Scope', 'Scope'],
    ['II.3 Scope', 'Scope'],
    ['A.2: Scope', 'Scope'],
    ['3b) Scope', 'Scope'],
    ['3．Scope', 'Scope'],
    ['XLI. Scope', 'Scope'],
    ['Section 3: Scope', 'Scope'],
    ['Part II – Scope', 'Scope'],
    ['§ 3.1 Scope', 'Scope'],
    ['③ Scope', 'Scope'],
    ['3️⃣ Scope', 'Scope'],
    ['第三章：Scope', 'Scope'],
    ['三、Scope', 'Scope'],
    ['Mitigations', 'Risks & Mitigations'],
    ['Scope and limits of the work', 'Scope'],
  ];
  for (const [spelling, title] of spellings) {
    it(`"${spelling}" is ${title === spelling ? 'itself' : `"${title}"`}`, () => {
      const { specs } = match(parseOutline(`# T\n\n## ${spelling}\n\nText.\n`), template);
      // "Scoep" is too short to tell.
      assert.equal(specs[2]?.title, spelling === 'Scoep' ? undefined : title);
    });
  }
});

describe('a heading that joins several titles', () => {
  const keys = new Set(['goals', 'non goals', 'risks and mitigations', 'notes constraints', 'prior art']);
  const joined: [heading: string, titles: string[]][] = [
    ['Goals and Non-Goals', ['goals', 'non goals']],
    ['2. Goals / Risks & Mitigations', ['goals', 'risks and mitigations']],
    ['Notes/Constraints and Prior Art', ['notes constraints', 'prior art']],
    ['Goals, Non-Goals, and Prior Art', ['goals', 'non goals', 'prior art']],
    ['Risks, Mitigations and Goals', ['risks and mitigations', 'goals']],
    ['Goals and Costs', []],
    ['Risks and Mitigations', []],
  ];
  for (const [heading, titles] of joined)
    it(`"${heading}"`, () =>
      assert.deepEqual(
        joinedTitles(heading, key => keys.has(key)),
        titles,
      ));
});

describe('a heading that only looks numbered', () => {
  for (const heading of [
    'CLI: commands',
    'CI: builds',
    'Mix. Match',
    'Q3: plans',
    'v1.2 changes',
    '3D models',
    '3 pillars',
    '404',
  ])
    it(`"${heading}"`, () => assert.equal(withoutNumbering(heading), heading));
});

describe('a series', () => {
  const template = parseTemplate(
    '# [Title]\n## Proposal\n### Stories\n#### Story 1\n[x y]\n#### Story 2\n[x y]\n### Limits\n[x y]\n## Risks\n[x y]\n',
    { id: 'sample', origin: 'file' },
  );
  const described = (text: string) =>
    analyze(text, template).findings.map(({ code, severity }) => `${code} ${severity}`);
  const rest = '### Limits\nText.\n## Risks\nText.\n';

  it('goes on at a wrong level right behind its parent, and what follows keeps its place', () => {
    const text = `# T\n## Proposal\n### Stories\n## Story 1: Ada\nText.\n## Story 2: Bo\nText.\n${rest}`;
    assert.deepEqual(described(text), ['heading-level information', 'heading-level information']);
  });

  it('is not looked for in sections of the author', () => {
    const text = `# T\n## Proposal\n### Stories\n#### Story 1\nText.\n${rest}## Interviews\n### Story 1\nText.\n`;
    assert.deepEqual(described(text), []);
  });
});

describe('a section on a wrong level', () => {
  const template = parseTemplate(
    '# [Title]\n## Choices\n### 1. [Area]\n[x y]\n## Design\n### Parts\n[x y]\n### Data\n[x y]\n',
    { id: 'sample', origin: 'file' },
  );

  it('has what stands in it, not another section of the same title further up', () => {
    const text =
      '# T\n## Choices\n#### Data\nText.\n### Queue\nText.\n### Design\n### Parts\nText.\n### Data\nText.\n';
    const { findings } = analyze(text, template);
    const found = findings.map(({ code, start }) => `${code} ${text.slice(start).split('\n', 1)[0]}`);
    assert.deepEqual(found, ['heading-level #### Data', 'heading-level ### Design']);
  });

  it('is that section, and another of a near title beside it is not', () => {
    const text =
      '# T\n## Choices\n### Queue\nText.\n## Design\n### Parts\nText.\n#### Data\nText.\n### Data of others\nText.\n';
    const { findings } = analyze(text, template);
    const found = findings.map(({ code, start }) => `${code} ${text.slice(start).split('\n', 1)[0]}`);
    assert.deepEqual(found, ['heading-level #### Data']);
  });
});

describe('a section elsewhere than in the template', () => {
  const template = parseTemplate(
    '# [Title]\n## Design\n### Parts\n[x y]\n### Data\n[x y]\n## Risks\n[x y]\n',
    {
      id: 'sample',
      origin: 'file',
    },
  );
  const says = (text: string) => analyze(text, template).findings.map(({ message }) => message);

  it('is told to stand in another one', () =>
    assert.deepEqual(says('# T\n## Design\n### Data\nText.\n## Risks\n### Parts\nText.\n'), [
      'Section "Parts" stands elsewhere in the template: in "Design".',
    ]));

  it('is told to stand at another place in the same one', () =>
    assert.deepEqual(says('# T\n## Design\n### Data\nText.\n### Parts\nText.\n## Risks\nText.\n'), [
      'Section "Data" stands elsewhere in the template\'s order.',
    ]));
});

describe('a document of real life', () => {
  const template = parseTemplate(
    [
      '# [Title]',
      '## Overview',
      '[x y]',
      '## Goals',
      '[x y]',
      '## Non-Goals',
      '[x y]',
      '## Design',
      '### API',
      '[x y]',
      '### Data',
      '[x y]',
      '## Risks',
      '[x y]',
      '',
    ].join('\n'),
    { id: 'sample', origin: 'file' },
  );
  const rest = '## Design\n### API\nText.\n### Data\nText.\n## Risks\nText.\n';
  const documents: [name: string, text: string, findings: string[]][] = [
    ['two sections merged', `# T\n## Overview\nText.\n## Goals and Non-Goals\nText.\n${rest}`, []],
    [
      'one section split',
      `# T\n## Overview\nText.\n## Goals for users\nText.\n## Goals for us\nText.\n## Non-Goals\nText.\n${rest}`,
      [],
    ],
    [
      'sections that the template joins',
      `# T\n## Overview\nText.\n## Goals\nText.\n## Non-Goals\nText.\n${rest}`.replace(
        '## Risks',
        '## Risks and costs',
      ),
      [],
    ],
    [
      'the title in the front matter',
      `---\ntitle: T\n---\n## Overview\nText.\n## Goals\nText.\n## Non-Goals\nText.\n${rest}`,
      [],
    ],
    [
      'sections on level 1',
      `# Overview\nText.\n# Goals\nText.\n# Non-Goals\nText.\n${rest.replace(/^#/gm, '')}`,
      [],
    ],
    [
      'a title and sections on level 1',
      `# T\n# Overview\nText.\n# Goals\nText.\n# Non-Goals\nText.\n${rest.replace(/^#/gm, '')}`,
      [],
    ],
    [
      'setext headings',
      `T\n===\n\nOverview\n--------\nText.\n\nGoals\n-----\nText.\n\nNon-Goals\n---------\nText.\n\n${rest}`,
      [],
    ],
    [
      'sections of its own',
      `# T\n## Contents\n- [Goals](#goals)\n## Overview\nText.\n### Overview of it all\nText.\n## Goals\nText.\n## Non-Goals\nText.\n${rest}## Appendix\nText.\n`,
      [],
    ],
    [
      'numbers that are wrong',
      `# T\n## 1. Overview\nText.\n## 2. Goals\nText.\n## 2. Non-Goals\nText.\n${rest.replace('## Risks', '## 9) Risks')}`,
      [],
    ],
    [
      'two documents',
      `# T\n## Overview\nText.\n## Goals\nText.\n## Non-Goals\nText.\n${rest}\n# U\n## Overview\nText.\n## Goals\nText.\n`,
      [],
    ],
    [
      'a whole document in a fence',
      `# T\n## Overview\nText.\n## Goals\n~~~markdown\n# T\n## Goals\n[some words]\n~~~\n## Non-Goals\nText.\n${rest}`,
      [],
    ],
    [
      'a title of another section in a sub-section',
      `# T\n## Overview\nText.\n### Risks\nText.\n## Goals\nText.\n## Non-Goals\nText.\n${rest}`,
      [],
    ],
    [
      'a sub-section answered in its parent',
      `# T\n## Overview\nText.\n## Goals\nText.\n## Non-Goals\nText.\n## Design\nAll of it.\n## Risks\nText.\n`,
      ['missing-section hint', 'missing-section hint'],
    ],
    [
      'the heading of a parent deleted',
      `# T\n## Overview\nText.\n## Goals\nText.\n## Non-Goals\nText.\n### API\nText.\n### Data\nText.\n## Risks\nText.\n`,
      ['missing-section warning'],
    ],
    [
      'the heading of a parent deleted and its sub-sections promoted',
      `# T\n## Overview\nText.\n## Goals\nText.\n## Non-Goals\nText.\n## API\nText.\n## Data\nText.\n## Risks\nText.\n`,
      ['missing-section warning'],
    ],
    [
      "a sub-section's heading deleted and its text left",
      `# T\n## Overview\nText.\n## Goals\nText.\n## Non-Goals\nText.\n## Design\n[x y]\n### Data\nText.\n## Risks\nText.\n`,
      ['missing-section warning', 'untouched-section warning'],
    ],
  ];
  for (const [name, text, expected] of documents) {
    it(name, () => {
      const { findings } = analyze(text, template);
      assert.deepEqual(
        findings.map(({ code, severity }) => `${code} ${severity}`),
        expected,
      );
    });
  }
});

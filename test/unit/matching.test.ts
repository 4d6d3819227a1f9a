import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { parseOutline } from '../../src/model/document/outline.ts';
import { fixesOf } from '../../src/model/fixes.ts';
import { joinedTitles } from '../../src/model/matching/joinedTitles.ts';
import { match } from '../../src/model/matching/match.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate, type Template } from '../../src/model/template/template.ts';
import { withoutNumbering } from '../../src/model/text/numbering.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';
import { filledIn } from './filledIn.ts';

const values = { title: 'Parcel cache', author: 'Ada', date: '2026-02-03' };

/** The codes of a document's findings. */
function codes(text: string, template: Template): string[] {
  return analyze(text, template).findings.map(({ code }) => code);
}

/** A document in pieces: each heading with its own text. */
function pieces(text: string): { text: string; level: number }[] {
  const { sections, lines } = parseOutline(text);
  return sections.map(({ level, headingSpan, body }) => ({
    level,
    text: lines.text.slice(headingSpan.start, body.end),
  }));
}

/** Where what belongs to a piece ends. */
function endOf(all: readonly { level: number }[], at: number): number {
  let end = at + 1;
  while (end < all.length && (all[end]?.level ?? 0) > (all[at]?.level ?? 0)) end++;
  return end;
}

describe('one edit gives one finding', () => {
  for (const template of builtinTemplates()) {
    const text = filledIn(newDocument(template, values).text);
    const all = pieces(text);
    const specAt = match(parseOutline(text), template).specs;
    const indices = [...all.keys()].filter(at => specAt[at] !== undefined && !specAt[at]?.repeat);

    it(`${template.id}: a section deleted is one section missing`, () => {
      for (const at of indices) {
        const spec = specAt[at];
        const rest = [...all.slice(0, at), ...all.slice(endOf(all, at))].map(piece => piece.text).join('');
        assert.deepEqual(codes(rest, template), spec?.required ? ['missing-section'] : [], spec?.title);
      }
    });

    it(`${template.id}: a section inserted where it is missing leaves nothing to find but its text`, () => {
      for (const at of indices) {
        const rest = [...all.slice(0, at), ...all.slice(endOf(all, at))].map(piece => piece.text).join('');
        const analysis = analyze(rest, template);
        const [finding] = analysis.findings;
        const edit = finding && fixesOf({ analysis }, finding)[0]?.edits[0];
        if (!edit) continue;
        const again = rest.slice(0, edit.start) + edit.text + rest.slice(edit.end);
        const structural = /missing-section|order|level|duplicate/;
        assert.deepEqual(
          codes(again, template).filter(code => structural.test(code)),
          [],
          specAt[at]?.title,
        );
        assert.doesNotMatch(again, /\n\n\n/, 'one blank line is enough');
      }
    });

    it(`${template.id}: a section moved behind the next is one section out of order`, () => {
      for (const at of indices) {
        const end = endOf(all, at);
        if (end >= all.length || all[end]?.level !== all[at]?.level || !specAt[end]) continue;
        const to = endOf(all, end);
        const moved = [...all.slice(0, at), ...all.slice(end, to), ...all.slice(at, end), ...all.slice(to)];
        assert.deepEqual(
          codes(moved.map(piece => piece.text).join(''), template),
          ['section-order'],
          specAt[at]?.title,
        );
      }
    });

    it(`${template.id}: a section that stands twice is one duplicate`, () => {
      for (const at of indices) {
        const end = endOf(all, at);
        const twice = [...all.slice(0, end), ...all.slice(at, end), ...all.slice(end)];
        assert.deepEqual(
          codes(twice.map(piece => piece.text).join(''), template),
          ['duplicate-section'],
          specAt[at]?.title,
        );
      }
    });

    it(`${template.id}: a heading on another level is one wrong level`, () => {
      for (const at of indices) {
        const level = all[at]?.level ?? 0;
        const piece = { level, text: `#${all[at]?.text}` };
        const changed = [...all.slice(0, at), piece, ...all.slice(at + 1)].map(({ text }) => text).join('');
        assert.deepEqual(codes(changed, template), ['heading-level'], specAt[at]?.title);
      }
    });

    it(`${template.id}: a heading promoted, with or without all below it, is one wrong level`, () => {
      for (const at of indices) {
        const level = all[at]?.level ?? 0;
        if (level < 3) continue;
        for (const end of new Set([at + 1, endOf(all, at)])) {
          const raised = all.map(({ text }, i) => (i >= at && i < end ? text.slice(1) : text)).join('');
          const below = all.slice(at + 1, end).length;
          assert.deepEqual(
            codes(raised, template),
            ['heading-level', ...new Array(below).fill('heading-level')],
            specAt[at]?.title,
          );
        }
      }
    });

    const renamings: [name: string, rename: (title: string) => string][] = [
      ['in capitals', title => title.toUpperCase()],
      ['numbered', title => `3.2 ${title}`],
      ['in bold, with a colon', title => `**${title}:**`],
      ['with a remark behind', title => `${title} (v2)`],
      ['in another number', title => (title.endsWith('s') ? title.slice(0, -1) : `${title}s`)],
      ['with "&" for "and"', title => title.replace(/ and /g, ' & ')],
    ];
    for (const [name, rename] of renamings) {
      it(`${template.id}: a heading renamed ${name} is as good`, () => {
        for (const at of indices) {
          const text = all.map((piece, i) =>
            i === at
              ? piece.text.replace(/^(#+ )(.*)/, (_, marks, title) => marks + rename(title))
              : piece.text,
          );
          assert.deepEqual(codes(text.join(''), template), [], specAt[at]?.title);
        }
      });
    }

    it(`${template.id}: all headings one level deeper are as good`, () => {
      const deeper = all.map(({ level, text }) => (level > 1 ? `#${text}` : text)).join('');
      assert.deepEqual(codes(deeper, template), []);
    });
  }
});

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

describe('matching takes steps in proportion to the headings', () => {
  const [template] = builtinTemplates();
  const titles = template?.sections.map(({ title, level }) => `${'#'.repeat(level)} ${title}`) ?? [];
  const shapes: [name: string, heading: (at: number) => string][] = [
    ['the same over and over', () => '## Overview'],
    ['all of the template, again and again', at => titles[at % titles.length] ?? ''],
    ['nothing of the template', at => `${'#'.repeat(2 + (at % 3))} Topic of day ${at}`],
    ['nearly the template', at => `${titles[at % titles.length]} ${at}`],
    ['members of a series', at => `#### Component ${at}: part`],
    ['deeper and higher by turns', at => `${'#'.repeat(1 + (at % 6))} Overview`],
  ];
  for (const [name, heading] of shapes) {
    it(name, () => {
      const few = stepsOf(500, heading, template as Template);
      const many = stepsOf(5_000, heading, template as Template);
      assert.ok(few > 500 && many < few * 15, `${few} steps for 500 headings, ${many} for 5,000`);
    });
  }
});

/** How often matching looks at a section of a document with so many headings. No clock: machines differ. */
function stepsOf(count: number, heading: (at: number) => string, template: Template): number {
  let steps = 0;
  const lines = Array.from({ length: count }, (_, at) => `${heading(at)}\n\nText.\n`);
  const outline = parseOutline(`# T\n\n${lines.join('\n')}`);
  const counting: ProxyHandler<object> = {
    get(looked, key) {
      steps++;
      return Reflect.get(looked, key);
    },
  };
  const counted = <T extends object>([first, ...others]: readonly [T, ...T[]]): [T, ...T[]] => [
    first,
    ...others.map(other => new Proxy(other, counting) as T),
  ];
  const sections = counted(outline.sections);
  const parts = counted(outline.parts);
  const at = (index: number) => sections[index] ?? sections[0];
  const startOf = (index: number) => outline.startOf(index);
  match({ ...outline, length: outline.length, sections, parts, at, startOf }, template);
  return steps;
}

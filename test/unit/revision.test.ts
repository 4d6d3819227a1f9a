import { assert } from 'chai';
import { analyze } from '../../src/model/analyze.ts';
import { changedSections } from '../../src/model/document/changedSections.ts';
import { parseOutline } from '../../src/model/document/outline.ts';
import { historyOf } from '../../src/model/document/revisions.ts';
import { nextRevision, reviseEdit } from '../../src/model/edits/revise.ts';
import { defaultConfig } from '../../src/model/judging/config.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import type { Template } from '../../src/model/template/template.ts';
import { applyEdits } from '../../src/model/text/text.ts';
import { compareVersions, nextVersions } from '../../src/model/text/versions.ts';
import { setStatus, statusesOf, statusField, withStatus } from '../../src/model/writing/status.ts';

const template = parseTemplate(
  `# [Title]

- **Version:** 1.0
- **Status:** Draft | In Review | Approved

## Goals

[What it is for]

## Revision History

| Date | Version | Author | Changes |
|---|---|---|---|
| YYYY-MM-DD | 1.0 | [Author] | Initial draft |
`,
  { id: 'own', origin: 'file' },
);

const head =
  '# Cache\n\n- **Version:** 1.0\n- **Status:** Draft\n\n## Goals\n\nFast.\n\n## Revision History\n\n';
const today = { date: '2026-02-03', author: 'Ada' };

/** The document after the entry, the change marked in it. */
function revised(text: string, change = 'What changed', by: Template = template): string {
  const analysis = analyze(text, by);
  const edit = reviseEdit(analysis, { ...today, version: nextRevision(analysis), change });
  assert.isDefined(edit);
  const { change: at, ...rest } = edit as NonNullable<typeof edit>;
  const marked = `${rest.text.slice(0, at.start)}⟦${rest.text.slice(at.start, at.end)}⟧${rest.text.slice(at.end)}`;
  return applyEdits(text, [{ ...rest, text: marked }]);
}

describe('a revision entry', () => {
  const tables: readonly (readonly [title: string, before: string, after: string, change?: string])[] = [
    [
      'goes below the last row, with the next version',
      '| Date | Version | Author | Changes |\n|---|---|---|---|\n| 2026-01-01 | 1.0 | Bob | Initial |\n',
      '| Date | Version | Author | Changes |\n|---|---|---|---|\n| 2026-01-01 | 1.0 | Bob | Initial |\n| 2026-02-03 | 1.1 | Ada | ⟦What changed⟧ |\n',
    ],
    [
      'goes above the first row where the newest is on top',
      '| Date | Version | Author | Changes |\n|---|---|---|---|\n| 2026-01-02 | 1.9 | Bob | More |\n| 2026-01-01 | 1.8 | Bob | Initial |\n',
      '| Date | Version | Author | Changes |\n|---|---|---|---|\n| 2026-02-03 | 1.10 | Ada | ⟦What changed⟧ |\n| 2026-01-02 | 1.9 | Bob | More |\n| 2026-01-01 | 1.8 | Bob | Initial |\n',
    ],
    [
      "fills in the template's own row and keeps what it says",
      '| Date | Version | Author | Changes |\n|---|---|---|---|\n| YYYY-MM-DD | 1.0 | [Author] | Initial draft |\n',
      '| Date | Version | Author | Changes |\n|---|---|---|---|\n| 2026-02-03 | 1.0 | Ada | ⟦Initial draft⟧ |\n',
      '',
    ],
    [
      'makes the first row of a table without any',
      '| Date | Version | Author | Changes |\n|---|---|---|---|\n',
      '| Date | Version | Author | Changes |\n|---|---|---|---|\n| 2026-02-03 | 1.0 | Ada | ⟦What changed⟧ |\n',
    ],
    [
      'keeps the bars of a drawn table below each other, and other columns empty',
      '| Version | Date       | By whom | Change |\n| ------- | ---------- | ------- | ------ |\n| 1.0     | 2026-01-01 | Bob     | First  |\n',
      '| Version | Date       | By whom | Change |\n| ------- | ---------- | ------- | ------ |\n| 1.0     | 2026-01-01 | Bob     | First  |\n| 1.1     | 2026-02-03 |         | ⟦What changed⟧ |\n',
    ],
    [
      'escapes a bar',
      '| Date | Version | Author | Changes |\n|---|---|---|---|\n| 2026-01-01 | 1.0 | Bob | Initial |\n',
      '| Date | Version | Author | Changes |\n|---|---|---|---|\n| 2026-01-01 | 1.0 | Bob | Initial |\n| 2026-02-03 | 1.1 | Ada | ⟦a \\| b⟧ |\n',
      'a | b',
    ],
    [
      'is an item where the history is a list, in the form of the newest',
      '- **2026-01-01**, v1.0 (Bob): Initial\n- **2026-01-05**, v1.1 (Bob): More\n  of it\n',
      '- **2026-01-01**, v1.0 (Bob): Initial\n- **2026-01-05**, v1.1 (Bob): More\n  of it\n- **2026-02-03**, v1.2 (Ada): ⟦What changed⟧\n',
    ],
    [
      'is the first item where the newest is on top',
      '* 2026-01-05 – More\n* 2026-01-01 – Initial\n',
      '* 2026-02-03 – ⟦What changed⟧\n* 2026-01-05 – More\n* 2026-01-01 – Initial\n',
    ],
  ];
  for (const [title, before, after, change] of tables) {
    for (const [name, lineBreak] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ] as const) {
      it(`${title} (${name})`, () => {
        const text = (head + before).replaceAll('\n', lineBreak);
        assert.strictEqual(revised(text, change), (head + after).replaceAll('\n', lineBreak));
      });
    }
  }

  it("takes the document's version when the history does not have it yet", () => {
    const text = `${head.replace('1.0', '2.0')}| Date | Version | Changes |\n|---|---|---|\n| 2026-01-01 | 1.0 | Initial |\n`;
    assert.include(revised(text), '| 2026-02-03 | 2.0 | ⟦What changed⟧ |');
  });

  it('comes with the history where the document has none yet', () => {
    const text = head.slice(0, head.indexOf('\n## Revision')).replaceAll('\n', '\r\n');
    assert.isTrue(
      revised(text, '').endsWith(
        '## Revision History\r\n\r\n| Date | Version | Author | Changes |\r\n|---|---|---|---|\r\n| 2026-02-03 | 1.0 | Ada | ⟦Initial draft⟧ |\r\n',
      ),
      revised(text, ''),
    );
  });

  it('is none where neither document nor template has a history', () => {
    const plain = parseTemplate('# [T]\n## Goals\n[Why]\n', { id: 'plain', origin: 'file' });
    assert.isUndefined(reviseEdit(analyze('# T\n## Goals\nFast.\n', plain), { ...today, change: '' }));
  });

  it('is not put into a table of milestones', () => {
    const text =
      '# T\n\n## Plan\n\n| Date | Owner | Milestone |\n|---|---|---|\n| 2026-01-01 | Bob | Beta |\n';
    assert.isUndefined(historyOf(parseOutline(text)));
  });

  it('finds the history of each built-in template that has one', () => {
    const found = builtinTemplates()
      .filter(({ outline }) => historyOf(outline))
      .map(({ id }) => id);
    const called = builtinTemplates()
      .filter(({ text }) => text.includes('## Revision History'))
      .map(({ id }) => id);
    assert.sameMembers(found, called);
    assert.isNotEmpty(found);
  });
});

describe('versions', () => {
  it('go on in small and in big steps', () => {
    assert.deepEqual(nextVersions('1.4'), ['1.5', '2.0']);
    assert.deepEqual(nextVersions('v1.2.3'), ['v1.2.4', 'v1.3.0', 'v2.0.0']);
    assert.deepEqual(nextVersions('3'), ['4']);
    assert.deepEqual(nextVersions('first'), []);
  });

  it('are compared by their numbers', () => {
    assert.isBelow(compareVersions('1.9', '1.10'), 0);
    assert.isAbove(compareVersions('v2', '1.9.9'), 0);
    assert.strictEqual(compareVersions('1.0', 'v1'), 0);
  });
});

describe('the status', () => {
  const table =
    '| Date | Version | Author | Changes |\n|---|---|---|---|\n| 2026-01-01 | 1.0 | Bob | Initial |\n';

  it('is changed together with the history and the version', () => {
    const analysis = analyze(head + table, template);
    const edits = setStatus(analysis, 'Approved', { ...today, change: 'Approved' });
    assert.strictEqual(
      applyEdits(head + table, edits),
      `${head.replace('Draft', 'Approved').replace('1.0', '1.1')}${table}| 2026-02-03 | 1.1 | Ada | Approved |\n`,
    );
  });

  it('is set for the first time without an entry', () => {
    const text = head.replace('Draft', 'Draft | In Review | Approved') + table;
    const edits = setStatus(analyze(text, template), 'Draft', { ...today, change: 'Draft' });
    assert.strictEqual(applyEdits(text, edits), head + table);
  });

  it('that a document has already is no change', () => {
    assert.isEmpty(setStatus(analyze(head + table, template), 'draft', { ...today, change: 'x' }));
  });

  it('may be one of the template, the usual ones, or the one of the document', () => {
    const statuses = (text: string, by: Template) => {
      const field = statusField(analyze(text, by));
      return field ? statusesOf(field) : [];
    };
    assert.deepEqual(statuses(head, template), ['Draft', 'In Review', 'Approved']);
    assert.deepEqual(statuses(head.replace('Draft', 'On hold'), template), [
      'Draft',
      'In Review',
      'Approved',
      'On hold',
    ]);
    const free = parseTemplate('# [T]\n- **Status:** [status]\n## Goals\n[Why]\n', {
      id: 'f',
      origin: 'file',
    });
    assert.include(statuses('# T\n- **Status:** [status]\n', free), 'In Review');
  });

  it('makes the judgement stricter before it is set', () => {
    const text = (head + table).replace('Fast.', 'TODO');
    const analysis = analyze(text, template);
    const outlook = withStatus(analysis, 'Approved', defaultConfig);
    assert.strictEqual(analysis.findings.find(({ code }) => code === 'marker')?.severity, 'warning');
    assert.strictEqual(outlook.findings.find(({ code }) => code === 'marker')?.severity, 'error');
  });
});

describe('what changed', () => {
  it('names new sections and those with another text, but not the history', () => {
    const before =
      '# T\n\n## Goals\n\nFast.\n\n## Risks\n\nNone.\n\n## Revision History\n\n- 2026-01-01: a\n';
    const after =
      '# T\n\n## Goals\n\nFaster.\n\n## Scope\n\nAll.\n\n## Risks\n\nNone.\n\n\n## Revision History\n\n- 2026-01-02: b\n';
    assert.deepEqual(changedSections(before, after), ['Goals', 'Scope']);
  });
});

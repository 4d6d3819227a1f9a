import { assert } from 'chai';
import { analyze } from '../../src/model/analyze.ts';
import { toSnippet } from '../../src/model/edits/snippet.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { applyEdits } from '../../src/model/text/text.ts';
import { type Completion, completionsAt } from '../../src/model/writing/completion.ts';

const template = parseTemplate(
  `# [Title]

- **Author:** [Author]
- **Date:** YYYY-MM-DD
- **Status:** Draft | In Review | Approved
- **Version:** 0.1

## Background

### Problem

[Who has it]

### Goals

- [What it is for, in a sentence]

## Components

### Component 1

[What it does]

### Component 2

[What it does]

## Security (optional)

[Who may do what]

## Rollout

[In which steps]
`,
  { id: 'own', origin: 'file' },
);

const known = { today: '2026-02-03', author: 'Ada' };
const head =
  '# Cache\n\n- **Author:** Bob\n- **Date:** 2026-01-01\n- **Status:** Draft\n- **Version:** 1.4\n\n';

/** What is offered at the bar. */
function offered(sample: string, by = template): Completion[] {
  const offset = sample.indexOf('⎸');
  const text = sample.replace('⎸', '');
  return [...completionsAt(analyze(text, by), offset, known, changed => analyze(changed, by))];
}

const labels = (sample: string, by = template) => offered(sample, by).map(({ label }) => label);

/** The document after a choice. */
function chosen(sample: string, label: string): string {
  const found = offered(sample).find(completion => completion.label === label);
  assert.isDefined(found, `${label} is offered`);
  const { span, text } = found as Completion;
  return applyEdits(sample.replace('⎸', ''), [{ ...span, text }]);
}

const body = '## Background\n\n### Problem\n\nSlow.\n\n⎸\n\n## Components\n\n### Component 1\n\nKeeps.\n';

describe('completion of a heading', () => {
  it('offers what belongs there first, then what else is missing, optional, one more of its kind', () => {
    assert.deepEqual(labels(head + body.replace('⎸', '#⎸')), ['Goals', 'Rollout', 'Security', 'Component 2']);
  });

  it('knows the place among the sections at the end', () => {
    assert.deepEqual(labels(`${head}${body.replace('⎸', '')}\n#⎸`), [
      'Rollout',
      'Security',
      'Component 2',
      'Goals',
    ]);
  });

  it('puts the level that is typed first among what belongs there', () => {
    assert.strictEqual(labels(`${head}${body.replace('⎸', '')}\n###⎸`)[0], 'Component 2');
  });

  it('gives the section its own level, whatever is typed', () => {
    for (const typed of ['#⎸', '##⎸', '## ⎸', '## Go⎸', '####⎸', '⎸'])
      assert.strictEqual(
        chosen(head + body.replace('⎸', typed), 'Goals'),
        head + body.replace('⎸', '### Goals\n\n- [What it is for, in a sentence]'),
        typed,
      );
  });

  it('gives it the level that the document has it on', () => {
    const deeper = (head + body).replace(/^##/gm, '###').replace('⎸', '#⎸');
    assert.include(chosen(deeper, 'Goals'), '\n#### Goals\n');
  });

  it('keeps a blank line around it', () => {
    const tight = (head + body).replace('\n\n⎸\n\n', '\n#⎸\n');
    assert.include(
      chosen(tight, 'Goals'),
      'Slow.\n\n### Goals\n\n- [What it is for, in a sentence]\n\n## Components',
    );
  });

  it('stops at the placeholders', () => {
    const [goals] = offered(head + body.replace('⎸', '#⎸'));
    assert.isTrue(goals?.kind === 'section');
    if (goals?.kind !== 'section') return;
    assert.strictEqual(
      toSnippet(goals.text, goals.stops),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
      '### Goals\n\n- ${1:[What it is for, in a sentence]}$0',
    );
    assert.deepEqual(goals.guidance, [{ text: 'What it is for, in a sentence', isItem: true }]);
  });

  it('is found by what is typed', () => {
    for (const typed of ['#', '##', '### '])
      for (const { filter } of offered(head + body.replace('⎸', `${typed}⎸`)))
        assert.isTrue(filter.startsWith(typed), `${filter} for ${typed}`);
  });

  it('offers nothing where no heading can begin', () => {
    for (const [place, sample] of Object.entries({
      'a fence': '```\n#⎸\n```',
      'an unclosed fence': '~~~sh\n#⎸',
      'indented code': 'Text\n\n    #⎸',
      'a comment': '<!--\n#⎸\n-->',
      'a tag': '<pre>\n#⎸\n</pre>',
      'a sentence': 'See issue #⎸',
      'a line with text': 'Text⎸',
      'a list': '- #⎸',
      'the marks themselves': '#⎸## Goals',
      'seven marks': '#######⎸',
      'a tag of another kind': '#tag⎸',
    }))
      assert.isEmpty(labels(`${head}## Background\n\n${sample}\n`), place);
    assert.isEmpty(labels(`---\n#⎸\ntitle: Cache\n---\n\n# Cache\n`), 'front matter');
  });

  it('works with CRLF', () => {
    const text = (head + body.replace('⎸', '#⎸')).replaceAll('\n', '\r\n');
    const [goals] = offered(text);
    assert.strictEqual(goals?.label, 'Goals');
    assert.strictEqual(text.replace('⎸', '').slice(goals?.span.start, goals?.span.end), '#');
  });
});

describe('completion of a value', () => {
  it('offers the allowed values behind a label, the current one marked', () => {
    for (const typed of ['- **Status:** ⎸', '- **Status:**⎸', '**Status**: ⎸', '- **Status:** Dr⎸'])
      assert.deepEqual(
        labels(head.replace('- **Status:** Draft', typed)),
        ['Draft', 'In Review', 'Approved'],
        typed,
      );
    const current = offered(head.replace('Draft', 'Draft⎸')).filter(
      value => value.kind === 'value' && value.isCurrent,
    );
    assert.deepEqual(
      current.map(({ label }) => label),
      ['Draft'],
    );
  });

  it('offers today, the author, and the next versions', () => {
    assert.deepEqual(labels(head.replace('2026-01-01', '⎸')), ['2026-02-03']);
    assert.deepEqual(labels(head.replace('Bob', '⎸')), ['Ada']);
    assert.deepEqual(labels(head.replace('1.4', '1.4⎸')), ['1.5', '2.0']);
    assert.deepEqual(labels(head.replace('1.4', '⎸')), ['0.1']);
  });

  it('replaces the whole value, with one blank before it', () => {
    assert.strictEqual(
      chosen(head.replace('Draft', 'Draft | In Review⎸ | Approved'), 'Approved'),
      head.replace('Draft', 'Approved'),
    );
    assert.strictEqual(
      chosen(head.replace('- **Status:** Draft', '- **Status:**⎸'), 'Approved'),
      head.replace('Draft', 'Approved'),
    );
  });

  it('lets a value be replaced that has been written to its end', () => {
    const filters = (sample: string) => offered(sample).map(({ filter }) => filter);
    assert.deepEqual(filters(head.replace('Draft', 'Draft⎸')), [
      'DraftDraft',
      'DraftIn Review',
      'DraftApproved',
    ]);
    assert.deepEqual(filters(head.replace('Draft', 'Dr⎸')), ['Draft', 'In Review', 'Approved']);
  });

  it('knows front matter', () => {
    const matter = parseTemplate(
      '---\nstatus: draft|approved\ndate: YYYY-MM-DD\n---\n# [T]\n## Goals\n[Why]\n',
      {
        id: 'm',
        origin: 'file',
      },
    );
    const sample = (line: string) => `---\n${line}\n---\n\n# Cache\n\n## Goals\n\nFast.\n`;
    assert.deepEqual(labels(sample('status: ⎸'), matter), ['draft', 'approved']);
    assert.deepEqual(labels(sample('status:⎸'), matter), ['draft', 'approved']);
    assert.strictEqual(offered(sample('status:⎸'), matter)[0]?.text, ' draft');
    assert.deepEqual(labels(sample('date: 2026-01-01⎸'), matter), ['2026-02-03']);
    assert.isEmpty(labels(sample('sta⎸tus: draft'), matter));
    assert.isEmpty(labels(sample('other: ⎸'), matter));
  });

  it('offers nothing in a label, in running text and in code', () => {
    assert.isEmpty(labels(head.replace('Status:**', 'Sta⎸tus:**')));
    assert.isEmpty(labels(head.replace('Status:**', 'Status:⎸**')));
    assert.isEmpty(labels(`${head}## Rollout\n\n**Status:** ⎸\n`));
    assert.isEmpty(labels(`# Cache\n\n\`\`\`\nStatus: ⎸\n\`\`\`\n`));
  });
});

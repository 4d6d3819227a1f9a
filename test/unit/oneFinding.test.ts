import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyze } from '../../src/model/analyze.ts';
import { examine } from '../../src/model/examine.ts';
import { mergeTemplates, readProject } from '../../src/model/project/project.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { toDocumentJson } from '../../src/model/views/documentJson.ts';
import { found, readMarked } from './marked.ts';

/** What a template and a document say in one section; the findings are marked. */
type Case = [name: string, guidance: string, text: string];

const prose = 'Describe the problem\nin your own words.';
const table = '| A | B |\n|---|---|\n| [who] | [y] |';
const code = '```\n[caller] --> [callee]\n```';
const checklist = '- [ ] Alerts have a runbook\n- [ ] A restore was tried\n  on another machine';
const issues = '- [ ] [A question, and who answers it]';

const cases: Case[] = [
  [
    'a wrapped paragraph is one',
    prose,
    'It fails.\n\n⟦guidance-left: Describe the problem\nin your own words.⟧',
  ],
  [
    'two items are two',
    '- What\n- How',
    '- ⟦guidance-left: What⟧\n- It fails.\n'.replace('- ⟦guidance-left: ', '⟦guidance-left: - '),
  ],
  [
    'a comment is one, its marks included',
    '<!--\nSay what is wrong.\n\nSay how often.\n-->',
    'It fails.\n\n⟦guidance-left: <!--\nSay what is wrong.\n\nSay how often.\n-->⟧',
  ],
  [
    "a line of the template in an author's comment is that line",
    '<!--\nSay what is wrong.\n-->',
    'It fails.\n\n<!--\n⟦guidance-left: Say what is wrong.⟧\nAsk Ada.\n-->',
  ],
  ['code is one, its fences included', `${prose}\n\n${code}`, `It fails.\n\n⟦skeleton-code: ${code}⟧`],
  ['code that is all there is', code, `⟦untouched⟧${code}`],
  ['a row of the template', table, `${table.slice(0, 20)}| 1 | 2 |\n⟦table-row: | [who] | [y] |⟧`],
  ['an empty row', table, '| A | B |\n|---|---|\n| 1 | 2 |\n⟦table-row: | | |⟧'],
  ['an empty row in a table without any other', table, '⟦empty⟧| A | B |\n|---|---|\n| | |'],
  ['a row of placeholders', table, '| A | B |\n|---|---|\n| 1 | 2 |\n⟦table-row: | [who] | |⟧'],
  ['a row with one placeholder', table, '| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | ⟦placeholder: [y]⟧ |'],
  ['a checklist of which nothing is ticked', checklist, `⟦untouched⟧${checklist}`],
  [
    'a checklist that is begun',
    checklist,
    '- [x] Alerts have a runbook\n⟦checklist-item: - [ ] A restore was tried\n  on another machine⟧',
  ],
  ["an author's own list of tasks", checklist, '- [x] Alerts have a runbook\n- [ ] Tell support'],
  ["an author's own list of tasks where none is asked for", prose, '- [ ] Tell support'],
  [
    'a prompt in an item to tick is guidance',
    issues,
    '- [ ] Who pays?\n⟦guidance-left: - [ ] [A question, and who answers it]⟧',
  ],
  [
    'a prompt in a line that somebody has wrapped',
    'We take [the approach that you prefer, with its reason] now.',
    '> It fails. We take ⟦placeholder: [the approach that\n> you prefer, with\n> its reason]⟧ in May.',
  ],
  [
    "brackets of the author's over two lines",
    'We take [the approach that you prefer, with its reason] now.',
    'It fails [as everything\nthat is old, and is not\nlooked after] in May, says [Ada\nand Bo](x.md).',
  ],
  ['text that stands accepted', table, `<!-- accepted -->\nIt fails.\n\n${table}\n| | |`],
];

describe('one thing is one finding', () => {
  for (const [name, guidance, marked] of cases) {
    it(name, () => {
      const template = parseTemplate(`# [T]\n\n## Problem\n\n${guidance}\n\n## Last\n\n[x y]\n`, {
        id: 't',
        origin: 'file',
      });
      // What is said of the section as a whole is marked at its heading.
      const whole = /⟦(untouched|empty)⟧/.exec(marked)?.[1];
      const heading = whole ? `⟦${whole}-section: ## Problem⟧` : '## Problem';
      const { text, findings } = readMarked(
        `# T\n\n${heading}\n\n${marked.replace(/⟦(?:untouched|empty)⟧/, '')}\n\n## Last\n\nDone.\n`,
      );
      assert.deepEqual(found(text, analyze(text, template).findings), findings);
    });
  }

  it('in every document of the corpus, but for what is said of a status or a heading', () => {
    const templates = mergeTemplates(
      builtinTemplates(),
      readProject({ origin: 'workspace', templates: filesIn('templates'), history: [] }).templates,
    );
    for (const { name, text: marked } of filesIn('documents')) {
      const text = marked.replace(/^⟦.*\n/, '').replace(/ ?⟦[^⟧]*⟧/g, '');
      const inText = examine(text, { templates }).findings.filter(
        ({ code, judged, field, start }) =>
          code !== 'status-ahead' && !field && start !== judged?.section?.headingSpan.start,
      );
      for (const [at, finding] of inText.entries()) {
        const next = inText[at + 1];
        if (next && next.code !== 'missing-section')
          assert.ok(finding.end <= next.start, `${name}: ${finding.message} ${next.message}`);
      }
    }
  });
});

describe('a status ahead of its document', () => {
  const template = parseTemplate(
    '# [T]\n- **Status:** Draft | In Review | Approved\n- **Owner:** [Name]\n## Goals\n[x y]\n## Plan\n[c d]\n## Open Issues\n- [ ] [Which]\n',
    { id: 't', origin: 'file' },
  );
  const text = (status: string) =>
    `# T\n- **Status:** ${status}\n- **Owner:**\n## Goals\n[x y]\n## Open Issues\n- [ ] Who pays?\n- [x] Who waits?\n`;
  const ahead = (status: string) =>
    toDocumentJson(
      'a.md',
      examine(text(status), { templates: [template], hint: { id: 't', by: 'option' } }),
    ).findings.filter(({ code }) => code === 'status-ahead');

  it('is one warning that tells all that is open', () => {
    assert.deepEqual(
      ahead('Approved').map(({ severity, message, related }) => ({
        severity,
        message,
        related: related?.map(place => `${place.start.line}: ${place.message}`),
      })),
      [
        {
          severity: 'warning',
          message: 'The status is "Approved", but 4 things are still open.',
          related: [
            '3: The field "Owner" is not filled in.',
            '4: Section "Goals" still holds only the template\'s text.',
            '4: Section "Plan" is missing.',
            '7: This item in section "Open Issues" is not ticked.',
          ],
        },
      ],
    );
  });

  it('is none in a draft or a review', () => {
    assert.deepEqual([...ahead('Draft'), ...ahead('In Review')], []);
  });
});

function filesIn(folder: string): { name: string; text: string }[] {
  return readdirSync(`test/corpus/${folder}`)
    .filter(name => name.endsWith('.md'))
    .map(name => ({ name, text: readFileSync(`test/corpus/${folder}/${name}`, 'utf8') }));
}

import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { defaultConfig } from '../../src/model/judging/config.ts';
import { flatten } from '../../src/model/judging/judgement.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';

/** What a template says under a heading, what a document says there, and the state that follows. */
type Case = [name: string, guidance: string, text: string, state: string];

const prose = 'Describe the problem\nin your own words.';
const list = '- What must work\n- What must not break';

const cases: Case[] = [
  ['nothing', prose, '', 'empty'],
  ['white space', prose, '  \n\n\t', 'empty'],
  ["an author's comment", prose, '<!-- ask Ada -->', 'empty'],
  ['a rule', prose, '---', 'empty'],
  ['a link definition', prose, '[a]: https://example.org', 'empty'],
  ['marks for a site generator', prose, '{: .no_toc }\n\n[[_TOC_]]\n\n:::', 'empty'],
  ['the text between marks for a site generator', prose, `::: info\n${prose}\n:::`, 'untouched'],
  ['tags without content', prose, '<br>\n<a id="x"></a>', 'empty'],
  [
    'a table without a filled cell',
    '| A | B |\n|---|---|\n| [x] | [y] |',
    '| A | B |\n|---|---|\n| | |',
    'empty',
  ],
  ['an empty code block', prose, '```\n\n```', 'empty'],
  ['an image', prose, '![diagram](a.png)', 'complete'],
  ['an image as a tag', prose, '<img src="a.png">', 'complete'],
  ['a table of its own', prose, '| A |\n|---|\n| 1 |', 'complete'],
  ['code of its own', prose, '```ts\nlet a = 1;\n```', 'complete'],

  ["the template's text", prose, prose, 'untouched'],
  ['the text on one line', prose, 'Describe the problem in your own words.', 'untouched'],
  ['the text wrapped elsewhere', prose, 'Describe\nthe problem in your own words.', 'untouched'],
  ['half of the text', prose, 'Describe the problem', 'untouched'],
  ['the text in a quote', prose, '> Describe the problem\n> in your own words.', 'untouched'],
  ['the text with emphasis', prose, '*Describe* the **problem**\nin your own words.', 'untouched'],
  ['the text as a list', prose, '1. Describe the problem\n2. in your own words.', 'untouched'],
  ['the text in CRLF', prose, prose.replace(/\n/g, '\r\n'), 'untouched'],
  [
    'terms, each with its meaning',
    'Motivation\n\n: *[why it is divided so]*\n\nRisks\n: [what may fail]',
    'Motivation\n\n: By who owns the data.\n\nRisks\n: None.',
    'complete',
  ],
  ['a term without its meaning', 'Motivation\n\n: *[why it is divided so]*', 'Motivation', 'untouched'],
  ['a list with other marks', list, '* What must work\n* What must not break', 'untouched'],
  ['a list cut short', list, '- What must work', 'untouched'],
  ['a task not ticked', '- [ ] Ask the owner', '- [ ] Ask the owner', 'untouched'],
  [
    'a task of two lines ticked',
    '[ ] The owners know that they\nmay be asked for tests.',
    '[x] The owners know that they\nmay be asked for tests.',
    'complete',
  ],
  [
    "some of the template's tasks ticked",
    '- [ ] Alerts have a runbook\n- [ ] A restore was tried',
    '- [x] Alerts have a runbook\n- [ ] A restore was tried',
    'guidance-left',
  ],
  [
    'an item that asks, answered in it',
    '- Does it need a restart of\n  a node?\n- Of the whole cluster?',
    '- Does it need a restart of\n  a node? No.\n- Of the whole cluster?\n  Not that either.',
    'complete',
  ],
  [
    'an item that asks, answered nowhere',
    '- Of a node?\n- Of all?',
    '- Of a node?\n- Of all? No.',
    'guidance-left',
  ],
  [
    "a section of the author's under it",
    prose,
    'Describe the problem\nin your own words.\n\n### Ours\n\nIt fails.',
    'guidance-left',
  ],
  ["an empty section of the author's under it", prose, 'Describe the problem\n\n### Ours', 'untouched'],
  [
    'a licence as the template has it',
    'This text is placed in the public domain or under the\nCC0 licence.',
    'This text is placed in the public domain or under the\nCC0 licence.',
    'complete',
  ],
  [
    'a licence out of a comment of the template',
    '<!-- This text is licensed under CC-BY-4.0. -->',
    'This text is licensed under CC-BY-4.0.',
    'complete',
  ],
  [
    'the words of a standard beside an answer',
    'The key words "MUST" and "MAY" are to be read as in RFC 2119.',
    'The key words "MUST" and "MAY" are to be read as in RFC 2119.\n\nClients MUST wait.',
    'complete',
  ],
  [
    'the words of a standard alone',
    'The key words "MUST" and "MAY" are to be read as in RFC 2119.',
    'The key words "MUST" and "MAY" are to be read as in RFC 2119.',
    'untouched',
  ],
  [
    'an item in brackets with items of its own',
    '- [Failure mode]\n  - How it shows',
    '- [Disk of the primary full]\n  - Writes fail at once',
    'complete',
  ],
  [
    'a label that may stay empty',
    '- Name:\n- [Optional] Unit:',
    '- Name: latency\n- [Optional] Unit:',
    'complete',
  ],
  ['a value to be clarified', '- **Goal**: [x y]', '- **Goal**: NEEDS CLARIFICATION', 'placeholder'],
  ['two prompts of another template', prose, '* [Kind of link] [Link to it]', 'placeholder'],
  ['a task ticked', '- [ ] Ask the owner', '- [x] Ask the owner', 'complete'],
  [
    'a table as it was',
    '| A | B |\n|---|---|\n| [x] | 1 |',
    '| A   | B |\n| --- | --- |\n| [x] | 1 |',
    'untouched',
  ],
  ['a cell edited', '| A | B |\n|---|---|\n| [x] | 1 |', '| A | B |\n|---|---|\n| Ada | 1 |', 'complete'],
  ['code as it was', '```\nrun [name]\n```', '```\nrun [name]\n```', 'untouched'],
  ['code without some lines', '```\na\nrun [name]\n}\n```', '```\na\n}\n```', 'untouched'],
  ['a label alone', '**Request:**\n\n[What is sent]', '**Request:**', 'untouched'],
  ['the prompt of a labelled line removed', '- **Pros:** [What is good]', '- **Pros:**', 'untouched'],

  ['a placeholder left', prose, 'Our [component name] fails.', 'placeholder'],
  ['a marker left', prose, 'It fails. TODO: how often?', 'placeholder'],
  ['a question left', prose, 'It fails ??? times.', 'placeholder'],
  ['a clarification needed', prose, 'It fails [NEEDS CLARIFICATION: how often].', 'placeholder'],
  [
    'a placeholder of the template in edited code',
    '```\nrun [name]\n```',
    '```\nrun --fast [name]\n```',
    'placeholder',
  ],
  [
    "brackets of the author's own in code",
    '```\nrun [name]\n```',
    '```\nrun [other] array[0]\n```',
    'complete',
  ],
  [
    'one word that the template has in brackets',
    'Will choose [approach] soon.',
    'We choose [approach].',
    'placeholder',
  ],
  [
    'a choice left in a row',
    '| A | Impact |\n|---|---|\n| [x] | High/Low |',
    '| A | Impact |\n|---|---|\n| Ada | High/Low |',
    'placeholder',
  ],

  ['a section that says it is to be written', prose, 'tbd', 'placeholder'],
  ['the same in a sentence of its own', prose, '- *To be defined.*', 'placeholder'],
  ['the same in another language', prose, '待定', 'placeholder'],
  ['the same in other words', prose, 'Still to be filled in…', 'placeholder'],
  ['what it has to be', prose, 'To be fast.', 'complete'],
  ['the same where the template says it', 'tbd', 'tbd', 'untouched'],
  ['the same about something', prose, 'The colour is to be defined.', 'complete'],

  ['an answer beside the text', prose, `It is slow.\n\n${prose}`, 'guidance-left'],
  ['an answer beside half of the text', prose, 'It is slow.\n\nDescribe the problem', 'guidance-left'],
  ['an item beside the list', list, '- What must work\n- It must be fast', 'guidance-left'],
  [
    'a comment kept beside an answer',
    '<!-- Say what is wrong. -->',
    '<!-- Say what is wrong. -->\n\nIt is slow.',
    'guidance-left',
  ],
  ['a comment alone', '<!-- Say what is wrong. -->', '<!-- Say what is wrong. -->', 'empty'],
  ["an author's comment beside an answer", prose, 'It is slow. <!-- ask Ada -->', 'complete'],
  [
    'a prompt kept beside an answer',
    '- **Pros:** [What is good]\n- **Cons:** [What is bad]',
    '- **Pros:** fast\n- **Cons:** [What is bad]',
    'guidance-left',
  ],

  ['an answer', prose, 'It is slow.', 'complete'],
  ['a short answer', prose, 'No.', 'complete'],
  ['"None"', prose, 'None', 'complete'],
  ['a label with an answer', '**Request:**\n\n[What is sent]', '**Request:**\n\nA number.', 'complete'],
  [
    'an item of the template with items of its own',
    list,
    '- What must work\n  - Search\n- What must not break\n  - Login',
    'complete',
  ],
  ['text that stands accepted', prose, `<!-- accepted -->\n${prose}`, 'complete'],
  [
    'a brace of the template in code of its own',
    '```\n{\n  [fields]\n}\n```',
    '```\n{\n  "a": 1\n}\n```',
    'complete',
  ],

  ['"N/A"', prose, 'N/A', 'not-applicable'],
  ['"N/A" with a reason', prose, 'N/A: there is no user interface.', 'not-applicable'],
  ['"Not applicable" with a reason', prose, 'Not applicable, since nothing is stored.', 'not-applicable'],
  ['a comment with a reason', prose, '<!-- n/a: nothing is stored -->', 'not-applicable'],
  [
    'a section that begins with N/A and goes on',
    prose,
    'N/A in Europe.\n\nElsewhere it matters a lot.',
    'complete',
  ],
];

describe('the state of a section', () => {
  for (const [name, guidance, text, state] of cases) {
    it(`${name}: ${state}`, () => {
      const template = parseTemplate(`# [T]\n\n## Problem\n\n${guidance}\n\n## Last\n\n[x y]\n`, {
        id: 't',
        origin: 'file',
      });
      const { sections } = analyze(`# T\n\n## Problem\n\n${text}\n\n## Last\n\nDone.\n`, template);
      assert.equal(sections[0]?.state, state);
    });
  }
});

describe('a section that says it is to be written', () => {
  const template = parseTemplate('# [T]\n\n## Problem\n\n[What fails]\n', { id: 't', origin: 'file' });
  const marked = (text: string, markers?: string[]) =>
    analyze(text, template, { ...defaultConfig, markers }).findings.map(({ code, start, end }) => {
      return `${code} ${text.slice(start, end)}`;
    });

  it('is marked where it says so', () =>
    assert.deepEqual(marked('# T\n\n## Problem\n\n> _to be decided_\n'), ['marker to be decided']));

  it('is not where the project has words of its own', () =>
    assert.deepEqual(marked('# T\n\n## Problem\n\ntbd\n', ['OPEN']), []));
});

describe('a section with sections in it', () => {
  const template = parseTemplate('# [T]\n## All\n### One\n[a b]\n### Two\n[c d]\n', {
    id: 't',
    origin: 'file',
  });
  const statesOf = (text: string) =>
    [...flatten(analyze(`# T\n## All\n${text}`, template).sections)]
      .map(({ title, state }) => `${title} ${state}`)
      .join(', ');

  it('is judged by the text of the sections in it', () => {
    assert.equal(statesOf('### One\n[a b]\n### Two\n[c d]\n'), 'All untouched, One untouched, Two untouched');
    assert.equal(statesOf('### One\n### Two\n'), 'All empty, One empty, Two empty');
    assert.equal(statesOf('### One\nYes.\n### Two\n'), 'All complete, One complete, Two empty');
    assert.equal(
      statesOf('### One\nYes.\n### Two\n[c d]\n'),
      'All guidance-left, One complete, Two untouched',
    );
    assert.equal(
      statesOf('### One\nYes.\n### Two\nTODO\n'),
      'All placeholder, One complete, Two placeholder',
    );
  });

  it('is judged by its own text where it has some', () => {
    assert.equal(
      statesOf('Both at once.\n### One\n[a b]\n### Two\nNo.\n'),
      'All complete, One untouched, Two complete',
    );
  });

  it('answered in another way makes what is missing a hint', () => {
    const { findings, completeness } = analyze('# T\n## All\nBoth at once.\n', template);
    assert.deepEqual(
      findings.map(({ code, severity }) => `${code} ${severity}`),
      ['missing-section hint', 'missing-section hint'],
    );
    assert.equal(completeness, 1);
  });
});

describe('what is left of the template', () => {
  const template = parseTemplate(
    '# [T]\n## Drivers\n* [a force]\n* … <!-- as many as there are -->\n\n<!-- Say why. -->\n',
    { id: 't', origin: 'file' },
  );
  const left = (text: string) =>
    analyze(`# T\n## Drivers\n${text}`, template)
      .findings.filter(({ code }) => code === 'guidance-left')
      .map(({ start, end }) => `# T\n## Drivers\n${text}`.slice(start, end));

  it('in one line is one finding, the comment behind it included', () => {
    assert.deepEqual(left('* speed\n* … <!-- as many as there are -->\n'), [
      '* … <!-- as many as there are -->',
    ]);
  });

  it('is a finding for each piece on lines of its own', () => {
    assert.deepEqual(left('* speed\n* …\n\n<!-- Say why. -->\n'), ['* …', '<!-- Say why. -->']);
  });

  it('is a comment alone behind text of the author', () => {
    assert.deepEqual(left('* speed <!-- as many as there are -->\n'), ['<!-- as many as there are -->']);
  });
});

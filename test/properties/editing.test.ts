import assert from 'node:assert/strict';
import type { Section } from '../../src/model/document/outline.ts';
import { type Examination, examine, examineEdited } from '../../src/model/examine.ts';
import { byPlace } from '../../src/model/found.ts';
import { defaultConfig } from '../../src/model/judging/config.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import type { SectionSpec, Template } from '../../src/model/template/template.ts';
import { chunkSize } from '../../src/model/text/chunkedArray.ts';
import { applyEdits, type Edit } from '../../src/model/text/text.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';
import { designDocument } from '../bench/documents.ts';
import { hostileMarkdown } from './hostileMarkdown.ts';
import { random } from './random.ts';
import { roundsOr, seed, seeded } from './rounds.ts';

/** Its comments above headings and at the end are text that is to be written over. */
const commented = parseTemplate(
  '# T\n\n<!-- Say what for. -->\n## Goals\n\nWhy?\n\n<!-- Say what may fail. -->\n## Risks\n\n<!-- Name them. -->\n',
  { id: 'commented', origin: 'file' },
);
const templates = [...builtinTemplates(), commented];
const rounds = roundsOr(60);
/** How many edits are made to one document. */
const edits = 12;

/** Edits that change what stands beyond the edges of the section they are in; `¦` is where, then comes what is typed. */
const farEdits: Readonly<Record<string, readonly [before: string, typed: string]>> = {
  'a comment that is no longer about the next section': [
    '## Goals\n\nMine.\n\n¦<!-- Say what may fail. -->\n## Risks\n\nMy own.\n',
    '## R\n',
  ],
  'a comment that is about what comes now': ['## Risks\n\nMy own.\n\n<!-- Name them. -->\n¦', '## R\n'],
  'a definition that goes on behind two headings': [
    '## Goals\n\nMine.\n\n[a]: b\n"T\n===\nU\n===\n¦\n## Risks\n\nMy own.\n',
    'x"\n',
  ],
  'a label that makes a link of a prompt': [
    '## Goals\n\n[your goals]\n\n## Risks\n\nNone.\n\n¦',
    '[your goals]: x\n',
  ],
  'a fence that is opened': ['## Goals\n\n¦\n\n## Risks\n\nNone.\n\n```\n## R\n```\n', '```\n'],
  'a comment that is opened': ['## Goals\n\nMine.\n¦\n## Risks\n\n-->\n', '\n<!--\n'],
  'a line under the last one': ['## Goals\n\nMine.\n¦\n## Risks\n\nNone.\n', '===\n'],
  'a status, on which it depends what has to be there': ['- **Status:** ¦\n\n## Goals\n', 'Approved'],
};

describe('an edit that reaches beyond its section', () => {
  for (const [what, [source, typed]] of Object.entries(farEdits)) {
    it(`is seen there: ${what}`, () => {
      const start = source.indexOf('¦');
      const text = source.replace('¦', '');
      const edit = { start, end: start, text: typed };
      const circumstances = { templates, hint: { id: commented.id, by: 'option' as const } };
      const before = examine(text, circumstances);
      const after = plain(examine(applyEdits(text, [edit]), circumstances));
      assert.notEqual(plain(before), after);
      assert.equal(plain(examineEdited(before, [edit], circumstances)), after);
    });
  }
});

describe('a document under another configuration', () => {
  it('has the findings that its text has under that one', () => {
    const text = newDocument(commented, { title: 'T' }).text;
    const before = examine(text, { templates });
    const circumstances = {
      templates,
      config: { ...defaultConfig, severities: { 'untouched-section': 'error' } },
    } as const;
    const after = plain(examine(text, circumstances));
    assert.notEqual(plain(before), after);
    assert.equal(plain(examineEdited(before, [], circumstances)), after);
  });
});

describe(seeded('an edited document', rounds), () => {
  it('has the outline and the findings that its text has, these in the order of their places', () => {
    const source = random(seed);
    for (let round = 0; round < rounds; round++) {
      const template = source.pick(templates);
      const hint = source.below(3) > 0 ? { id: template.id, by: 'option' as const } : undefined;
      const circumstances = { templates, hint };
      let text = document(source, template);
      let now = examine(text, circumstances);
      for (let count = 0; count < edits; count++) {
        const edit = randomEdit(source, text);
        const context = JSON.stringify({ text, edit, hint });
        now = examineEdited(now, [edit], circumstances);
        text = applyEdits(text, [edit]);
        assert.equal(plain(now), plain(examine(text, circumstances)), context);
        assert.deepEqual(now.findings, [...now.findings].sort(byPlace), context);
      }
    }
  });
});

function document(source: ReturnType<typeof random>, template: Template): string {
  const { below, pick } = source;
  if (below(8) === 0) return manySections(source, template);
  const kind = below(template === commented ? 2 : 4);
  if (kind < 2) return newDocument(template, { title: 'T' }).text + pick(['', definitions]);
  if (kind === 2) return designDocument(20 + below(80), below(1000));
  return hostileMarkdown(source, 40);
}

/** More than a chunk of them. */
function manySections({ below, pick }: ReturnType<typeof random>, template: Template): string {
  const text = () => pick(['Mine.', 'Mine.', '[your goals]', 'TODO: x', '', '<!-- accepted -->']);
  const own = Array.from(
    { length: chunkSize + below(chunkSize) },
    (_, at) => `### Topic ${at}\n\n${text()}\n`,
  );
  return newDocument(template, { title: 'T' }).text + own.join('\n');
}

/** Mostly what a person types, now and then what nobody does. */
function randomEdit(source: ReturnType<typeof random>, text: string): Edit {
  const { below } = source;
  if (below(3) === 0) return lineEdit(source, text);
  const start = below(text.length + 1);
  const end = Math.min(text.length, start + (below(3) === 0 ? below(below(4) === 0 ? 300 : 12) : 0));
  return { start, end, text: below(5) === 0 ? '' : hostileMarkdown(source, 1 + below(3)) };
}

/** Whole lines that change what other sections are, put in, or some line taken away; often at the edge of a section. */
function lineEdit({ below, pick }: ReturnType<typeof random>, text: string): Edit {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const edges = starts.filter(start => '#<"'.includes(text[start] ?? '#'));
  const start = pick(below(2) === 0 && edges.length > 0 ? edges : starts);
  if (below(3) === 0) return { start, end: starts.find(next => next > start) ?? text.length, text: '' };
  // A label that makes links of what was a placeholder, wherever it stands.
  const bracketed = [...text.matchAll(/\[([^[\]\n]+)\](?!:)/g)].map(([, label]) => `[${label}]: x`);
  return { start, end: start, text: `${pick([...bracketed, ...farReaching])}\n` };
}

/** Each may go on behind the heading in it, which then is none. */
const definitions = '\n[a]: b\n"T\n===\nx\n\n[c]:\n"D\n---\ny\n';

/** Lines on which it depends what those above and below them are. */
const farReaching = [
  ...[
    '',
    '```',
    '~~~',
    '<!--',
    '-->',
    '<div>',
    '===',
    '---',
    '[a]:',
    '"',
    '## Goals',
    '# T',
    '#### deep',
    '>',
    '- ',
  ],
  ...['- **Status:** Approved', '**Version:** 2.0', '<!-- template: feature -->', '<!-- accepted -->', 'N/A'],
  // What a comment at the end of a section says is about the next one, unless there is none.
  ...[
    '\n<!-- optional -->',
    '\n<!-- TODO: x -->',
    '## Risks\n\n<!-- TODO: x -->',
    '## R\n\n<!-- optional -->',
  ],
];

/** All that an examination says, with every place in it worked out, as one text to compare. */
function plain({ outline, analysis, recognition, findings }: Examination): string {
  const { lines, length, lineBreak, frontMatter, sections, definitions } = outline;
  const whole = { text: lines.text, starts: lines.starts, length, lineBreak, frontMatter };
  const judged = analysis && {
    ...analysis,
    sections: analysis.sections,
    outline: undefined,
    tree: undefined,
    inSections: undefined,
    template: analysis.template.id,
    match: {
      ...published(analysis.match),
      misplaced: [...analysis.match.misplaced],
      wrongLevel: [...analysis.match.wrongLevel],
      duplicates: [...analysis.match.duplicates].map(([section, { index }]) => [section, index]),
      merged: [...analysis.match.merged].map(([section, all]) => [section, all.map(({ index }) => index)]),
    },
  };
  return JSON.stringify(
    { whole, definitions: [...definitions].sort(), sections, by: recognition.by, judged, findings },
    (_, value) => asData(value),
  );
}

/** Sections with their places worked out; what belongs to a template by its number there. */
function asData(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'keys' in value && 'guidance' in value)
    return (value as SectionSpec).index;
  if (isOfClass(value)) return shown(value);
  if (!isSection(value)) return value;
  const { index, level, heading, headingSpan, titleSpan, body, line, blocks, comments, start } = value;
  return { index, level, heading, headingSpan, titleSpan, body, line, blocks, comments, start };
}

function isSection(value: unknown): value is Section {
  return typeof value === 'object' && value !== null && 'part' in value && 'titleSpan' in value;
}

/** The fields of a value that are not private. */
function published(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith('_')));
}

/** What is worked out when it is asked for is not seen by `JSON.stringify`. */
function shown(value: object): unknown {
  const getters = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(value)));
  const worked = getters.filter(([, { get }]) => get).map(([name]) => [name, Reflect.get(value, name)]);
  return { ...published(value), ...Object.fromEntries(worked) };
}

function isOfClass(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isSection(value) &&
    ![Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
  );
}

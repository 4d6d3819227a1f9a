import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { examine } from '../../src/model/examine.ts';
import { flatten, type JudgedSection } from '../../src/model/judging/judgement.ts';
import { mergeTemplates, readProject, type SourceFile } from '../../src/model/project/project.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { inEnglish } from '../../src/model/text/wording.ts';

const team = readProject({ origin: 'workspace', templates: filesIn('templates'), history: [] }).templates;
const templates = mergeTemplates(builtinTemplates(), team);
const documents = filesIn('documents').map(({ name, text }) => ({ name, ...readExpectations(text) }));

describe('the corpus', () => {
  for (const { name, text, template, sections } of documents) {
    it(`${name}: ${template}`, () => {
      const { recognition, analysis } = examine(text, { templates });
      const found = recognition.template ? `${recognition.template.id} by ${recognition.by}` : 'none';
      assert.equal(found, template);
      const lines = text.split(/\r\n|\r|\n/);
      const judged = [...flatten(analysis?.sections ?? [])];
      assert.deepEqual(
        judged.map(section => described(section, lines)),
        sections,
      );
    });
  }

  it('has at least sixty documents, some of every template and some of none', () => {
    assert.ok(documents.length >= 60, `${documents.length} documents`);
    const used = new Set(documents.map(({ template }) => template.split(' ')[0]));
    assert.deepEqual([...used].sort(), [...templates.map(({ id }) => id), 'none'].sort());
  });

  it('has at least six templates of teams, all of them understood', () => {
    assert.ok(team.length >= 6, `${team.length} templates`);
    assert.deepEqual(
      team.flatMap(({ id, problems }) => problems.map(({ says }) => `${id}: ${inEnglish(says)}`)),
      [],
    );
  });

  it('holds documents with both kinds of line breaks', () => {
    assert.ok(documents.some(({ text }) => text.includes('\r\n')));
    assert.ok(documents.some(({ text }) => !text.includes('\r')));
  });
});

function filesIn(folder: string): SourceFile[] {
  return readdirSync(`test/corpus/${folder}`)
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => ({ name, text: readFileSync(`test/corpus/${folder}/${name}`, 'utf8') }));
}

/** A document without its marks, and what they say. */
interface Expected {
  readonly text: string;
  /** `proposal by headings`, or `none`. */
  readonly template: string;
  readonly sections: readonly string[];
}

/**
 * Reads the expectations out of a document of the corpus: the first line tells the template, the end of
 * a heading its state, and a line of its own what is missing there.
 *
 * @example readExpectations('⟦rfc by headings⟧\n# Summary ⟦empty⟧\n⟦missing: Drawbacks⟧\n')
 * // { text: '# Summary\n', template: 'rfc by headings', sections: ['1: # Summary: empty', 'missing: Drawbacks'] }
 */
function readExpectations(sample: string): Expected {
  const [first = '', ...marked] = sample.split('\n');
  const template =
    /^⟦([^⟧]+)⟧\r?$/.exec(first)?.[1] ?? assert.fail(`no template in the first line: ${first}`);
  const lines: string[] = [];
  const sections: string[] = [];
  for (const line of marked) {
    const missing = /^⟦(missing[^⟧]*)⟧\r?$/.exec(line)?.[1];
    if (missing) sections.push(missing);
    else {
      const [, text = line, state, end = ''] = /^(.*?) ⟦([a-z-]+)⟧(\r?)$/.exec(line) ?? [];
      lines.push(text + end);
      if (state) sections.push(`${lines.length}: ${text}: ${state}`);
    }
  }
  const text = lines.join('\n');
  assert.doesNotMatch(text, /[⟦⟧]/, 'a mark that is not understood');
  return { text, template, sections };
}

/** A judged section in the form in which documents of the corpus tell it. */
function described({ title, state, spec, section, required }: JudgedSection, lines: string[]): string {
  if (!section) return `missing${required ? '' : ', answered otherwise'}: ${title}`;
  return `${section.line + 1}: ${lines[section.line]}: ${spec ? state : 'extra'}`;
}

import { readdirSync, readFileSync } from 'node:fs';
import { assert } from 'chai';
import { analyze } from '../../src/model/analyze.ts';
import { parseOutline } from '../../src/model/document/outline.ts';
import { examine } from '../../src/model/examine.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import type { Template } from '../../src/model/template/template.ts';
import { applyEdits } from '../../src/model/text/text.ts';
import { applyTemplate } from '../../src/model/writing/applyTemplate.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';
import { filledIn } from '../unit/filledIn.ts';
import { random } from './random.ts';
import { roundsOr, seed, seeded } from './rounds.ts';

const templates = builtinTemplates();
const rounds = roundsOr(150);

function apply(text: string, template: Template, known: readonly Template[] = templates): string {
  return applyEdits(text, applyTemplate(text, template, { templates: known }).edits);
}

/** What is missing of a template, what is settled left out. */
function missing(text: string, template: Template): string[] {
  const { findings, fields } = analyze(text, template);
  return [
    ...findings.flatMap(({ code, severity, message }) =>
      code === 'missing-section' && severity !== 'hint' ? [message] : [],
    ),
    ...fields.flatMap(({ why, spec }) => (why === 'missing' ? [spec.label] : [])),
  ];
}

/** What must hold whatever the text: its words stay, nothing is missing, and a second time nothing is done. */
function assertApplied(text: string, template: Template): string {
  const { edits } = applyTemplate(text, template, { templates });
  for (const { start, end } of edits) assert.strictEqual(start, end, 'only insertions');
  const result = applyEdits(text, edits);
  let taken = result;
  for (const { start, text: added } of [...edits].reverse()) {
    const before = edits.reduce((sum, edit) => (edit.start < start ? sum + edit.text.length : sum), 0);
    assert.strictEqual(taken.slice(start + before, start + before + added.length), added);
    taken = taken.slice(0, start + before) + taken.slice(start + before + added.length);
  }
  assert.strictEqual(taken, text, 'without what was added it is the text again');
  assert.deepEqual(missing(result, template), [], result);
  assert.strictEqual(apply(result, template), result, 'a second time changes nothing');
  return result;
}

/** A document in pieces: each heading with its own text. */
function pieces(text: string): string[] {
  const { sections, lines } = parseOutline(text);
  return sections.map(({ headingSpan, body }) => lines.text.slice(headingSpan.start, body.end));
}

describe(seeded('a template applied to any document', rounds), () => {
  for (const template of templates) {
    it(`${template.id}: an empty document becomes a new one`, () => {
      assert.strictEqual(apply('', template), newDocument(template, {}).text);
      assertApplied('\r\n', template);
    });

    it(`${template.id}: a new document has nothing to add`, () => {
      const { text } = newDocument(template, { title: 'Cache' });
      assert.deepEqual(applyTemplate(text, template, { templates }).edits, []);
    });

    it(`${template.id}: notes of any kind are recognised afterwards, by their headings or by name`, () => {
      for (const text of ['Some notes.', '# Cache\n\nSome notes.\n', '---\ntitle: Cache\n---\n\nNotes.\n']) {
        const { recognition } = examine(assertApplied(text, template), { templates });
        assert.strictEqual(recognition.template, template);
      }
    });

    it(`${template.id}: holds for documents with parts taken out, moved, doubled and put in`, () => {
      const { below, pick } = random(seed);
      const foreign = [
        '## Appendix\n\nMine.\n\n',
        '```\n# no heading\n',
        '<!-- open',
        'Text\n',
        '***\n',
        '- a\n  - b\n\n',
      ];
      for (let round = 0; round < rounds / 5; round++) {
        const fresh = newDocument(template, { title: 'Cache', author: 'Ada' }).text;
        const parts = pieces(pick([fresh, filledIn(fresh)]));
        for (let change = below(8); change >= 0; change--) {
          const at = below(parts.length);
          const action = below(4);
          if (action < 2) parts.splice(at, 1 + below(3));
          else if (action === 2) parts.splice(at, 0, pick(foreign));
          else parts.splice(below(parts.length + 1), 0, ...parts.splice(at, 1));
        }
        const text = parts.join('').slice(below(2) * 40);
        assertApplied(below(3) === 0 ? text.replace(/\n/g, '\r\n') : text, template);
      }
    });
  }

  it('holds for every document of the corpus, each with a template that may not be its own', () => {
    const names = readdirSync('test/corpus/documents').filter(name => name.endsWith('.md'));
    for (const [at, name] of names.entries()) {
      const text = readFileSync(`test/corpus/documents/${name}`, 'utf8').replace(/ ?⟦[^⟧]*⟧/g, '');
      assertApplied(text, templates[at % templates.length] as Template);
    }
  });
});

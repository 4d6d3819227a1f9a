import assert from 'node:assert/strict';
import { parseOutline } from '../../src/model/document/outline.ts';
import { examine } from '../../src/model/examine.ts';
import { flatten } from '../../src/model/judging/judgement.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parsedOnNeed } from '../../src/model/template/parsedOnNeed.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { positionAt } from '../../src/model/text/text.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';
import { filledIn } from './filledIn.ts';

const values = { title: 'Parcel cache', author: 'Ada', date: '2026-02-03' };

/** What the source documents have: how many headings of each level, and the labels of their fields. */
const facts: Record<string, { levels: string; fields: string[] }> = {
  architecture: { levels: '1×1 2×11 3×15 4×4', fields: [] },
  feature: { levels: '1×1 2×12 3×15', fields: [] },
  proposal: { levels: '1×1 2×14 3×23 4×2', fields: ['Author', 'Date', 'Status', 'Version'] },
  service: { levels: '1×1 2×12 3×2', fields: ['Version', 'Author', 'Date', 'Status'] },
  technical: { levels: '1×1 2×12 3×9', fields: [] },
};

describe('the built-in templates', () => {
  it('are the five', () => {
    assert.deepEqual(
      builtinTemplates().map(({ id }) => id),
      Object.keys(facts),
    );
    for (const { name, description } of builtinTemplates()) assert.ok(name && description);
  });

  it('are called in their text as their file is, which is not read for that', () => {
    for (const { id, text } of builtinTemplates())
      assert.equal(parseTemplate(text, { id: 'other', origin: 'file' }).id, id);
  });

  it('are parsed once, when they are needed', () => {
    let times = 0;
    const parse = (id: string) => {
      times++;
      return parseTemplate('# [Title]\n\n## Goals\n', { id, origin: 'built-in' });
    };
    const [one, other] = ['one', 'other'].map(id => parsedOnNeed(id, () => parse(id)));
    assert.ok(one && other);
    const { recognition } = examine('---\ntemplate: other\n---\n# A\n\n## Goals\n', {
      templates: [one, other],
    });
    assert.equal(recognition.template, other);
    assert.equal(times, 1);
    assert.deepEqual({ ...one }, { ...parse('one') });
    assert.equal(times, 3);
  });

  for (const template of builtinTemplates()) {
    const { text } = newDocument(template, values);
    const fresh = examine(text, { templates: builtinTemplates() });
    const filled = filledIn(text);

    describe(template.id, () => {
      it('is read without a problem and uses one style of placeholder', () => {
        assert.deepEqual(template.problems, []);
        assert.deepEqual(
          [...template.tokens].filter(token => !token.startsWith('[') && token !== 'YYYY-MM-DD'),
          [],
        );
      });

      it('has the headings and fields of its source', () => {
        const counts = new Map<number, number>();
        for (const { level } of parseOutline(text).sections.slice(1))
          counts.set(level, (counts.get(level) ?? 0) + 1);
        const levels = [...counts]
          .sort()
          .map(([level, count]) => `${level}×${count}`)
          .join(' ');
        const fields = template.fields.map(({ label }) => label);
        assert.deepEqual({ levels, fields }, facts[template.id]);
      });

      it('gives a document with every section present, in order, and all that expects text still to do', () => {
        const structural = [
          'missing-section',
          'section-order',
          'heading-level',
          'duplicate-section',
          'field-missing',
          'choice-unresolved',
        ];
        assert.deepEqual(
          fresh.findings.filter(({ code }) => structural.includes(code)),
          [],
        );
        const done = [...flatten(fresh.analysis?.sections ?? [])]
          .filter(({ state }) => state === 'complete')
          .map(({ title }) => title);
        // Fields and the revision history are filled in with what is known.
        const known = ['Document Information', 'For Parcel cache', 'Revision History'];
        assert.deepEqual(
          done.filter(title => !known.includes(title)),
          [],
        );
      });

      it('fills in the title, and names itself on the first line', () => {
        assert.match(text, /^<!-- template: [a-z]+ -->\n\n# /);
        assert.ok(
          parseOutline(text)
            .sections.slice(1, 3)
            .some(({ heading }) => heading.includes('Parcel cache')),
        );
        assert.equal(fresh.recognition.by, 'comment');
      });

      it('finds nothing in a document that is filled in, named or not', () => {
        for (const document of [filled, filled.replace(/^<!--.*\n\n/, '')]) {
          const { recognition, analysis, findings } = examine(document, { templates: builtinTemplates() });
          assert.equal(recognition.template?.id, template.id);
          assert.deepEqual(
            findings.map(
              ({ code, start }) =>
                `${code} in line ${positionAt(parseOutline(document).lines, start).line + 1}`,
            ),
            [],
          );
          assert.equal(analysis?.completeness, 1);
        }
      });
    });
  }
});

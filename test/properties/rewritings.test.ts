import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyze } from '../../src/model/analyze.ts';
import { parseOutline } from '../../src/model/document/outline.ts';
import { flatten } from '../../src/model/judging/judgement.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import type { Template } from '../../src/model/template/template.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';
import { rewritings } from '../unit/rewritten.ts';

const folder = 'test/corpus/templates';
const team = readdirSync(folder).map(name =>
  parseTemplate(readFileSync(`${folder}/${name}`, 'utf8'), { id: name.slice(0, -3), origin: 'workspace' }),
);
/** With what the others do not have: addresses, marks that a formatter escapes, a link in the middle of a paragraph. */
const note = `# [Title]
## Summary
One paragraph of about ~200 words, as snake_case people write it; see https://example.org/how_to and "the
long guide".
## Impact
What changes for whom, as [the guide to changes](guide.md) asks - and from when on…
## Next steps
<!-- This is optional. -->
<!--
List who does what, and when. Say what comes
first.

- the owner's name
- the date
-->
`;
const answers = ['The store answers; misses go on.', '- first the readers\n- then the writers', 'None.'];

/** What is done to a section's own text. */
const treatments: ((text: string, answer: string) => string)[] = [
  text => text,
  (_, answer) => answer,
  (text, answer) => `${answer}\n\n${text}`,
  (text, answer) => `${text}\n\n${answer}`,
  () => '',
  () => 'N/A: nobody is affected.',
];

/** A fresh document in which each section was treated in another way. */
function halfCleaned(template: Template, first: number): string {
  const { text } = newDocument(template, { title: 'Parcel cache', author: 'Ada', date: '2026-02-03' });
  const { sections, lines, lineBreak } = parseOutline(text.replace(/^<!-- template: .*\n\n?/, ''));
  const title = sections.filter(({ level }) => level === 1).length === 1 ? 1 : 0;
  return sections
    .map(({ index, headingSpan, body }) => {
      const own = lines.text.slice(body.start, body.end);
      const heading = lines.text.slice(headingSpan.start, headingSpan.end);
      if (index <= title) return lines.text.slice(headingSpan.start, body.end);
      const treat = treatments[(index + first) % treatments.length];
      const answer = answers[index % answers.length] ?? '';
      // A comment right above the next heading stays there.
      const [, text = own, next = ''] = /^([\s\S]*?)((?:\n\n<!--[^\n]*-->\n)?)$/.exec(own) ?? [];
      return `${heading.trimEnd()}\n\n${treat?.(text.trim(), answer)}\n${next || '\n'}`;
    })
    .join('')
    .replaceAll(lineBreak, '\n');
}

function states(text: string, template: Template): string[] {
  return flatten(analyze(text, template).sections).map(
    ({ spec, state }) => `${spec ? spec.title : 'extra'}: ${state}`,
  );
}

describe('what changes only the look of a document changes no state', () => {
  const documents = [
    ...builtinTemplates(),
    ...team,
    parseTemplate(note, { id: 'note', origin: 'workspace' }),
  ].flatMap(template =>
    [0, 1, 3].map(first => {
      const text = halfCleaned(template, first);
      return { template, text, states: states(text, template) };
    }),
  );

  for (const [name, rewrite] of Object.entries(rewritings)) {
    it(name, () => {
      let changed = 0;
      for (const { template, text, states: expected } of documents) {
        const rewritten = rewrite(text);
        if (rewritten !== text) changed++;
        assert.deepEqual(states(rewritten, template), expected, `${template.id}\n${rewritten}`);
      }
      assert.ok(changed > 0, 'no document was changed');
    });
  }

  it('and these documents have sections in each state', () => {
    const seen = new Set(documents.flatMap(({ states }) => states.map(line => line.split(': ').at(-1))));
    for (const state of ['empty', 'untouched', 'guidance-left', 'not-applicable', 'complete'])
      assert.ok(seen.has(state), state);
  });
});

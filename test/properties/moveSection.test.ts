import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyze } from '../../src/model/analyze.ts';
import { moveSection } from '../../src/model/edits/moveSection.ts';
import { placeBeside, placeOn } from '../../src/model/edits/places.ts';
import { flatten } from '../../src/model/judging/judgement.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import type { Template } from '../../src/model/template/template.ts';
import { applyEdits } from '../../src/model/text/text.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';
import { random } from './random.ts';
import { roundsOr, seed, seeded } from './rounds.ts';

const rounds = roundsOr(100);

describe(seeded('any section of any document moved', rounds), () => {
  const { pick, below } = random(seed);
  const documents = [...samples()];

  it('and moved back gives the same text', () => {
    let count = 0;
    for (let round = 0; round < rounds; round++) {
      const { text, template } = pick(documents);
      const analysis = analyze(text, template);
      const section = pick(analysis.outline.sections);
      const down = placeBeside(analysis, section, 'down');
      const move = down && moveSection(analysis, section, down);
      if (!move || typeof move === 'string') continue;
      const then = applyEdits(text, move.edits);
      const again = analyze(then, template);
      const same = again.outline.sections.find(({ headingSpan }) => headingSpan.start === move.start);
      assert.equal(same?.heading, section.heading);
      const up = same && placeBeside(again, same, 'up');
      // Among equal titles another one may be the section of the template now, and the tree another.
      if (up?.at !== section.headingSpan.start) continue;
      const back = moveSection(again, same, up);
      if (typeof back === 'string') assert.fail(`refused: ${back}\n${text}`);
      const now = applyEdits(then, back.edits);
      assert.equal(withoutBlankLines(now), withoutBlankLines(text));
      // Where a heading needed a blank line, it keeps it.
      if (move.edits.length > 1) assert.equal(now, text);
      count++;
    }
    assert.ok(count > rounds / 10, `only ${count} moves`);
  });

  it('to any place keeps every word', () => {
    for (let round = 0; round < rounds; round++) {
      const { text, template } = pick(documents);
      const analysis = analyze(text, template);
      const section = pick(analysis.outline.sections.slice(1));
      const target = below(9) === 0 ? undefined : pick([...flatten(analysis.sections)]);
      if (!section || section === analysis.match.title) continue;
      const move = moveSection(analysis, section, placeOn(analysis, section, target));
      if (typeof move === 'string') continue;
      assert.deepEqual(words(applyEdits(text, move.edits)), words(text));
    }
  });
});

function withoutBlankLines(text: string): string {
  return text.replace(/(?:\r?\n[ \t]*)+/g, '\n');
}

/** All words of a text, marks of headings left out. */
function words(text: string): string[] {
  return text
    .split(/\s+/)
    .filter(word => !/^(?:#+|=+|-+)?$/.test(word))
    .sort();
}

function* samples(): Iterable<{ text: string; template: Template }> {
  for (const template of builtinTemplates()) {
    const { text } = newDocument(template, { title: 'T' });
    yield { text, template };
    yield { text: text.replaceAll('\n', '\r\n').trimEnd(), template };
    yield { text: text.replace(/\n+/g, '\n'), template };
  }
  for (const name of readdirSync('test/corpus/documents').filter(name => name.endsWith('.md'))) {
    const text = readFileSync(`test/corpus/documents/${name}`, 'utf8')
      .replace(/^⟦.*⟧\r?\n/gm, '')
      .replace(/ ⟦[^⟧]*⟧/g, '');
    const template = builtinTemplates().find(({ id }) => name.startsWith(id));
    if (template) yield { text, template };
  }
}

import { assert } from 'chai';
import { analyze } from '../../src/model/analyze.ts';
import { parseOutline } from '../../src/model/document/outline.ts';
import { recognize } from '../../src/model/matching/recognize.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import type { SectionSpec } from '../../src/model/template/template.ts';
import { planConversion } from '../../src/model/writing/conversion.ts';
import { convert } from '../../src/model/writing/convert.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';
import { converted, structure } from '../unit/converted.ts';
import { filledIn } from '../unit/filledIn.ts';
import { random } from './random.ts';
import { roundsOr, seed, seeded } from './rounds.ts';

const templates = builtinTemplates();
const rounds = roundsOr(50);

function count(text: string, words: string): number {
  return text.split(words).length - 1;
}

describe(seeded('any document converted to another template', rounds), () => {
  for (const from of templates) {
    it(`from ${from.id}: every word is still there, once, in a document of the new template`, () => {
      const { below, pick } = random(seed);
      for (let round = 0; round < rounds / 5; round++) {
        const to = pick(templates);
        const fresh = newDocument(from, { title: 'Parcel cache', author: 'Ada', date: '2026-02-03' }).text;
        const parts = filledIn(fresh).split(/(?=^#)/m);
        for (let change = below(6); change > 0; change--) {
          const at = 1 + below(parts.length - 1);
          const own = `## My section ${change}\n\nMy words ${change}.\n\n### My part ${change}\n\nMore words ${change}.\n\n`;
          if (below(3) === 0) parts.splice(at, 1);
          else if (below(2) === 0) parts.splice(at, 0, own);
          else parts.splice(1 + below(parts.length - 1), 0, ...parts.splice(at, 1));
        }
        const document = parts.join('');
        const plan = planConversion(parseOutline(document), from, to);
        const targets = new Map<number, SectionSpec | null>();
        for (const { section } of plan.sources) {
          if (below(4) === 0) targets.set(section.index, below(2) === 0 ? null : pick(to.sections));
        }
        const result = convert(plan, targets, { templates });
        for (const words of new Set(
          document.match(
            /The answer to question \d+\.|My words \d+\.|More words \d+\.|Matter \d+|Ada|2026-02-03/g,
          ),
        ))
          assert.isAtLeast(
            count(result, words),
            words.startsWith('Matter') ? 0 : count(document, words),
            `${words}\n${document}\n=====\n${result}`,
          );
        assert.strictEqual(recognize(parseOutline(result), templates).template?.id, to.id);
        if (targets.size === 0) assert.deepEqual(structure(result, to), [], `${document}\n=====\n${result}`);
      }
    });

    it(`from ${from.id}: an untouched document becomes an untouched one`, () => {
      for (const to of templates) {
        const { text: fresh } = newDocument(from, { title: 'Cache' });
        const result = converted(fresh, from, to);
        assert.deepEqual(structure(result, to), [], result);
        assert.strictEqual(analyze(result, to).unfinished, analyze(result, to).counted, result);
      }
    });
  }
});

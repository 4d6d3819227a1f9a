import { assert } from 'chai';
import { analyze } from '../../src/model/analyze.ts';
import { parseOutline } from '../../src/model/document/outline.ts';
import { recognize } from '../../src/model/matching/recognize.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate, type SectionSpec, type Template } from '../../src/model/template/template.ts';
import { displayTitle } from '../../src/model/text/titles.ts';
import { planConversion } from '../../src/model/writing/conversion.ts';
import { convert } from '../../src/model/writing/convert.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';
import { filledIn } from './filledIn.ts';
import { random } from './random.ts';

const templates = builtinTemplates();
const rounds = Number(process.env.ROUNDS ?? 50);
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));

/** A document converted; which section becomes which is told by titles. */
function converted(
  text: string,
  from: Template | undefined,
  to: Template,
  wishes: Readonly<Record<string, string | null>> = {},
): string {
  const plan = planConversion(parseOutline(text), from, to);
  const targets = new Map<number, SectionSpec | null>();
  for (const { section } of plan.sources) {
    const wish = wishes[displayTitle(section.heading)];
    if (wish === undefined) continue;
    targets.set(
      section.index,
      wish === null ? null : (to.sections.find(({ title }) => title === wish) as SectionSpec),
    );
  }
  return convert(plan, targets, { templates: [...templates, to] });
}

/** The structure that a converted document must have right. */
function structure(text: string, template: Template): string[] {
  return analyze(text, template).findings.flatMap(({ code, severity, message }) =>
    /missing-section|order|level|duplicate/.test(code) && severity !== 'hint' ? [message] : [],
  );
}

function count(text: string, words: string): number {
  return text.split(words).length - 1;
}

const old = parseTemplate(
  '# [Title]\n\n- **Owner:** [Name]\n- **Status:** Draft | Final\n\n## Motivation\n\n[Why]\n\n## Goals\n\n[What it is for]\n\n## Plan\n\n### Steps\n\n[What to do]\n\n### Dates\n\n[When]\n\n## Risks\n\n[What may go wrong]\n',
  { id: 'old', origin: 'file' },
);
const next = parseTemplate(
  '# [Title]\n\n## About\n\n- **Author:** [Name]\n- **State:** Draft | Final\n- **Date:** YYYY-MM-DD\n\n## Background\n\n### Goals\n\n[What it shall bring]\n\n### Why now\n\n[The reason]\n\n## Risks\n\n[What may break]\n\n## Steps\n\n[One after the other]\n',
  { id: 'next', origin: 'file' },
);
const text = `<!-- template: old -->

# Cache

- **Owner:** Ada
- **Status:** Final

An introduction.

## Motivation

It is slow.

### Numbers

90 % wait.

## Goals

Be fast.

## Plan

### Steps

Build it.

### Dates

[When]

## Risks

[What may go wrong]

## Appendix

Mine.
`;

describe('a document converted to another template', () => {
  it('has its text in the new order, its fields in their new place, and what is missing', () => {
    assert.strictEqual(
      converted(text, old, next, { Motivation: 'Why now' }),
      `<!-- template: next -->

# Cache

An introduction.

## About

- **Author:** Ada
- **State:** Final
- **Date:** YYYY-MM-DD

## Background

### Goals

Be fast.

### Why now

It is slow.

#### Numbers

90 % wait.

## Risks

[What may break]

## Appendix

Mine.

## Steps

Build it.
`,
    );
  });

  it('leaves a section that is none of the template behind the one that it followed', () => {
    const result = converted(text, old, next, { Goals: null });
    assert.match(
      result,
      /^## Motivation\n\nIt is slow\.\n\n### Numbers\n\n90 % wait\.\n\n## Goals\n\nBe fast\.$/m,
    );
  });

  it('puts several sections into one, each with its heading', () => {
    const result = converted(text, old, next, { Motivation: 'Why now', Appendix: 'Why now' });
    assert.match(
      result,
      /### Why now\n\n\[The reason\]\n\n#### Motivation\n\nIt is slow\.\n\n##### Numbers\n\n90 % wait\.\n\n#### Appendix\n\nMine\./,
    );
  });

  it('keeps line breaks, front matter and a fence that is open at the end', () => {
    const crlf =
      `---\ntitle: Cache\nowner: Ada\ntemplate: old\n---\n\n# Cache\n\n## Steps\n\nBuild it.\n\n## Risks\n\n~~~\ncode\n`.replace(
        /\n/g,
        '\r\n',
      );
    const result = converted(crlf, undefined, next);
    assert.notMatch(result, /[^\r]\n/);
    assert.match(result, /^---\r\ntitle: Cache\r\nauthor: Ada\r\ntemplate: next\r\n/);
    assert.match(result, /## Risks\r\n\r\n~~~\r\ncode\r\n~~~\r\n\r\n## Steps\r\n\r\nBuild it\./);
  });

  it('takes notes without any template', () => {
    const result = converted('# Notes\n\nSome.\n\n## Ideas\n\nMany.\n', undefined, next);
    assert.match(result, /# Notes\n\nSome\.\n[\s\S]*## Ideas\n\nMany\./);
    assert.strictEqual(recognize(parseOutline(result), [...templates, next]).template?.id, 'next');
    assert.deepEqual(structure(result, next), []);
  });

  for (const from of templates) {
    it(`from ${from.id}: every word is still there, once, in a document of the new template (seed ${seed})`, function () {
      this.timeout(20_000 + rounds * 100);
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

import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { parseOutline } from '../../src/model/document/outline.ts';
import type { Part } from '../../src/model/document/part.ts';
import { fixesOf } from '../../src/model/fixes.ts';
import { match } from '../../src/model/matching/match.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import type { Template } from '../../src/model/template/template.ts';
import { ChunkedArray } from '../../src/model/text/chunkedArray.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';
import { filledIn } from '../unit/filledIn.ts';

const values = { title: 'Parcel cache', author: 'Ada', date: '2026-02-03' };

/** The codes of a document's findings. */
function codes(text: string, template: Template): string[] {
  return analyze(text, template).findings.map(({ code }) => code);
}

/** A document in pieces: each heading with its own text. */
function pieces(text: string): { text: string; level: number }[] {
  const { sections, lines } = parseOutline(text);
  return sections.map(({ level, headingSpan, body }) => ({
    level,
    text: lines.text.slice(headingSpan.start, body.end),
  }));
}

/** Where what belongs to a piece ends. */
function endOf(all: readonly { level: number }[], at: number): number {
  let end = at + 1;
  while (end < all.length && (all[end]?.level ?? 0) > (all[at]?.level ?? 0)) end++;
  return end;
}

describe('one edit gives one finding', () => {
  for (const template of builtinTemplates()) {
    const text = filledIn(newDocument(template, values).text);
    const all = pieces(text);
    const specAt = match(parseOutline(text), template).specs;
    const indices = [...all.keys()].filter(at => specAt[at] !== undefined && !specAt[at]?.repeat);

    it(`${template.id}: a section deleted is one section missing`, () => {
      for (const at of indices) {
        const spec = specAt[at];
        const rest = [...all.slice(0, at), ...all.slice(endOf(all, at))].map(piece => piece.text).join('');
        assert.deepEqual(codes(rest, template), spec?.required ? ['missing-section'] : [], spec?.title);
      }
    });

    it(`${template.id}: a section inserted where it is missing leaves nothing to find but its text`, () => {
      for (const at of indices) {
        const rest = [...all.slice(0, at), ...all.slice(endOf(all, at))].map(piece => piece.text).join('');
        const analysis = analyze(rest, template);
        const [finding] = analysis.findings;
        const edit = finding && fixesOf({ analysis }, finding)[0]?.edits[0];
        if (!edit) continue;
        const again = rest.slice(0, edit.start) + edit.text + rest.slice(edit.end);
        const structural = /missing-section|order|level|duplicate/;
        assert.deepEqual(
          codes(again, template).filter(code => structural.test(code)),
          [],
          specAt[at]?.title,
        );
        assert.doesNotMatch(again, /\n\n\n/, 'one blank line is enough');
      }
    });

    it(`${template.id}: a section moved behind the next is one section out of order`, () => {
      for (const at of indices) {
        const end = endOf(all, at);
        if (end >= all.length || all[end]?.level !== all[at]?.level || !specAt[end]) continue;
        const to = endOf(all, end);
        const moved = [...all.slice(0, at), ...all.slice(end, to), ...all.slice(at, end), ...all.slice(to)];
        assert.deepEqual(
          codes(moved.map(piece => piece.text).join(''), template),
          ['section-order'],
          specAt[at]?.title,
        );
      }
    });

    it(`${template.id}: a section that stands twice is one duplicate`, () => {
      for (const at of indices) {
        const end = endOf(all, at);
        const twice = [...all.slice(0, end), ...all.slice(at, end), ...all.slice(end)];
        assert.deepEqual(
          codes(twice.map(piece => piece.text).join(''), template),
          ['duplicate-section'],
          specAt[at]?.title,
        );
      }
    });

    it(`${template.id}: a heading on another level is one wrong level`, () => {
      for (const at of indices) {
        const level = all[at]?.level ?? 0;
        const piece = { level, text: `#${all[at]?.text}` };
        const changed = [...all.slice(0, at), piece, ...all.slice(at + 1)].map(({ text }) => text).join('');
        assert.deepEqual(codes(changed, template), ['heading-level'], specAt[at]?.title);
      }
    });

    it(`${template.id}: a heading promoted, with or without all below it, is one wrong level`, () => {
      for (const at of indices) {
        const level = all[at]?.level ?? 0;
        if (level < 3) continue;
        for (const end of new Set([at + 1, endOf(all, at)])) {
          const raised = all.map(({ text }, i) => (i >= at && i < end ? text.slice(1) : text)).join('');
          const below = all.slice(at + 1, end).length;
          assert.deepEqual(
            codes(raised, template),
            ['heading-level', ...new Array(below).fill('heading-level')],
            specAt[at]?.title,
          );
        }
      }
    });

    const renamings: [name: string, rename: (title: string) => string][] = [
      ['in capitals', title => title.toUpperCase()],
      ['numbered', title => `3.2 ${title}`],
      ['in bold, with a colon', title => `**${title}:**`],
      ['with a remark behind', title => `${title} (v2)`],
      ['in another number', title => (title.endsWith('s') ? title.slice(0, -1) : `${title}s`)],
      ['with "&" for "and"', title => title.replace(/ and /g, ' & ')],
    ];
    for (const [name, rename] of renamings) {
      it(`${template.id}: a heading renamed ${name} is as good`, () => {
        for (const at of indices) {
          const text = all.map((piece, i) =>
            i === at
              ? piece.text.replace(/^(#+ )(.*)/, (_, marks, title) => marks + rename(title))
              : piece.text,
          );
          assert.deepEqual(codes(text.join(''), template), [], specAt[at]?.title);
        }
      });
    }

    it(`${template.id}: all headings one level deeper are as good`, () => {
      const deeper = all.map(({ level, text }) => (level > 1 ? `#${text}` : text)).join('');
      assert.deepEqual(codes(deeper, template), []);
    });
  }
});

describe('matching takes steps in proportion to the headings', () => {
  const [template] = builtinTemplates();
  const titles = template?.sections.map(({ title, level }) => `${'#'.repeat(level)} ${title}`) ?? [];
  const shapes: [name: string, heading: (at: number) => string][] = [
    ['the same over and over', () => '## Overview'],
    ['all of the template, again and again', at => titles[at % titles.length] ?? ''],
    ['nothing of the template', at => `${'#'.repeat(2 + (at % 3))} Topic of day ${at}`],
    ['nearly the template', at => `${titles[at % titles.length]} ${at}`],
    ['members of a series', at => `#### Component ${at}: part`],
    ['deeper and higher by turns', at => `${'#'.repeat(1 + (at % 6))} Overview`],
  ];
  for (const [name, heading] of shapes) {
    it(name, () => {
      const few = stepsOf(500, heading, template as Template);
      const many = stepsOf(5_000, heading, template as Template);
      assert.ok(few > 500 && many < few * 15, `${few} steps for 500 headings, ${many} for 5,000`);
    });
  }
});

/** How often matching looks at a section of a document with so many headings. No clock: machines differ. */
function stepsOf(count: number, heading: (at: number) => string, template: Template): number {
  let steps = 0;
  const lines = Array.from({ length: count }, (_, at) => `${heading(at)}\n\nText.\n`);
  const outline = parseOutline(`# T\n\n${lines.join('\n')}`);
  const counting: ProxyHandler<object> = {
    get(looked, key) {
      steps++;
      return Reflect.get(looked, key);
    },
  };
  const counted = <T extends object>([first, ...others]: readonly [T, ...T[]]): [T, ...T[]] => [
    first,
    ...others.map(other => new Proxy(other, counting) as T),
  ];
  const sections = counted(outline.sections);
  const parts = ChunkedArray.of(counted(outline.parts.chunks.flat() as [Part, ...Part[]]));
  const at = (index: number) => sections[index] ?? sections[0];
  const startOf = (index: number) => outline.startOf(index);
  match({ ...outline, length: outline.length, sections, parts, at, startOf }, template);
  return steps;
}

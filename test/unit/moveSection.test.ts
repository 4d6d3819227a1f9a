import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../../src/model/analyze.ts';
import type { Section } from '../../src/model/document/outline.ts';
import { type Move, moveSection, type Refusal } from '../../src/model/edits/moveSection.ts';
import { placeBeside, placeOn } from '../../src/model/edits/places.ts';
import { flatten, type JudgedSection } from '../../src/model/judging/judgement.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { applyEdits } from '../../src/model/text/text.ts';

const template = parseTemplate('# [Title]\n## A\n[a]\n## B\n[b]\n### B1\n[b1]\n### B2\n[b2]\n## C\n[c]\n', {
  id: 'abc',
  origin: 'file',
});

function judgedIn({ sections }: Analysis, title: string): JudgedSection {
  const judged = [...flatten(sections)].find(judged => judged.title === title);
  return judged ?? assert.fail(`no section ${title}`);
}

function sectionIn(analysis: Analysis, title: string): Section {
  return judgedIn(analysis, title).section ?? assert.fail(`${title} is missing`);
}

/** The text after a section is dropped on another one, or at the end. */
function dropped(text: string, title: string, target?: string): string {
  const analysis = analyze(text, template);
  const section = sectionIn(analysis, title);
  const place = placeOn(analysis, section, target === undefined ? undefined : judgedIn(analysis, target));
  return moved(text, moveSection(analysis, section, place));
}

function moved(text: string, move: Move | Refusal): string {
  if (typeof move === 'string') assert.fail(`refused: ${move}`);
  const now = applyEdits(text, move.edits);
  assert.match(now.slice(move.start), /^ {0,3}\S/, 'the start is no heading');
  return now;
}

describe('a section moved', () => {
  const text = '# T\n\n## A\n\none\n\n## B\n\n### B1\n\ntwo\n\n### B2\n\nthree\n\n## C\n\nfour';

  it('goes behind what stands below it, with all that is in it', () => {
    assert.equal(
      dropped(text, 'B', 'C'),
      '# T\n\n## A\n\none\n\n## C\n\nfour\n\n## B\n\n### B1\n\ntwo\n\n### B2\n\nthree',
    );
  });

  it('goes before what stands above it', () => {
    assert.equal(
      dropped(text, 'C', 'A'),
      '# T\n\n## C\n\nfour\n\n## A\n\none\n\n## B\n\n### B1\n\ntwo\n\n### B2\n\nthree',
    );
  });

  it('takes the level of what it is dropped on, and with it all its headings', () => {
    assert.match(dropped(text, 'A', 'B1'), /two\n\n### A\n\none\n\n### B2/);
    assert.match(dropped(text, 'B1', 'A'), /# T\n\n## B1\n\ntwo\n\n## A\n\none\n\n## B\n\n### B2/);
    const deep = '# T\n\n## A ##\n\n### In A\n\none\n\n## B\n\n### B1\n\ntwo\n';
    assert.match(dropped(deep, 'A', 'B1'), /### B1\n\ntwo\n\n### A ###\n\n#### In A\n\none\n$/);
  });

  it('goes to the place of a missing section, or to the end', () => {
    const without = text.replace('### B1\n\ntwo\n\n', '');
    assert.match(dropped(without, 'A', 'B1'), /## B\n\n### A\n\none\n\n### B2/);
    assert.match(dropped(text, 'B1'), /## C\n\nfour\n\n## B1\n\ntwo$/);
  });

  it('keeps line breaks, rules between sections, and a text without a last line break', () => {
    const ruled = '# T\r\n\r\n## A\r\n\r\none\r\n\r\n---\r\n\r\n## C\r\n\r\nfour';
    assert.equal(dropped(ruled, 'A', 'C'), '# T\r\n\r\n## C\r\n\r\nfour\r\n\r\n---\r\n\r\n## A\r\n\r\none');
  });

  it('gives an underlined heading hashes only where it needs them', () => {
    const setext = '# T\n\nA\n---\n\none\n\n## B\n\n### B1\n\ntwo\n';
    assert.match(dropped(setext, 'A', 'B'), /two\n\nA\n---\n\none\n$/);
    assert.match(dropped(setext, 'A', 'B1'), /two\n\n### A\n\none\n$/);
  });

  it('gets blank lines where its text would else take in a heading', () => {
    const html = '# T\n## A\none\n## B\n<details>\n</details>';
    assert.equal(dropped(html, 'B', 'A'), '# T\n\n## B\n<details>\n</details>\n\n## A\none');
  });

  it('stays where it would take in what follows, or need a seventh level', () => {
    const refused = (text: string, title: string, target: string) => {
      const analysis = analyze(text, template);
      const section = sectionIn(analysis, title);
      return moveSection(analysis, section, placeOn(analysis, section, judgedIn(analysis, target)));
    };
    assert.equal(refused('# T\n## A\none\n## B\n```\nopen', 'B', 'A'), 'unsafe');
    assert.equal(refused('# T\n## A\n###### deep\n## B\n### B1\ntwo\n', 'A', 'B1'), 'too-deep');
    assert.equal(refused(text, 'B', 'B1'), 'there');
    assert.equal(refused(text, 'B', 'B'), 'there');
  });

  it('has a place beside its neighbours only', () => {
    const analysis = analyze(text, template);
    assert.equal(placeBeside(analysis, sectionIn(analysis, 'A'), 'up'), undefined);
    assert.equal(placeBeside(analysis, sectionIn(analysis, 'B2'), 'down'), undefined);
    assert.equal(placeBeside(analysis, sectionIn(analysis, 'B1'), 'up'), undefined);
    assert.equal(placeBeside(analysis, sectionIn(analysis, 'A'), 'down')?.at, text.indexOf('## C'));
  });
});

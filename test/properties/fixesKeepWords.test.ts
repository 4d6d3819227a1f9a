import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../../src/model/analyze.ts';
import { parseOutline } from '../../src/model/document/outline.ts';
import { fixesOf } from '../../src/model/fixes.ts';
import type { Finding, Fix } from '../../src/model/rules/rule.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import type { Template } from '../../src/model/template/template.ts';
import { applyEdits } from '../../src/model/text/text.ts';
import { inEnglish } from '../../src/model/text/wording.ts';
import { fixAll } from '../../src/model/writing/fixAll.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';
import { applied } from '../unit/applied.ts';
import { random } from './random.ts';
import { roundsOr, seed, seeded } from './rounds.ts';

const rounds = roundsOr(3);
const known = { author: 'Ada', today: '2026-05-03' };

type Random = ReturnType<typeof random>;

/** A document as it is while somebody writes it: some sections answered, some begun, some moved or doubled. */
function begun(template: Template, { below, pick }: Random): string {
  const { text } = newDocument(template, { title: 'Parcel cache', date: '2026-02-03' });
  const { sections, lines } = parseOutline(text);
  let words = 0;
  const own = () => `word${++words}x and word${++words}x.`;
  const parts = sections.map(({ level, headingSpan, body }, at) => {
    const heading = lines.text.slice(headingSpan.start, headingSpan.end);
    const guidance = lines.text.slice(body.start, body.end).trim();
    if (at < 2 || guidance === '')
      return { heading, guidance, text: `${heading}\n\n${guidance}\n\n`.trimStart() };
    const title = below(9) === 0 && level < 6 ? `#${heading}` : heading;
    const lists = guidance.split('\n');
    const said = pick([
      guidance,
      '',
      own(),
      own(),
      `${own()}\n\n${guidance}`,
      `${guidance}\n\n${own()}`,
      `${lists.map(line => (below(2) === 0 ? line : line.replace(/\[[^[\]]*\]/g, own))).join('\n')}`,
      `${own()} TODO: ${own()}`,
      `${own()} [name of the service]`,
      `<!-- ${own()} -->`,
    ]);
    return { heading, guidance, text: `${title}\n\n${said}\n\n` };
  });
  for (let times = below(4); times > 0; times--) {
    const from = 2 + below(parts.length - 2);
    const [part] = parts.splice(from, 1);
    if (!part) continue;
    const to = 2 + below(parts.length - 2);
    // Moved, doubled or deleted.
    const kind = below(3);
    if (kind < 2) parts.splice(to, 0, part);
    if (kind === 1) parts.splice(from, 0, { ...part, text: `${part.heading}\n\n${own()}\n\n` });
  }
  const status = pick(['Draft', 'Nearly there', 'Approved', 'Draft | In Review | Approved']);
  const joined = parts.map(part => part.text).join('');
  const lineBreak = pick(['\n', '\r\n']);
  return joined
    .replace(/(\*\*Status:?\*\*:?) .*/, `$1 ${status}`)
    .trimEnd()
    .concat('\n')
    .replaceAll('\n', lineBreak);
}

/** The author's words that are in the first text and not in the second. */
function lost(before: string, after: string): string[] {
  const there = new Set(wordsOf(after));
  return wordsOf(before).filter(word => !there.has(word));
}

function wordsOf(text: string): string[] {
  return text.match(/word\d+x/g) ?? [];
}

function count(findings: readonly Finding[], code: string): number {
  return findings.filter(finding => finding.code === code).length;
}

describe(seeded('fixes in documents that are being written', rounds), () => {
  const templates = builtinTemplates();

  for (const template of templates) {
    it(`${template.id}: remove their finding, bring none of its kind, and keep every word`, () => {
      const generator = random(seed);
      for (let round = 0; round < rounds; round++) {
        const text = begun(template, generator);
        const analysis = analyze(text, template);
        for (const finding of someOfEach(analysis)) {
          for (const fix of fixesOf({ analysis }, finding, known))
            check(text, template, analysis, finding, fix);
        }
      }
    });

    it(`${template.id}: all that is lossless is done at once, keeps every word, and then there is no more`, () => {
      const generator = random(seed);
      for (let round = 0; round < rounds * 2; round++) {
        const text = begun(template, generator);
        const after = applyEdits(text, fixAll(analyze(text, template)));
        assert.deepEqual(lost(text, after), [], text);
        assert.deepEqual(fixAll(analyze(after, template)), [], text);
      }
    });
  }
});

/** The first and the last finding of each kind: the others are like them. */
function someOfEach({ findings }: Analysis): Finding[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return codes.flatMap(code => {
    const own = findings.filter(finding => finding.code === code);
    return [...new Set([own[0], own.at(-1)])].filter(finding => finding !== undefined);
  });
}

function check(text: string, template: Template, analysis: Analysis, finding: Finding, fix: Fix): void {
  const after = applied(text, fix);
  const title = `${finding.code}: ${inEnglish(fix.title)} at ${finding.start} of\n${text}\n=>\n${after}`;
  assert.deepEqual(lost(text, after), [], title);
  const again = analyze(after, template);
  assert.ok(count(again.findings, finding.code) < count(analysis.findings, finding.code), title);
}

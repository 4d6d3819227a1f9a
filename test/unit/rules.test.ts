import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyze } from '../../src/model/analyze.ts';
import { fixesOf } from '../../src/model/fixes.ts';
import { rules } from '../../src/model/rules/index.ts';
import type { Finding } from '../../src/model/rules/rule.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { inEnglish } from '../../src/model/text/wording.ts';
import { applied } from './applied.ts';
import { found, readMarked } from './marked.ts';
import { examplesIn, fileOf } from './ruleExamples.ts';

describe('every rule', () => {
  it('stands in the list, sorted by code, and has a file of its own', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual(codes, [...codes].sort());
    const files = readdirSync('src/model/rules').filter(
      file =>
        file.endsWith('.ts') && readFileSync(`src/model/rules/${file}`, 'utf8').includes('defineRule({'),
    );
    assert.deepEqual(files.sort(), codes.map(fileOf).sort());
  });

  for (const rule of rules) {
    const { template: source, bad, fixed } = examplesIn(rule.code);
    const template = parseTemplate(source, { id: 'sample', origin: 'file' });

    it(`${rule.code}: finds what its example marks, there and nowhere else`, () => {
      const { text, findings } = readMarked(bad);
      assert.ok(
        findings.some(finding => finding.startsWith(`${rule.code} `)),
        'the example marks nothing',
      );
      assert.deepEqual(found(text, analyze(text, template).findings), findings);
    });

    it(`${rule.code}: finds nothing in the example put right`, () => {
      assert.deepEqual(found(fixed, analyze(fixed, template).findings), []);
    });

    it(`${rule.code}: can be turned off and given another severity`, () => {
      const { text } = readMarked(bad);
      const codes = (severity: 'off' | 'error') =>
        analyze(text, template, {
          severities: { [rule.code]: severity },
          strictStatuses: undefined,
        }).findings.filter(({ code, severity: own }) => code === rule.code && own === 'error').length;
      assert.equal(codes('off'), 0);
      assert.ok(codes('error') > 0);
    });

    it(`${rule.code}: each of its fixes removes its finding and brings no other`, () => {
      const { text } = readMarked(bad);
      const analysis = analyze(text, template);
      const before = analysis.findings;
      for (const finding of before) {
        for (const fix of fixesOf({ analysis }, finding)) {
          const after = analyze(applied(text, fix), template).findings;
          const count = (all: readonly Finding[]) => all.filter(({ code }) => code === finding.code).length;
          assert.ok(count(after) < count(before), inEnglish(fix.title));
        }
      }
    });
  }
});

describe('severity', () => {
  const template = parseTemplate(
    '# [T]\n- **Status:** Draft | In Review | Approved\n- **Author:** [Name]\n## Goals\n[Which]\n',
    {
      id: 'sample',
      origin: 'file',
    },
  );
  const severityAt = (status: string) =>
    analyze(`# T\n- **Status:** ${status}\n- **Author:** Ada\n## Goals\n`, template)
      .findings.filter(({ code }) => code === 'empty-section')
      .map(({ severity }) => severity);

  it('is lenient in a draft and strict from review on', () => {
    assert.deepEqual(severityAt('Draft'), ['warning']);
    assert.deepEqual(severityAt('In Review'), ['error']);
    assert.deepEqual(severityAt('Approved'), ['error']);
  });

  it('follows the configuration where that names the strict statuses', () => {
    const config = { severities: {}, strictStatuses: ['Draft'] };
    const text = '# T\n- **Status:** Draft\n- **Author:** Ada\n## Goals\n';
    assert.deepEqual(
      analyze(text, template, config).findings.map(({ severity }) => severity),
      ['error'],
    );
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Log } from 'sarif';
import { finished, folderWith, readme, template, unfinished } from './run.ts';

const project = {
  '.git/HEAD': '',
  '.design-docs/templates/team.md': template,
};
/** Those of the configuration's schema, which is made from the rules. */
const codes = Object.keys(
  JSON.parse(readFileSync(new URL('../../media/config.schema.json', import.meta.url), 'utf8')).properties
    .severities.properties,
);
/** A path and a message that need care in every form. */
const awkward = unfinished
  .replace('# Cache', '<!-- template: team -->\n\n# Cache')
  .replace('[What may go wrong]', 'TODO: 100 %, now');

describe('check --format sarif', () => {
  const read = async (args: readonly string[], files: Record<string, string>) => {
    const { code, out } = await folderWith({ ...project, ...files }).run([
      'check',
      '--format',
      'sarif',
      ...args,
    ]);
    const log: Log = JSON.parse(out);
    const [run, ...others] = log.runs;
    assert.ok(run && others.length === 0, 'one run');
    return { code, log, run, results: run.results ?? [] };
  };

  it('gives a log with the rules and a result for each finding', async () => {
    const { code, log, run, results } = await read(['a b.md', 'done.md', 'readme.md', 'z.md'], {
      'a b.md': awkward,
      'done.md': finished,
      'readme.md': readme,
      'z.md': awkward,
    });
    assert.equal(code, 1);
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema ?? '', /sarif-2\.1\.0/);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      run.tool.driver.rules?.map(({ id }) => id),
      codes,
    );
    assert.ok(run.tool.driver.rules?.every(({ shortDescription }) => shortDescription?.text));
    assert.deepEqual(
      results.map(({ ruleId, level, locations }) => [
        ruleId,
        level,
        locations?.[0]?.physicalLocation?.artifactLocation?.uri,
        locations?.[0]?.physicalLocation?.region,
      ]),
      ['a%20b.md', 'z.md'].flatMap(uri => [
        ['missing-section', 'warning', uri, { startLine: 3, startColumn: 1, endLine: 3, endColumn: 8 }],
        ['marker', 'warning', uri, { startLine: 9, startColumn: 1, endLine: 9, endColumn: 5 }],
      ]),
    );
    const prints = results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
    assert.equal(new Set(prints).size, 4);
    assert.equal(run.invocations?.[0]?.executionSuccessful, true);
  });

  it('is a whole log without any finding, too', async () => {
    const { code, results } = await read(['done.md'], { 'done.md': finished });
    assert.deepEqual([code, results], [0, []]);
  });

  it('tells what could not be read', async () => {
    const { code, run } = await read(['gone.md', 'done.md'], { 'done.md': finished });
    assert.equal(code, 2);
    assert.equal(run.invocations?.[0]?.executionSuccessful, false);
    const [notification] = run.invocations?.[0]?.toolExecutionNotifications ?? [];
    assert.equal(notification?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, 'gone.md');
    assert.match(notification?.message.text ?? '', /no such file/);
  });
});

describe('check --format github', () => {
  it('gives one annotation for each finding, escaped, and a summary', async () => {
    const { run } = folderWith({ ...project, 'docs/a,b.md': awkward });
    const { code, out } = await run(['check', 'docs', '--format', 'github']);
    assert.equal(code, 1);
    assert.equal(
      out,
      `::warning file=docs/a%2Cb.md,line=3,endLine=3,col=1,endColumn=8,title=missing-section::Section "Goals" is missing.
::warning file=docs/a%2Cb.md,line=9,endLine=9,col=1,endColumn=5,title=marker::TODO marks something that is still open.
1 design document: 0 errors, 2 warnings, 0 % complete
`,
    );
  });

  it('escapes what would end a command', async () => {
    const { run } = folderWith({
      ...project,
      'a.md': awkward.replace(/TODO.*/, '[Describe: 100 % of a, b and c]'),
    });
    const { out } = await run(['check', '--format', 'github']);
    assert.match(out, /::Replace the placeholder \[Describe: 100 %25 of a, b and c\]\.\n/);
  });

  it('annotates what could not be read', async () => {
    const { run } = folderWith(project);
    const { code, out } = await run(['check', 'gone.md', '--format', 'github']);
    assert.equal(code, 2);
    assert.match(out, /^::error file=gone\.md::There is no such file or folder\.\n/);
  });
});

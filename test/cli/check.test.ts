import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { finished, folderWith, readme, template, unfinished } from './run.ts';

const asTeam = ['--template', 'team.md'];

describe('design-docs check', () => {
  it('groups findings by file, and sums up', async () => {
    const { run } = folderWith({ 'team.md': template, 'b.md': unfinished, 'a.md': finished });
    const { code, out, err } = await run(['check', 'a.md', 'b.md', ...asTeam]);
    assert.equal(
      out,
      `b.md
  1:1  warning  Section "Goals" is missing.  missing-section
  5:1  warning  Section "Risks" still holds only the template's text.  untouched-section

2 design documents: 0 errors, 2 warnings, 50 % complete
`,
    );
    assert.equal(err, '');
    assert.equal(code, 1);
  });

  it('gives the contract as JSON', async () => {
    const { run } = folderWith({ 'team.md': template, 'docs/b.md': unfinished, 'docs/a.md': finished });
    const { code, out } = await run(['check', 'docs', ...asTeam, '--format', 'json']);
    const report = JSON.parse(out);
    assert.equal(code, 1);
    assert.equal(report.version, 1);
    assert.deepEqual(report.problems, []);
    assert.deepEqual(report.summary, { documents: 2, files: 2, errors: 0, warnings: 2, completeness: 0.5 });
    assert.deepEqual(
      report.documents.map(({ path }: { path: string }) => path),
      ['docs/a.md', 'docs/b.md'],
    );
    const [, b] = report.documents;
    assert.deepEqual(b.template, { id: 'team', by: 'option', confidence: 1 });
    assert.equal(b.status, 'Draft');
    assert.equal(b.completeness, 0);
    const common = { level: 2, required: true, extra: false, children: [] };
    assert.deepEqual(b.sections, [
      { title: 'Goals', heading: null, line: null, state: 'missing', ...common },
      { title: 'Risks', heading: '## Risks', line: 5, state: 'untouched', ...common },
    ]);
    assert.deepEqual(b.findings[1], {
      code: 'untouched-section',
      severity: 'warning',
      message: 'Section "Risks" still holds only the template\'s text.',
      section: 'Risks',
      start: { line: 5, column: 1 },
      end: { line: 5, column: 9 },
    });
  });

  it('exits with 0 when all is well', async () => {
    const { run } = folderWith({ 'team.md': template, 'a.md': finished });
    const { code, out } = await run(['check', 'a.md', ...asTeam]);
    assert.equal(out, '1 design document: 0 errors, 0 warnings, 100 % complete\n');
    assert.equal(code, 0);
  });

  it('takes as many warnings as it is told to, and no error', async () => {
    const approved = unfinished.replace('Draft', 'Approved');
    const { run } = folderWith({ 'team.md': template, 'b.md': unfinished, 'approved.md': approved });
    assert.equal((await run(['check', 'b.md', ...asTeam, '--max-warnings', '2'])).code, 0);
    assert.equal((await run(['check', 'b.md', ...asTeam, '--max-warnings', '1'])).code, 1);
    const strict = await run(['check', 'approved.md', ...asTeam, '--max-warnings', '99']);
    assert.match(strict.out, /error +Section "Goals" is missing/);
    assert.equal(strict.code, 1);
  });

  it('asks every document for its completeness', async () => {
    const half = finished.replace('Stale values.', '[What may go wrong]');
    const { run } = folderWith({ 'team.md': template, 'half.md': half, 'a.md': finished });
    const ask = (share: string) =>
      run(['check', 'a.md', 'half.md', ...asTeam, '--max-warnings', '9', '--min-completeness', share]);
    assert.equal((await ask('0.5')).code, 0);
    assert.equal((await ask('50%')).code, 0);
    const { code, err } = await ask('51%');
    assert.equal(code, 1);
    assert.equal(err, 'design-docs: half.md: 50 % complete, and at least 51 % is asked for.\n');
    assert.equal((await ask('80')).code, 2);
  });

  it('is silent about what is no design document, and lists it in JSON', async () => {
    const { run } = folderWith({ 'README.md': readme });
    const text = await run(['check']);
    assert.deepEqual(text, { code: 0, out: 'No design document in 1 file\n', err: '' });
    const [document] = JSON.parse((await run(['check', '--format', 'json'])).out).documents;
    assert.deepEqual(document, {
      path: 'README.md',
      template: null,
      status: null,
      completeness: null,
      sections: [],
      findings: [],
    });
  });

  it('finds Markdown files in folders, in the order of their names', async () => {
    const { run } = folderWith({
      'b/x.markdown': readme,
      'b/A.MD': readme,
      'a.md': readme,
      'note.txt': readme,
      'node_modules/p/README.md': readme,
      'b/node_modules/p/README.md': readme,
      '.hidden/a.md': readme,
      '.other/.hidden/a.md': readme,
      'b/.other/a.md': readme,
      '.git/a.md': readme,
    });
    const paths = async (...args: string[]) =>
      JSON.parse((await run(['check', '--format', 'json', ...args])).out).documents.map(
        ({ path }: { path: string }) => path,
      );
    assert.deepEqual(await paths(), ['a.md', 'b/A.MD', 'b/x.markdown']);
    assert.deepEqual(await paths('b', 'a.md', './a.md'), ['a.md', 'b/A.MD', 'b/x.markdown']);
    assert.deepEqual(await paths('**/*.md'), ['a.md']);
    assert.deepEqual(await paths('*'), ['a.md']);
    assert.deepEqual(await paths('{a,b}*'), ['a.md']);
    assert.deepEqual(await paths('note.txt'), ['note.txt']);
    assert.deepEqual(await paths('.hidden'), ['.hidden/a.md']);
    assert.deepEqual(await paths('node_modules'), ['node_modules/p/README.md']);
    assert.deepEqual(await paths('node_modules/**'), ['node_modules/p/README.md']);
    assert.deepEqual(await paths('./b/**'), ['b/A.MD', 'b/x.markdown']);
    assert.deepEqual(await paths('**/.hidden/*'), ['.hidden/a.md']);
    assert.deepEqual(await paths('b/../{.hidden,b}/[ax].*'), ['.hidden/a.md', 'b/x.markdown']);
    assert.deepEqual(await paths('**/.h*/**'), ['.hidden/a.md']);
    assert.deepEqual(await paths('{.hidden,b}/**'), ['.hidden/a.md', 'b/A.MD', 'b/x.markdown']);
    assert.deepEqual(await paths('{.other/.hidden,a}/*'), ['.other/.hidden/a.md']);
  });

  it('takes a file whose name looks like a pattern', async () => {
    const { run } = folderWith({ '[ab].md': readme, 'a.md': readme });
    assert.equal((await run(['check', '[ab].md'])).out, 'No design document in 1 file\n');
  });

  it('names what it cannot read, checks the rest, and exits with 2', async () => {
    const { path, run } = folderWith({
      'team.md': template,
      'docs/a.md': finished,
      'docs/binary.md': Buffer.from([0x89, 0x50, 0, 1]),
      'docs/z.md': unfinished,
      'docs/empty/.keep': '',
    });
    symlinkSync('nowhere', join(path, 'docs/link.md'));
    const args = ['check', 'docs', 'docs/link.md', 'gone.md', 'gone/*.md', 'docs/empty', ...asTeam];
    const { code, out, err } = await run(args);
    assert.equal(code, 2);
    assert.match(out, /^docs\/z\.md\n/);
    assert.match(out, /2 design documents: 0 errors, 2 warnings, 50 % complete, 5 problems\n$/);
    assert.deepEqual(err.trimEnd().split('\n'), [
      'design-docs: docs/link.md: There is no such file or folder.',
      'design-docs: gone.md: There is no such file or folder.',
      'design-docs: gone/*.md: No Markdown file matches this pattern.',
      'design-docs: docs/empty: There is no Markdown file in this folder.',
      'design-docs: docs/binary.md: It holds a NUL byte, so it is no UTF-8 text. Save it as UTF-8, or leave it out.',
    ]);
    const report = JSON.parse((await run([...args, '--format', 'json'])).out);
    assert.equal(report.documents.length, 2);
    assert.equal(report.problems.length, 5);
    assert.equal(report.problems[0].path, 'docs/link.md');
  });

  it('refuses a file that is far too large', async () => {
    const { run } = folderWith({ 'large.md': Buffer.alloc(51 * 1024 * 1024, 'a') });
    const { code, err } = await run(['check']);
    assert.equal(code, 2);
    assert.match(err, /^design-docs: large\.md: It is too large for a document: 51 MB/);
  });

  it('reads standard input', async () => {
    const { run } = folderWith({ 'team.md': template });
    const { code, out } = await run(['check', '-', ...asTeam], unfinished);
    assert.match(out, /^<stdin>\n {2}1:1 {2}warning/);
    assert.equal(code, 1);
  });

  it('gives the same places with a byte order mark and with Windows line breaks', async () => {
    const { run } = folderWith({
      'team.md': template,
      'plain.md': `\n${unfinished}`,
      'crlf.md': `\uFEFF\n${unfinished}`.replaceAll('\n', '\r\n'),
      'mark.md': `\uFEFF${finished.replace('Cache', '[Title]')}`,
    });
    const { documents } = JSON.parse((await run(['check', '--format', 'json', ...asTeam])).out);
    const [crlf, mark, plain] = documents;
    assert.deepEqual(crlf.findings, plain.findings);
    assert.deepEqual(crlf.sections, plain.sections);
    assert.deepEqual(
      mark.findings.map(({ start }: { start: object }) => start),
      [{ line: 1, column: 3 }],
    );
  });

  it('uses a built-in template that is asked for by its id', async () => {
    const { run } = folderWith({ 'README.md': readme });
    const { code, out } = await run(['check', '--template', 'proposal', '--format', 'json']);
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).documents[0].template.id, 'proposal');
  });

  it('tells what it does not understand in a template, and uses the rest', async () => {
    const { run } = folderWith({
      'team.md': template.replace('## Goals\n', '## Goals\n<!-- section: maybe -->\n'),
      'a.md': finished,
    });
    const { code, err } = await run(['check', 'a.md', ...asTeam]);
    assert.match(err, /^design-docs: team\.md:6:1 "maybe" is no section annotation\./);
    assert.equal(code, 0);
  });

  it('cannot be steered by what a document says', async () => {
    const steering = finished.replace('Stale values.', 'Values, [describe the \u001B kind].');
    const { run } = folderWith({ 'team.md': template, 'a.md': steering });
    const { out } = await run(['check', 'a.md', ...asTeam]);
    assert.match(out, /\[describe the . kind\]/);
    assert.ok(!out.includes('\u001B'));
  });

  it('lets a reader leave early, and still tells by its exit code', async () => {
    const files = Array.from({ length: 400 }, (_, at) => [`docs/${at}.md`, unfinished]);
    const { run } = folderWith({ 'team.md': template, ...Object.fromEntries(files) });
    const { code, err } = await run(['check', 'docs', ...asTeam], '', { reader: 'leave' });
    assert.equal(err, '');
    assert.equal(code, 1);
  });
});

import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import * as samples from './run.ts';
import { folderWith, template } from './run.ts';

const project = { '.git/HEAD': '', '.design-docs/templates/team.md': template };
const named = (text: string) => `<!-- template: team -->\n\n${text}`;
const finished = named(samples.finished);
const unfinished = named(samples.unfinished);
const mended = unfinished.replace('## Risks', '## Goals\n\n[What it is for]\n\n## Risks');

describe('design-docs apply', () => {
  it('prints what the document would be, and changes no file', async () => {
    const { path, run } = folderWith({ ...project, 'a.md': unfinished });
    assert.deepEqual(await run(['apply', 'team', 'a.md', '--stdout']), { code: 0, out: mended, err: '' });
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), unfinished);
    assert.equal((await run(['apply', 'team', '-', '--stdout'], unfinished)).out, mended);
  });

  it('changes the file, tells what was added, and the second time nothing is', async () => {
    const { path, run } = folderWith({
      ...project,
      'a.md': unfinished.replace('- **Status:** Draft\n\n', ''),
    });
    assert.deepEqual(await run(['apply', 'team', 'a.md', '--write']), {
      code: 0,
      out: 'a.md: added sections: Goals; fields: Status\n',
      err: '',
    });
    const text = readFileSync(join(path, 'a.md'), 'utf8');
    assert.equal(text, mended.replace('Draft', 'Draft | In Review | Approved'));
    const { mtimeMs } = statSync(join(path, 'a.md'));
    assert.equal(
      (await run(['apply', 'team', 'a.md', '--write'])).out,
      'a.md: has all of the template already\n',
    );
    assert.equal(statSync(join(path, 'a.md')).mtimeMs, mtimeMs);
    const { out } = await run(['check', 'a.md']);
    assert.doesNotMatch(out, /missing/);
  });

  it('keeps line breaks and a byte order mark', async () => {
    const crlf = `\uFEFF${unfinished.replace(/\n/g, '\r\n')}`;
    const { path, run } = folderWith({ ...project, 'a.md': crlf });
    await run(['apply', 'team', 'a.md', '--write']);
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), `\uFEFF${mended.replace(/\n/g, '\r\n')}`);
  });

  it('makes a whole document of an empty file', async () => {
    const { path, run } = folderWith({ 'a.md': '\n' });
    await run(['apply', 'proposal', 'a.md', '--write']);
    const checked = await run(['check', 'a.md', '--format', 'json']);
    assert.equal(JSON.parse(checked.out).documents[0].template.id, 'proposal');
    assert.match(
      readFileSync(join(path, 'a.md'), 'utf8'),
      /^<!-- template: proposal -->\n\n# Design Document/,
    );
  });

  it('names the template where nobody would know it by the headings', async () => {
    const { run } = folderWith({ ...project, 'a.md': samples.unfinished });
    assert.equal((await run(['apply', 'team', 'a.md', '--stdout'])).out, mended);
    const { out } = await run(['apply', 'team', 'a.md', '--write']);
    assert.equal(out, 'a.md: added sections: Goals; the name of the template\n');
  });

  it('takes a Markdown file as the template', async () => {
    const { run } = folderWith({ 'team.md': template, 'a.md': unfinished });
    const { code, out } = await run(['apply', 'team.md', 'a.md', '--stdout']);
    assert.deepEqual([code, out], [0, mended]);
  });

  const refusals: readonly [title: string, args: readonly string[], message: RegExp][] = [
    ['neither --write nor --stdout', ['team', 'a.md'], /needs either "--write" or "--stdout"/],
    ['both of them', ['team', 'a.md', '--write', '--stdout'], /needs either/],
    ['no file', ['team', '--stdout'], /needs a template and a file/],
    ['a file that is not there', ['team', 'gone.md', '--write'], /gone\.md: There is no such file/],
    [
      'a template that does not exist',
      ['tean', 'a.md', '--write'],
      /There is no template "tean"\. Did you mean "team"\?/,
    ],
    ['standard input to be written', ['team', '-', '--write'], /cannot be written to/],
    [
      'a document of another template',
      ['team', 'other.md', '--write'],
      /names the template "proposal", so "team" is not applied/,
    ],
    [
      'a document that a pattern gives another template',
      ['team', 'docs/proposals/a.md', '--write'],
      /configuration gives docs\/proposals\/a\.md the template "proposal", so "team" is not applied/,
    ],
    ['a template from standard input', ['-', 'a.md', '--write'], /standard input is for a document/],
    ['bytes that are no UTF-8', ['team', 'latin.md', '--write'], /no UTF-8 text, so it stays as it is/],
    ['binary files', ['team', 'binary.md', '--write'], /NUL byte/],
    ['a folder', ['team', '.', '--write'], /This is a folder/],
  ];
  for (const [title, args, message] of refusals) {
    it(`exits with 2 for ${title}, and changes nothing`, async () => {
      const files = {
        ...project,
        '.design-docs/config.json': '{ "templates": { "docs/proposals/**": "proposal" } }',
        'a.md': unfinished,
        'docs/proposals/a.md': samples.unfinished,
        'other.md': unfinished.replace('team', 'proposal'),
        'latin.md': Buffer.from('# T\n\n## Risks\n\nGr\xfcn.\n', 'latin1'),
        'binary.md': Buffer.from([35, 32, 0, 1, 2, 10]),
      };
      const { path, run } = folderWith(files);
      const { code, out, err } = await run(['apply', ...args]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
      for (const [name, content] of Object.entries(files))
        assert.ok(readFileSync(join(path, name)).equals(Buffer.from(content)), name);
      assert.ok(!existsSync(join(path, 'gone.md')));
    });
  }

  it('says so when a file cannot be written', async function () {
    if (process.getuid?.() === 0) {
      console.log('      skipped, because for root no file is read-only:');
      this.skip();
    }
    const { path, run } = folderWith({ ...project, 'a.md': unfinished });
    chmodSync(join(path, 'a.md'), 0o444);
    const { code, err } = await run(['apply', 'team', 'a.md', '--write']);
    assert.equal(code, 2);
    assert.match(err, /a\.md cannot be written, so it stays as it is\. Access is denied/);
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), unfinished);
  });

  describe('on a system with links and permissions', () => {
    before(function () {
      if (process.platform === 'win32') this.skip();
    });

    it('changes the file as a whole or, where the disk is full, not at all', async () => {
      const { path, run } = folderWith({ 'a.md': '# Notes\n' });
      const { code, out } = await run(['apply', 'proposal', 'a.md', '--write'], '', { disk: 'full' });
      assert.notEqual(code, 0);
      assert.equal(out, '');
      assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), '# Notes\n');
    });

    it('keeps the permissions, and leaves nothing else behind', async () => {
      const { path, run } = folderWith({ ...project, 'docs/a.md': unfinished });
      chmodSync(join(path, 'docs/a.md'), 0o640);
      await run(['apply', 'team', 'docs/a.md', '--write']);
      assert.equal(readFileSync(join(path, 'docs/a.md'), 'utf8'), mended);
      assert.equal(statSync(join(path, 'docs/a.md')).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(join(path, 'docs')), ['a.md']);
    });

    it('changes what a link leads to, under all its names', async () => {
      const { path, run } = folderWith({ ...project, 'docs/a.md': unfinished });
      mkdirSync(join(path, 'links'));
      symlinkSync('../docs/a.md', join(path, 'links/soft.md'));
      await run(['apply', 'team', 'links/soft.md', '--write']);
      assert.ok(lstatSync(join(path, 'links/soft.md')).isSymbolicLink());
      assert.equal(readFileSync(join(path, 'docs/a.md'), 'utf8'), mended);

      const { path: other, run: runThere } = folderWith({ ...project, 'a.md': unfinished });
      linkSync(join(other, 'a.md'), join(other, 'hard.md'));
      await runThere(['apply', 'team', 'hard.md', '--write']);
      assert.equal(readFileSync(join(other, 'a.md'), 'utf8'), mended);
    });
  });

  it('leaves a finished document alone', async () => {
    const { run } = folderWith({ ...project, 'a.md': finished });
    assert.equal((await run(['apply', 'team', 'a.md', '--stdout'])).out, finished);
  });
});

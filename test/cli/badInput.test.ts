import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished, folderWith, template, unfinished } from './run.ts';

const named = (text: string) => `<!-- template: team -->\n\n${text}`;
const project = { '.git/HEAD': '', '.design-docs/templates/team.md': template, 'a.md': named(finished) };

describe('bad input', () => {
  it('in one template file is told, and the other templates go on', async () => {
    const { run } = folderWith({
      ...project,
      '.design-docs/templates/binary.md': Buffer.from([0, 1, 2, 255]),
      '.design-docs/templates/empty.md': '',
      '.design-docs/templates/odd.md': `<!-- template: id=odd; colour=red -->\n${template}`,
    });
    const { code, out, err } = await run(['check', 'a.md']);
    assert.deepEqual([code, out], [0, '1 design document: 0 errors, 0 warnings, 100 % complete\n']);
    assert.match(err, /templates\/odd\.md:1:1 Unknown key "colour" in the template header\./);
    assert.match(err, /templates\/empty\.md:1:1 This template has no sections/);
  });

  for (const [title, head] of [
    ['without an end', '---\nstatus: Draft\n\n'],
    ['that is no YAML', '---\n: : [ }\n\t- "\nstatus Draft\n---\n\n'],
    ['with values of a wrong kind', '---\nstatus:\n  - { a: [1, }\ntemplate: [team]\n---\n\n'],
  ] as const) {
    it(`in front matter ${title} stops nothing`, async () => {
      const { run } = folderWith({ ...project, 'b.md': head + named(unfinished) });
      const { code, out, err } = await run(['check', 'b.md', 'a.md', '--format', 'json']);
      assert.deepEqual([err, code], ['', 1]);
      const [a, b] = JSON.parse(out).documents;
      assert.equal(a.template.id, 'team');
      assert.ok(b.path === 'b.md' && b.template !== undefined);
    });
  }

  it('of ten megabytes is checked, applied to and reported', async function () {
    this.timeout(180_000);
    const long = `${named(unfinished)}${'Words and more words [x] to fill a line.\n\n'.repeat(250_000)}`;
    const { path, run } = folderWith({ ...project, 'long.md': long });
    const { out } = await run(['check', 'long.md', '--format', 'json']);
    assert.equal(JSON.parse(out).documents[0].template.id, 'team');
    assert.equal(
      (await run(['apply', 'team', 'long.md', '--write'])).out,
      'long.md: added sections: Goals\n',
    );
    const applied = readFileSync(join(path, 'long.md'), 'utf8');
    assert.equal(applied.replace('## Goals\n\n[What it is for]\n\n', ''), long);
    assert.match((await run(['report', 'long.md'])).out, /Documents: 1\./);
  });

  it('such as a folder that is called a.md is refused', async () => {
    const { path, run } = folderWith(project);
    mkdirSync(join(path, 'folder.md'));
    for (const args of [['outline'], ['explain'], ['templates', 'validate'], ['apply', 'team', '--stdout']]) {
      const { code, err } = await run([...args, 'folder.md']);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, /folder\.md: This is a folder, not a file\./);
    }
  });

  it('such as a template that does not exist is refused by every command that takes one', async () => {
    const { run } = folderWith(project);
    for (const args of [
      ['new', 'tem', 'new.md'],
      ['apply', 'tem', 'a.md', '--stdout'],
      ['check', 'a.md', '--template', 'tem'],
      ['outline', 'a.md', '--template', 'tem'],
      ['templates', 'show', 'tem'],
    ]) {
      const { code, out, err } = await run(args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /There is no template "tem"\. Did you mean "team"\? Known templates: .*team/);
    }
  });
});

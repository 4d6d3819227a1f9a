import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, template } from './run.ts';

const ids = ['architecture', 'feature', 'proposal', 'service', 'technical'];
const templatesFolder = new URL('../../src/templates/', import.meta.url);

describe('design-docs new', () => {
  for (const id of ids) {
    it(`writes a document with the headings of "${id}", all still to do`, async () => {
      const { path, run } = folderWith();
      const made = await run(['new', id, 'docs/', '--title', 'Fast lane', '--author', 'Ada']);
      assert.deepEqual(made, { code: 0, out: 'docs/fast-lane.md\n', err: '' });

      const text = readFileSync(join(path, 'docs/fast-lane.md'), 'utf8');
      const source = readFileSync(new URL(`${id}.md`, templatesFolder), 'utf8');
      const titled = headings(source)
        .join('\n')
        .replace(/\[[^\]]*\]/, 'Fast lane');
      assert.equal(headings(text).join('\n'), titled);
      assert.doesNotMatch(text, /<!-- (?:section:|template:.*=)/);

      const { out } = await run(['check', '--format', 'json']);
      const [document] = JSON.parse(out).documents;
      assert.equal(document.template.id, id);
      assert.deepEqual(new Set(document.findings.map(codeOf)), new Set(['untouched-section']));
      for (const section of leaves(document.sections)) {
        const isFilledIn = section.state === 'complete' && /Information|Revision|^For /.test(section.title);
        assert.ok(section.state === 'untouched' || isFilledIn, `${section.title}: ${section.state}`);
      }
    });
  }

  it('never overwrites a file', async () => {
    const { path, run } = folderWith({ 'cache.md': 'mine' });
    for (const args of [['--title', 'Cache'], ['cache.md'], ['cache'], ['.', '--title', 'Cache']]) {
      const { code, out, err } = await run(['new', 'proposal', ...args]);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^design-docs: cache\.md cannot be written\. A file of this name exists already/);
    }
    assert.equal(readFileSync(join(path, 'cache.md'), 'utf8'), 'mine');
  });

  it('prints the document and writes nothing with --stdout', async () => {
    const { path, run } = folderWith();
    const { code, out } = await run(['new', 'proposal', '--title', 'Cache', '--stdout']);
    assert.equal(code, 0);
    assert.match(out, /^<!-- template: proposal -->\n\n# Design Document: Cache\n/);
    assert.deepEqual(readdirSync(path), []);
  });

  it('fills in the author that git knows, and the day', async () => {
    const { path, run } = folderWith();
    writeFileSync(join(path, '.gitconfig'), '[user]\n\tname = Grace Hopper\n');
    const before = new Date();
    const { out } = await run(['new', 'proposal', '--stdout']);
    assert.match(out, /\*\*Author\*\*: Grace Hopper\n/);
    const date = /\*\*Date\*\*: (.*)\n/.exec(out)?.[1];
    const days = [before, new Date()].map(day => day.toLocaleDateString('sv-SE'));
    assert.ok(days.includes(date ?? ''), date);
  });

  it('leaves the author open when nobody knows', async () => {
    const { run } = folderWith();
    const { code, out, err } = await run(['new', 'proposal', '--stdout']);
    assert.match(out, /\*\*Author\*\*: \[Author\]\n/);
    assert.equal(err, '');
    assert.equal(code, 0);
  });

  it('fills in fields by name', async () => {
    const { run } = folderWith();
    const { out } = await run([
      'new',
      'proposal',
      '--stdout',
      '--date',
      '2025-01-09',
      '--set',
      'status=in review',
      '--set',
      'Version=2.1 = final',
    ]);
    assert.match(
      out,
      /\*\*Date\*\*: 2025-01-09\n- \*\*Status\*\*: In Review\n- \*\*Version\*\*: 2\.1 = final\n/,
    );
  });

  it('refuses fields and values that the template does not know', async () => {
    const { run } = folderWith();
    const refused = async (setting: string) => {
      const { code, out, err } = await run(['new', 'proposal', '--stdout', '--set', setting]);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      return err;
    };
    assert.match(
      await refused('Statsu=Draft'),
      /Did you mean "Status"\? Its fields: Author, Date, Status, Version\./,
    );
    assert.match(
      await refused('Status=Lost'),
      /"Status" is one of Draft, In Review, Approved, Implemented, not "Lost"/,
    );
    assert.match(await refused('Status'), /needs field=value/);
  });

  it('takes a Markdown file as the template', async () => {
    const { run } = folderWith({ 'my/team.md': template });
    const { code, out } = await run(['new', 'my/team.md', '--title', 'Cache', '--stdout']);
    assert.equal(code, 0);
    assert.match(out, /^<!-- template: team -->\n\n# Cache\n\n- \*\*Status:\*\* Draft\n/);
  });

  it('tells which templates there are', async () => {
    const { run } = folderWith();
    const none = await run(['new']);
    assert.deepEqual({ code: none.code, out: none.out }, { code: 2, out: '' });
    for (const id of ids) assert.match(none.err, new RegExp(`^  ${id} +\\S`, 'm'));
    const wrong = await run(['new', 'propsal']);
    assert.equal(wrong.code, 2);
    assert.match(
      wrong.err,
      /^design-docs: There is no template "propsal"\. Did you mean "proposal"\? Known templates: architecture, feature, /,
    );
  });

  it('says so when a folder is a file', async () => {
    const { run } = folderWith({ docs: 'a file' });
    const { code, err } = await run(['new', 'proposal', 'docs/a/b.md']);
    assert.equal(code, 2);
    assert.match(err, /^design-docs: The folder docs\/a cannot be made\./);
  });
});

interface Section {
  title: string;
  state: string;
  children: Section[];
}

function leaves(sections: readonly Section[]): Section[] {
  return sections.flatMap(section => (section.children.length > 0 ? leaves(section.children) : [section]));
}

function codeOf({ code }: { code: string }): string {
  return code;
}

/** The heading lines outside of code blocks. */
function headings(text: string): string[] {
  return text.replace(/^```[\s\S]*?^```$/gm, '').match(/^#{1,6} .*$/gm) ?? [];
}

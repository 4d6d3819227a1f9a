import assert from 'node:assert/strict';
import { finished, folderWith, readme, template, unfinished } from './run.ts';

const hostile = '<script>alert(1)</script> | "A" & *B*';
const named = (text: string, title: string, status: string) =>
  text.replace('# Cache', `<!-- template: team -->\n\n# ${title}`).replace('Draft', status);
const files = {
  '.git/HEAD': '',
  '.design-docs/templates/team.md': template,
  'docs/approved.md': named(finished, 'Approved one', 'Approved'),
  'docs/draft.md': named(finished, 'Done draft', 'Draft'),
  'docs/early & <new>.md': named(unfinished, hostile, 'Draft'),
  'docs/none.md': named(finished.replace('- **Status:** Draft', ''), 'Without', ''),
  'docs/odd.md': named(finished, 'Odd', 'Parked'),
  'readme.md': readme,
};

describe('design-docs report', () => {
  it('groups by status in its order, the least complete first, as JSON', async () => {
    const { run } = folderWith(files);
    const { code, out, err } = await run(['report', '--format', 'json']);
    assert.deepEqual([code, err], [0, '']);
    const { version, groups, summary } = JSON.parse(out);
    assert.equal(version, 1);
    assert.deepEqual(
      groups.map(({ status, entries }: { status: string | null; entries: { path: string }[] }) => [
        status,
        entries.map(({ path }) => path),
      ]),
      [
        ['Draft', ['docs/early & <new>.md', 'docs/draft.md']],
        ['Approved', ['docs/approved.md']],
        ['Parked', ['docs/odd.md']],
        [null, ['docs/none.md']],
      ],
    );
    assert.deepEqual(groups[0].entries[0].toDo, [
      { title: 'Goals', state: 'missing' },
      { title: 'Risks', state: 'untouched' },
    ]);
    assert.equal(summary.documents, 5);
    const checked = JSON.parse((await run(['check', '--format', 'json'])).out);
    assert.deepEqual(summary, checked.summary);
  });

  it('gives a table for each status as Markdown, in which no title is markup', async () => {
    const { run } = folderWith(files);
    const { out } = await run(['report']);
    assert.match(out, /^# Design documents\n\nDocuments: 5\. Complete: 80 %/);
    assert.deepEqual(out.match(/^## .*$/gm), ['## Draft', '## Approved', '## Parked', '## No status']);
    const row = out.split('\n').find(line => line.includes('alert')) ?? '';
    assert.equal(row.replace(/\\\|/g, '').split('|').length, 9, 'seven cells');
    assert.match(
      row,
      /\\<script\\>.*\]\(<docs\/early%20&%20%3Cnew%3E\.md>\).*2 sections to do: Goals, Risks/,
    );
  });

  it('gives a page that needs nothing else and runs nothing as HTML', async () => {
    const { run } = folderWith(files);
    const { out } = await run(['report', '--format', 'html']);
    assert.match(out, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.doesNotMatch(out, /<script|<link|<img|<iframe|@import|url\(|https?:|\son\w+=/i);
    assert.match(out, /prefers-color-scheme: dark/);
    assert.ok(out.includes('&lt;script&gt;alert(1)&lt;/script&gt; | &quot;A&quot; &amp; B'));
    assert.ok(out.includes('href="docs/early%20%26%20%3Cnew%3E.md"'));
    for (const tag of [
      'html',
      'head',
      'body',
      'main',
      'section',
      'table',
      'tr',
      'th',
      'td',
      'details',
      'ul',
      'li',
    ]) {
      const count = (pattern: RegExp) => out.match(pattern)?.length ?? 0;
      assert.equal(count(new RegExp(`<${tag}[\\s>]`, 'g')), count(new RegExp(`</${tag}>`, 'g')), tag);
    }
    const ids = [...out.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, id] of out.matchAll(/aria-labelledby="([^"]+)"/g)) assert.ok(ids.includes(id), id);
    assert.equal(out.match(/<th scope="row">/g)?.length, 5);
  });

  it('says when there is none', async () => {
    const { run } = folderWith({ 'readme.md': readme });
    assert.equal((await run(['report'])).out, '# Design documents\n\nThere are none.\n');
    assert.match((await run(['report', '--format', 'html'])).out, /There are no design documents here/);
  });

  it('names what cannot be read, and exits with 2', async () => {
    const { run } = folderWith({ ...files, 'binary.md': Buffer.from([0, 1]) });
    for (const format of ['markdown', 'html', 'json']) {
      const { code, out, err } = await run(['report', '--format', format, 'binary.md', 'docs', 'gone']);
      assert.equal(code, 2);
      assert.match(out, /binary\.md[\s\S]*NUL byte/);
      assert.match(err, /binary\.md: .*NUL byte[\s\S]*|gone: There is no such file/);
      assert.match(out, /Approved one/);
    }
  });
});

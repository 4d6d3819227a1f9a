import assert from 'node:assert/strict';
import { folderWith } from './run.ts';

const rfc =
  '<!-- template: name=RFC; version=2 -->\n# [Title]\n\n## Why\n\nSay why in one sentence.\n\n## How\n\n[The way it works]\n';
const document = '# A\n\n## Why\n\nSay why in one sentence.\n\n## How\n\nLike this. OPEN: when?\n';
const project = {
  '.git/HEAD': '',
  '.design-docs/templates/rfc.md': rfc,
  '.design-docs/config.json': JSON.stringify({
    templates: { 'docs/rfcs/**': 'rfc' },
    exclude: ['docs/rfcs/old/**'],
    severities: { 'untouched-section': 'error' },
    markers: ['OPEN'],
    fileNames: { '*': '{{number}}-{{slug}}.md' },
  }),
};

describe("a project's .design-docs", () => {
  const files = {
    ...project,
    'docs/rfcs/1.md': document,
    'docs/rfcs/old/0.md': document,
    'docs/a.md': document,
  };

  it('gives templates, patterns, severities and markers, and leaves paths out', async () => {
    const { run } = folderWith(files);
    const { out, code } = await run(['check']);
    assert.equal(
      out,
      `docs/rfcs/1.md
   3:1  error    Section "Why" still holds only the template's text.  untouched-section
  9:12  warning  OPEN marks something that is still open.  marker

1 design document: 1 error, 1 warning, 0 % complete
`,
    );
    assert.equal(code, 1);
    const { out: explained } = await run(['explain', 'docs/rfcs/1.md']);
    assert.match(explained, /uses the template "rfc" \(RFC\)[\s\S]*pattern/);
  });

  it('is found from below, and the nearer one counts', async () => {
    const { run } = folderWith({
      ...files,
      'docs/rfcs/.design-docs/config.json':
        '{ "templates": { "1.md": "rfc" }, "severities": { "untouched-section": "off" } }',
    });
    const { out } = await run(['check', 'docs/rfcs/1.md', '--format', 'json']);
    const [{ template, findings }] = JSON.parse(out).documents;
    assert.deepEqual(template, { id: 'rfc', by: 'glob', confidence: 1 });
    assert.deepEqual(findings, []);
  });

  it('ends where the repository ends', async () => {
    const { run } = folderWith({ ...files, 'docs/.git/HEAD': '' });
    const { out } = await run(['check', 'docs/rfcs/1.md', '--format', 'json']);
    assert.equal(JSON.parse(out).documents[0].template, null);
  });

  it('lists its templates, and names and numbers new documents', async () => {
    const { run } = folderWith({ ...files, 'docs/rfcs/0041-cache.md': '' });
    assert.match((await run(['templates'])).out, /^ *rfc +RFC/m);
    const { out } = await run(['new', 'rfc', 'docs/rfcs', '--title', 'Two caches']);
    assert.equal(out, 'docs/rfcs/0042-two-caches.md\n');
    assert.match((await run(['outline', 'docs/rfcs/0042-two-caches.md'])).out, /rfc, 0 % complete/);
  });

  it('tells what is not understood, and goes on', async () => {
    const { run } = folderWith({
      ...files,
      '.design-docs/config.json': '{\n  "templates": { "docs/rfcs/**": "rfc" },\n  "colour": 1 }',
      '.design-docs/templates/odd.md': '# T\n## A\n<!-- section: optionl -->\n',
    });
    const { out, err } = await run(['check', 'docs/rfcs/1.md']);
    assert.match(err, /^design-docs: \.design-docs\/config\.json:3:3 "colour" is no key/m);
    assert.match(
      err,
      /^design-docs: \.design-docs\/templates\/odd\.md:3:1 "optionl" is no section annotation/m,
    );
    assert.match(out, /untouched-section/);
  });
});

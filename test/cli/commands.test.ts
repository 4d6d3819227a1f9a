import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { finished, folderWith, readme, template, unfinished } from './run.ts';

const source = (id: string) => readFileSync(new URL(`../../src/templates/${id}.md`, import.meta.url), 'utf8');

describe('design-docs outline', () => {
  it('shows the sections with their states', async () => {
    const { run } = folderWith({ 'team.md': template, 'b.md': `${unfinished}\n### Own thoughts\n\nMany.\n` });
    const { code, out } = await run(['outline', 'b.md', '--template', 'team.md']);
    assert.equal(
      out,
      `b.md: team, Draft, 0 % complete
  missing         Goals
  guidance-left   Risks
  complete          Own thoughts  (not of the template)
`,
    );
    assert.equal(code, 0);
  });

  it("gives the document's element of the contract as JSON", async () => {
    const { run } = folderWith({ 'team.md': template, 'b.md': unfinished });
    const args = ['b.md', '--template', 'team.md'];
    const { out } = await run(['outline', ...args, '--json']);
    const { documents } = JSON.parse((await run(['check', ...args, '--format', 'json'])).out);
    assert.deepEqual(JSON.parse(out), documents[0]);
  });

  it('reads standard input, and says when it is no design document', async () => {
    const { run } = folderWith();
    assert.deepEqual(await run(['outline', '-'], readme), {
      code: 0,
      out: '<stdin>: no design document\n',
      err: '',
    });
  });

  it('exits with 2 without a file', async () => {
    const { run } = folderWith();
    assert.deepEqual(await run(['outline', 'gone.md']), {
      code: 2,
      out: '',
      err: 'design-docs: gone.md: There is no such file or folder.\n',
    });
    assert.match((await run(['outline', '.'])).err, /^design-docs: \.: This is a folder, not a file\./);
    assert.match((await run(['outline'])).err, /"outline" needs a file/);
  });
});

describe('design-docs explain', () => {
  it('tells the template and why', async () => {
    const { run } = folderWith({ 'a.md': source('service') });
    const { code, out } = await run(['explain', 'a.md']);
    assert.equal(code, 0);
    assert.match(out, /^This document uses the template "service" \(Service design\)\.\nWhy: /);
    assert.match((await run(['explain', '-'], readme)).out, /^No template was recognised/);
  });

  it('exits with 2 without a file', async () => {
    const { run } = folderWith();
    assert.equal((await run(['explain', 'gone.md'])).code, 2);
    assert.match((await run(['explain'])).err, /"explain" needs a file/);
    assert.match((await run(['explain', 'a.md', 'b.md'])).err, /one argument too many/);
  });
});

describe('design-docs templates', () => {
  it('lists them', async () => {
    const { run } = folderWith();
    const { code, out } = await run(['templates']);
    assert.equal(code, 0);
    const ids = out
      .trimEnd()
      .split('\n')
      .map(line => line.trim().split(/\s/, 1)[0]);
    assert.deepEqual(ids, ['architecture', 'feature', 'proposal', 'service', 'technical']);
    const told = JSON.parse((await run(['templates', '--json'])).out);
    assert.deepEqual(
      told.map(({ id }: { id: string }) => id),
      ids,
    );
    assert.equal(told[2].name, 'Design proposal');
    assert.equal(told[2].sections[0].title, 'Document Information');
    assert.deepEqual(told[2].fields[2], {
      label: 'Status',
      values: ['Draft', 'In Review', 'Approved', 'Implemented'],
    });
  });

  it('shows one as it is written', async () => {
    const { run } = folderWith();
    assert.deepEqual(await run(['templates', 'show', 'proposal']), {
      code: 0,
      out: source('proposal'),
      err: '',
    });
    const wrong = await run(['templates', 'show', 'propsal']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /Did you mean "proposal"\?/);
    assert.equal((await run(['templates', 'show'])).code, 2);
  });

  it('validates a file', async () => {
    const { run } = folderWith({
      'good.md': template,
      'bad.md': template
        .replace('# [Title]', '<!-- template: id=mine; colour=red -->\r\n# [Title]')
        .replace('## Risks', '## Risks\r\n\r\n <!-- section: optional; perhaps -->'),
    });
    assert.deepEqual(await run(['templates', 'validate', 'good.md']), {
      code: 0,
      out: 'good.md: template "good", sections: 2, fields: 1, no problem\n',
      err: '',
    });
    const { code, out } = await run(['templates', 'validate', 'good.md', 'bad.md']);
    assert.equal(code, 1);
    const [, first, second, ...more] = out.split('\n');
    assert.equal(first, 'bad.md:1:1 Unknown key "colour" in the template header.');
    assert.match(second ?? '', /^bad\.md:12:2 "perhaps" is no section annotation\./);
    assert.deepEqual(more, ['']);
    assert.equal((await run(['templates', 'validate', 'gone.md'])).code, 2);
    assert.equal((await run(['templates', 'validate'])).code, 2);
    assert.equal((await run(['templates', 'remove'])).code, 2);
  });
});

describe('design-docs', () => {
  it('helps', async () => {
    const { run } = folderWith();
    const { code, out, err } = await run(['--help']);
    assert.equal(code, 0);
    assert.equal(err, '');
    for (const name of ['new', 'check', 'outline', 'templates', 'explain']) {
      assert.match(out, new RegExp(`^  ${name} +\\S`, 'm'));
      const own = await run([name, '--help']);
      assert.equal(own.code, 0);
      assert.match(own.out, new RegExp(`^  design-docs ${name}`, 'm'));
    }
    assert.match((await run(['check', '-h'])).out, /^ {2}--min-completeness P +\S/m);
  });

  it('tells its version', async () => {
    const { run } = folderWith();
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.deepEqual(await run(['--version']), { code: 0, out: `${version}\n`, err: '' });
  });

  const misuses: [args: string[], message: RegExp][] = [
    [[], /A command is missing\.\nRun "design-docs --help"/],
    [['chek'], /There is no command "chek"\. Did you mean "check"\?/],
    [['chcek'], /Did you mean "check"\?/],
    [['--versoin'], /There is no option "--versoin"\. Did you mean "--version"\?/],
    [
      ['check', '--fromat', 'json'],
      /"check" has no option "--fromat"\. Did you mean "--format"\?\nRun "design-docs check --help"/,
    ],
    [
      ['check', '--format', 'jsn'],
      /"--format" is one of text, json, sarif, github, not "jsn"\. Did you mean "json"\?/,
    ],
    [['check', '--template'], /"--template" needs a value: --template ID\|FILE/],
    [['check', '--template', '--format'], /"--template" needs a value/],
    [['check', '--template', '-'], /A template has an id or is a file; standard input is for a document/],
    [['check', '--template', 'gone.md'], /gone\.md: There is no such file/],
    [['check', '--max-warnings', 'many'], /"--max-warnings" needs a whole number/],
    [['check', '--min-completeness', '1.5'], /"--min-completeness" needs a share/],
    [['outline', 'a.md', '--json=yes'], /"--json" takes no value/],
    [['outline', 'a.md', 'b.md'], /"b\.md" is one argument too many/],
  ];
  for (const [args, message] of misuses) {
    it(`refuses ${JSON.stringify(args.join(' '))}`, async () => {
      const { run } = folderWith({ 'a.md': finished });
      const { code, out, err } = await run(args);
      assert.match(err, message);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
    });
  }
});

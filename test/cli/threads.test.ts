import assert from 'node:assert/strict';
import { join } from 'node:path';
import { finished, folderWith, readme, template, unfinished } from './run.ts';

const named = (text: string) => `<!-- template: team -->\n\n${text}`;
const inThreads = (count: number, options = '') => ({
  env: { DESIGN_DOCS_THREADS: String(count), NODE_OPTIONS: options },
});

const asTeam = ['--template', 'team.md'];

/** Enough files for many batches, with everything among them that can be told. */
const files = Object.fromEntries(
  Array.from({ length: 150 }, (_, at) => {
    const texts = [
      named(unfinished),
      readme,
      named(finished),
      named(unfinished).replace('Draft', 'Approved'),
    ];
    return [`docs/${at % 7}/${at}.md`, texts[at % texts.length] ?? ''] as const;
  }),
);
const project = {
  '.git/HEAD': '',
  '.design-docs/templates/team.md': template.replace('## Goals\n', '## Goals\n<!-- section: maybe -->\n'),
  '.design-docs/config.json': '{ "colour": 1 }',
  'docs/3/binary.md': Buffer.from([0, 1]),
  ...files,
};

describe('design-docs in several threads', () => {
  for (const format of ['text', 'json', 'sarif', 'github']) {
    it(`says the same as in one, as ${format}`, async () => {
      const { run } = folderWith(project);
      const args = ['check', 'docs', 'gone.md', '--format', format, '--min-completeness', '0.9'];
      const alone = await run(args, '', inThreads(1));
      assert.equal(alone.code, 2);
      assert.match(alone.out, /docs.0.112\.md/);
      if (format === 'json' || format === 'sarif') JSON.parse(alone.out);
      assert.match(
        alone.err,
        /"colour" is no key[\s\S]*"maybe" is no section[\s\S]*NUL byte[\s\S]*at least 90 %/,
      );
      assert.deepEqual(await run(args, '', inThreads(3)), alone);
    });
  }

  it('says the same as in one when some are fine, and with a template that was asked for', async () => {
    const { run } = folderWith({
      ...files,
      'team.md': template.replace('# [', '<!-- template: colour=1 -->\n# ['),
    });
    const args = ['check', 'docs', ...asTeam, '--max-warnings'];
    for (const most of ['0', '9999']) {
      const alone = await run([...args, most], '', inThreads(1));
      assert.equal(alone.code, 1);
      assert.match(alone.err, /^design-docs: team\.md:1:1 Unknown key "colour"[^\n]*\n$/);
      assert.deepEqual(await run([...args, most], '', inThreads(3)), alone);
    }
  });

  it('reports the same as in one', async () => {
    const { run } = folderWith(project);
    const alone = await run(['report', 'docs'], '', inThreads(1));
    assert.match(alone.out, /Documents: 112/);
    assert.deepEqual(await run(['report', 'docs'], '', inThreads(3)), alone);
  });

  it('leaves standard input to the main one', async () => {
    const { run } = folderWith({ ...files, 'team.md': template });
    const { out, err } = await run(['check', '-', 'docs', ...asTeam], unfinished, inThreads(3));
    assert.match(out, /^<stdin>\n {2}1:1 {2}warning/);
    assert.equal(err, '');
  });

  it('does without where none can be started', async () => {
    const { run } = folderWith(project);
    const lockedIn = '--permission --allow-fs-read=* --no-warnings';
    const alone = await run(['check', 'docs'], '', inThreads(1));
    assert.deepEqual(await run(['check', 'docs'], '', inThreads(3, lockedIn)), alone);
  });

  for (const [when, code] of [
    ['at its start', 'process.exit(1)'],
    ['at its first batch', "parentPort.once('message', () => process.exit(1))"],
    [
      'later',
      "let count = 0; parentPort.on('message', () => { if (++count === 3) throw new Error('gone'); })",
    ],
  ] as const) {
    it(`loses no file when one ends ${when}`, async () => {
      const { path, run } = folderWith({
        ...project,
        'end.cjs': `const { isMainThread, parentPort } = require('node:worker_threads');\nif (!isMainThread) { ${code} }`,
      });
      const alone = await run(['check', 'docs'], '', inThreads(1));
      const breaking = inThreads(3, `--require ${join(path, 'end.cjs')}`);
      assert.deepEqual(await run(['check', 'docs'], '', breaking), alone);
    });
  }
});

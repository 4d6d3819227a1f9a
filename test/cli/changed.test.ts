import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, readme, unfinished } from './run.ts';

const document = `<!-- template: proposal -->\n\n${unfinished}`;

/** A folder that is a git repository with everything committed. */
function repositoryWith(files: Readonly<Record<string, string>>) {
  const folder = folderWith({ '.gitignore': 'ignored/\n', ...files });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      cwd: folder.path,
      stdio: 'pipe',
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=Begin');
  const write = (name: string, text: string) => {
    mkdirSync(join(folder.path, name, '..'), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  };
  /** The documents that are checked. */
  const checked = async (...args: readonly string[]) => {
    const { out } = await folder.run(['check', ...args, '--format', 'json']);
    return JSON.parse(out).documents.map(({ path }: { path: string }) => path);
  };
  return { ...folder, git, write, checked };
}

describe('check --changed', () => {
  it('checks what was changed, staged, renamed or is new, and nothing else', async () => {
    const { path, git, write, checked } = repositoryWith({
      'same.md': document,
      'changed.md': document,
      'staged.md': document,
      'old name.md': `${document}\nMore.\n`,
      'deleted.md': document,
      'docs/grün.md': document,
    });
    assert.deepEqual(await checked('--changed', 'HEAD'), []);
    write('changed.md', `${document}\nMore.\n`);
    write('staged.md', `${document}\nMore.\n`);
    git('add', 'staged.md');
    renameSync(join(path, 'old name.md'), join(path, 'new name.md'));
    git('add', '.');
    rmSync(join(path, 'deleted.md'));
    write('docs/grün.md', `${document}\nMore.\n`);
    write('docs/new.md', document);
    write('ignored/new.md', document);
    assert.deepEqual(await checked('--changed', 'HEAD'), [
      'changed.md',
      'docs/grün.md',
      'docs/new.md',
      'new name.md',
      'staged.md',
    ]);
    assert.deepEqual(await checked('docs', '--changed', 'HEAD'), ['docs/grün.md', 'docs/new.md']);
  });

  it('compares with where the branch began, and works in a folder below the top', async () => {
    const { run, git, write } = repositoryWith({ 'docs/a.md': document, 'docs/b.md': document });
    git('switch', '--quiet', '--create', 'topic');
    write('docs/a.md', `${document}\nMore.\n`);
    git('commit', '--quiet', '--all', '--message=Go on');
    git('switch', '--quiet', 'main');
    write('docs/b.md', `${document}\nMore.\n`);
    git('commit', '--quiet', '--all', '--message=Go on elsewhere');
    git('switch', '--quiet', 'topic');
    const { out } = await run(['check', '--changed', 'main', '--format', 'json'], '', { in: 'docs' });
    assert.deepEqual(
      JSON.parse(out).documents.map(({ path }: { path: string }) => path),
      ['a.md'],
    );
  });

  it('is clean when nothing has changed', async () => {
    const { run } = repositoryWith({ 'a.md': document });
    assert.deepEqual(await run(['check', '--changed', 'HEAD']), {
      code: 0,
      out: 'No design document in 0 files\n',
      err: '',
    });
  });

  it('says what is wrong without a repository, with an unknown commit, and without git', async () => {
    const { run } = folderWith({ 'a.md': readme });
    const outside = await run(['check', '--changed', 'HEAD']);
    assert.deepEqual([outside.code, outside.out], [2, '']);
    assert.match(outside.err, /needs a git repository, and the current folder is in none/);
    const repository = repositoryWith({ 'a.md': readme });
    for (const ref of ['no-such-branch', '--option', 'HEAD; echo']) {
      const { code, err } = await repository.run(['check', `--changed=${ref}`]);
      assert.equal(code, 2);
      assert.ok(err.includes(`git knows no "${ref}" here`), err);
    }
    const { code, err } = await repository.run(['check', '--changed', 'HEAD'], '', {
      env: { PATH: '' },
    });
    assert.equal(code, 2);
    assert.match(err, /needs git, which is not installed/);
  });
});

import { resolve } from 'node:path';
import { Failure } from './command.ts';
import { standardInput } from './paths.ts';

/**
 * Those of some files that differ from a commit, as git sees it: from where the current branch left it, to
 * what is on disk now. What git does not know yet has changed, too; standard input always counts.
 */
export async function changedSince(ref: string, paths: readonly string[]): Promise<string[]> {
  const top = resolve(await git('rev-parse', '--show-cdup').then(line => line.trim() || '.'));
  const commit = await commitOf(ref);
  const base = await git('merge-base', commit, 'HEAD').catch(() => commit);
  const [changed, untracked] = await Promise.all([
    git('diff', '--name-only', '-z', '--diff-filter=d', base.trim(), '--'),
    git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/'),
  ]);
  const names = new Set(
    `${changed}${untracked}`
      .split('\0')
      .filter(Boolean)
      .map(name => resolve(top, name)),
  );
  return paths.filter(path => path === standardInput || names.has(resolve(path)));
}

async function commitOf(ref: string): Promise<string> {
  try {
    return (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)).trim();
  } catch {
    throw new Failure(
      `"--changed" needs a commit, branch or tag, and git knows no "${ref}" here. In a shallow clone, fetch it first.`,
    );
  }
}

/** What git prints; rejects with its complaint, in words. */
async function git(...args: readonly string[]): Promise<string> {
  const { execFile } = await import('node:child_process');
  // Its messages are read below.
  const env = { ...process.env, LC_ALL: 'C' };
  return new Promise((done, fail) => {
    execFile('git', args, { env, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (!error) done(stdout);
      else if (error.code === 'ENOENT') fail(new Failure('"--changed" needs git, which is not installed.'));
      else if (/not a git repository/i.test(stderr))
        fail(new Failure('"--changed" needs a git repository, and the current folder is in none.'));
      else fail(new Failure(`"--changed" asked git, which says: ${stderr.trim() || error.message}`));
    });
  });
}

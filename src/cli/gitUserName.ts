import { execFile } from 'node:child_process';

/** The name that git signs commits with here; `undefined` without git, or when it has none. */
export function gitUserName(): Promise<string | undefined> {
  return new Promise(resolve => {
    execFile('git', ['config', 'user.name'], { timeout: 3_000 }, (error, stdout) => {
      resolve(error ? undefined : stdout.trim() || undefined);
    });
  });
}

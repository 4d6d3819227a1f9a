/** The name that git signs commits with here; `undefined` without git, or when it has none. */
export async function gitUserName(): Promise<string | undefined> {
  const { execFile } = await import('node:child_process');
  return new Promise(resolve => {
    execFile('git', ['config', 'user.name'], { timeout: 3_000 }, (error, stdout) => {
      resolve(error ? undefined : stdout.trim() || undefined);
    });
  });
}

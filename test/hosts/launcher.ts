// Takes the flags of a desktop VS Code, for @vscode/test-electron: `launcher.ts HOST [flags] [folder]`.
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host, HostOptions } from './host.ts';
import { hosts } from './hosts.ts';
import { exit, within } from './lifetime.ts';
import { readResult } from './result.ts';
import { openSession } from './session.ts';

/** Writes the executable that @vscode/test-electron can start in place of a desktop VS Code. */
export async function launcherFor(host: Host): Promise<string> {
  const windows = process.platform === 'win32';
  const file = resolve(`out/launch-${host.name}${windows ? '.cmd' : ''}`);
  const command = `"${process.execPath}" "${fileURLToPath(import.meta.url)}" ${host.name}`;
  await mkdir('out', { recursive: true });
  await writeFile(file, windows ? `@${command} %*\r\n` : `#!/bin/sh\nexec ${command} "$@"\n`, {
    mode: 0o755,
  });
  return file;
}

/** Runs the tests in a host and forwards their output; returns their exit code. */
export async function runInHost(host: Host, options: HostOptions): Promise<number> {
  let reported = false;
  const onOutput = (line: string) => {
    reported ||= readResult(line) !== undefined;
    console.log(line);
  };
  const session = await openSession(host, { ...options, onOutput });
  try {
    const code = await within(480, `the tests in ${host.name} ${host.version}`, session.exit);
    if (!reported) console.error(`The tests gave no result.\n${session.log()}`);
    return code;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${session.log()}`);
    return 1;
  } finally {
    await session.dispose();
  }
}

function readFlags(args: readonly string[]): HostOptions {
  const flag = (name: string) => args.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const given = {
    extension: flag('extensionDevelopmentPath'),
    tests: flag('extensionTestsPath'),
    extensionsDir: flag('extensions-dir'),
    userDataDir: flag('user-data-dir'),
    workspace: args.find(arg => !arg.startsWith('-')),
  };
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(present), trust: args.includes('--disable-workspace-trust') };
}

if (import.meta.main) {
  const [name, ...args] = process.argv.slice(2);
  const host = hosts.find(host => host.name === name);
  if (!host) throw new Error(`No host ${name}. There are: ${hosts.map(host => host.name).join(', ')}`);
  await exit(await runInHost(host, readFlags(args)));
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { ownedUntilExit } from './lifetime.ts';

export interface SpawnOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly shell?: boolean;
  /** Called for each complete line of stdout and stderr. */
  readonly onLine?: (line: string) => void;
}

export interface Child {
  readonly pid: number;
  /** The exit code; a signal counts as 1. */
  readonly exit: Promise<number>;
  /** Rejects when it ends without being asked to. */
  readonly died: Promise<never>;
  /** The last part of what it printed. */
  log(): string;
  /** Ends the child and everything it started: asks first, then insists. */
  dispose(): Promise<void>;
}

const windows = process.platform === 'win32';

/** Starts a process in a group of its own, so that its children can be ended with it and nothing else can. */
export function startChild(command: string, args: readonly string[], options: SpawnOptions = {}): Child {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    shell: options.shell ?? false,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !windows,
  });
  const lines: string[] = [];
  const onLine = (line: string) => {
    lines.push(line);
    if (lines.length > 2000) lines.shift();
    options.onLine?.(line);
  };
  readLines(child.stdout, onLine);
  readLines(child.stderr, onLine);

  const exit = new Promise<number>(resolve => {
    child.once('error', error => {
      onLine(`${command}: ${error.message}`);
      resolve(1);
    });
    child.once('close', code => resolve(code ?? 1));
  });
  let ending = false;
  const died = exit.then(code => {
    if (ending) return new Promise<never>(() => {});
    throw new Error(`It ended by itself with ${code}`);
  });
  died.catch(() => {}); // whoever waits for something of the child races it with `died`
  const killNow = () => signalGroup(child, 'SIGKILL');
  process.once('exit', killNow);
  const dispose = ownedUntilExit(async () => {
    ending = true;
    signalGroup(child, 'SIGTERM');
    // Its own children may have something to clear away too, and take longer than it does.
    for (const end = Date.now() + 10_000; isAlive(child) && Date.now() < end; ) await delay(30);
    killNow();
    process.removeListener('exit', killNow);
  });
  return { pid: child.pid ?? -1, exit, died, log: () => lines.join('\n'), dispose };
}

/** Runs a command to its end; a failure shows what it printed. */
export async function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<void> {
  const child = startChild(command, args, options);
  const code = await child.exit;
  await child.dispose();
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${child.log()}`);
}

function signalGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') {
  if (!child.pid) return;
  if (windows) {
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

function isAlive(child: ChildProcess): boolean {
  if (!child.pid) return false;
  if (windows) return child.exitCode === null;
  try {
    return process.kill(-child.pid, 0);
  } catch {
    return false;
  }
}

function readLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  stream.on('end', () => {
    if (rest) onLine(rest);
  });
}

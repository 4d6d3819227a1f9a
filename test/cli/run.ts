import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder for one test with real files in it; it goes when the tests are over. */
export interface Folder {
  readonly path: string;
  /** Runs the built command line in this folder. */
  run(args: readonly string[], input?: string, how?: How): Promise<Run>;
}

/** In which way a run is special. */
interface How {
  /** Who reads its output goes away at once. */
  readonly reader?: 'leave';
  readonly env?: Readonly<Record<string, string>>;
  /** A folder below. */
  readonly in?: string;
  /** No file may become larger than a thousand bytes, as on a disk that is full. */
  readonly disk?: 'full';
}

const made: string[] = [];
after(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

/** Makes a folder that holds these files. */
export function folderWith(files: Readonly<Record<string, string | Buffer>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'design-docs-'));
  made.push(path);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, run: (args, input = '', how = {}) => run(path, args, input, how) };
}

function run(folder: string, args: readonly string[], input: string, how: How): Promise<Run> {
  const cwd = join(folder, how.in ?? '');
  // A fixed author and no configuration: the machine's own must not show.
  const env = {
    ...process.env,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: join(folder, '.gitconfig'),
    GIT_CEILING_DIRECTORIES: dirname(folder),
    ...how.env,
  };
  return new Promise((resolve, reject) => {
    const call = [process.execPath, program, ...args];
    const [command = '', ...rest] = how.disk ? ['sh', '-c', 'ulimit -f 1; exec "$@"', 'sh', ...call] : call;
    const child = spawn(command, rest, { cwd, env });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', chunk => {
      out += chunk;
      if (how.reader === 'leave') child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', chunk => {
      err += chunk;
    });
    child.on('error', reject).on('close', code => resolve({ code, out, err }));
    // The program may end before it has read its input.
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** A small template of a team's own, and documents of it. */
export const template = `# [Title]

- **Status:** Draft | In Review | Approved

## Goals

[What it is for]

## Risks

[What may go wrong]
`;

export const finished = `# Cache

- **Status:** Draft

## Goals

Answer within 50 ms.

## Risks

Stale values.
`;

export const unfinished = finished
  .replace('Stale values.', '[What may go wrong]')
  .replace('## Goals\n\nAnswer within 50 ms.\n\n', '');

export const readme = '# A tool\n\n## Installation\n\nRun it.\n\n## Usage\n\nCall it.\n';

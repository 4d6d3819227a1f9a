import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { Failure } from './command.ts';
import { shown, standardInput } from './paths.ts';

/** A file's text, or in one sentence why there is none. */
export type Reading = { readonly text: string } | { readonly problem: string };

/** No design document is larger, and one much larger than this does not fit into a string. */
const mostBytes = 50 * 1024 * 1024;

/**
 * Reads a file, or standard input for `-`, as text. A byte order mark is left out, as in an editor,
 * so that columns are the same there and here. Never rejects.
 */
export async function readText(path: string): Promise<Reading> {
  if (path !== standardInput) return readFile(path);
  try {
    return decode(await readStandardInput());
  } catch (error) {
    return { problem: whyUnreadable(error) };
  }
}

/** For thousands of files: most fit into it, and none leaves its bytes behind. */
const buffer = Buffer.allocUnsafeSlow(256 * 1024);

/** The same, at once: what the system has at hand is read in less time than a promise takes. */
export function readFile(path: string): Reading {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    let size = 0;
    // To its end, and not to its size: a pipe knows none, and to ask for it takes as long as to read.
    for (let more = -1; more !== 0 && size < buffer.length; size += more)
      more = readSync(file, buffer, size, buffer.length - size, null);
    if (size < buffer.length) return decode(buffer.subarray(0, size));
    const { size: all } = fstatSync(file);
    return all > mostBytes ? tooLarge(all) : decode(Buffer.concat([buffer, readFileSync(file)]));
  } catch (error) {
    return { problem: whyUnreadable(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** What stands in a folder; nothing when it cannot be read. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Reads the one file that a command is about; without it there is nothing to do. */
export async function readOrFail(path: string): Promise<string> {
  const reading = await readText(path);
  if ('problem' in reading) throw new Failure(`${shown(path)}: ${reading.problem}`);
  return reading.text;
}

/**
 * What the system says of a file, in words.
 *
 * @example whyUnreadable({ code: 'ENOENT' }) // 'There is no such file or folder.'
 */
export function whyUnreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'There is no such file or folder.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Access is denied (${code}). Check the permissions of the file and its folder.`;
    case 'EISDIR':
      return 'This is a folder, not a file.';
    case 'ELOOP':
      return 'It is a link that leads back to itself.';
    default:
      return `The system says: ${message}`;
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer): Reading {
  if (bytes.length > mostBytes) return tooLarge(bytes.length);
  if (bytes.includes(0))
    return { problem: 'It holds a NUL byte, so it is no UTF-8 text. Save it as UTF-8, or leave it out.' };
  return { text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
}

function tooLarge(bytes: number): Reading {
  const size = (count: number) => `${Math.ceil(count / 1024 / 1024)} MB`;
  return {
    problem: `It is too large for a document: ${size(bytes)}, and at most ${size(mostBytes)} are read. Leave it out.`,
  };
}

import { randomUUID } from 'node:crypto';
import { constants, promises as fs } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from './command.ts';
import { shown, standardInput } from './paths.ts';
import { readOrFail, whyUnreadable } from './reading.ts';

/** A text that can be written back as it was, byte for byte. */
export interface ExactText {
  readonly text: string;
  /** The byte order mark in front of it, which is no part of the text. */
  readonly mark: string;
}

/** Reads a file that is to be changed. One whose bytes a text cannot hold is refused, or they would be lost. */
export async function readExactly(path: string): Promise<ExactText> {
  const text = await readOrFail(path);
  if (path === standardInput) return { text, mark: '' };
  const bytes = await fs.readFile(path);
  const mark = bytes.subarray(0, 3).toString('hex') === 'efbbbf' ? '\uFEFF' : '';
  if (!Buffer.from(mark + text).equals(bytes))
    throw new Failure(`${shown(path)}: It is no UTF-8 text, so it stays as it is. Save it as UTF-8 first.`);
  return { text, mark };
}

/** Writes a file that has been read: the whole text or, whatever goes wrong meanwhile, nothing of it. */
export async function writeExactly(path: string, { text, mark }: ExactText): Promise<void> {
  try {
    // Who may not write to a file might still replace it.
    await fs.access(path, constants.W_OK);
    // A link stays one: what it leads to is written.
    await replace(await fs.realpath(path), mark + text);
  } catch (error) {
    throw new Failure(`${shown(path)} cannot be written, so it stays as it is. ${whyUnreadable(error)}`);
  }
}

/** Puts a new file in the place of another one. Where it could not be the same file, that is written itself. */
async function replace(path: string, content: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    if (await writeLike(path, beside, content)) await fs.rename(beside, path);
    else await fs.writeFile(path, content);
  } finally {
    await fs.rm(beside, { force: true });
  }
}

/** @returns whether there is a new file now with the owner and the permissions of another one */
async function writeLike(path: string, beside: string, content: string): Promise<boolean> {
  const { mode, uid, gid, nlink } = await fs.stat(path);
  // Under its other names it would stay as it was.
  if (nlink > 1) return false;
  try {
    await fs.writeFile(beside, content, { flag: 'wx', flush: true });
    await fs.chown(beside, uid, gid);
    await fs.chmod(beside, mode);
    return true;
  } catch (error) {
    if (isForbidden(error)) return false;
    throw error;
  }
}

/** A folder may take no new file, and a file may belong to somebody else. */
function isForbidden(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');
}

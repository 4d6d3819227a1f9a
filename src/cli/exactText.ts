import { promises as fs } from 'node:fs';
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

/** Writes a file that has been read. */
export async function writeExactly(path: string, { text, mark }: ExactText): Promise<void> {
  try {
    await fs.writeFile(path, mark + text);
  } catch (error) {
    throw new Failure(`${shown(path)} cannot be written, so it stays as it is. ${whyUnreadable(error)}`);
  }
}

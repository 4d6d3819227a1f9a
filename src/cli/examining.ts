import type { Examination } from '../model/examine.ts';
import type { Problem } from './findFiles.ts';
import { shown } from './paths.ts';
import { readText } from './reading.ts';
import { type CircumstancesOf, examineAt } from './templates.ts';

/**
 * Reads and examines files one after the other; what goes wrong with one stops no other.
 *
 * @param take gets what was found in a file, and its name as it is shown
 * @returns those that could not be read
 */
export async function examineEach(
  paths: readonly string[],
  circumstancesOf: CircumstancesOf,
  take: (name: string, examination: Examination) => void,
): Promise<readonly Problem[]> {
  const unread: Problem[] = [];
  for (const path of paths) {
    const reading = await readText(path);
    if ('problem' in reading) unread.push({ path: shown(path), message: reading.problem });
    else take(shown(path), await examineAt(path, reading.text, circumstancesOf));
  }
  return unread;
}

import { type Entry, entryOf } from '../model/views/overview.ts';
import type { Problem } from './finding.ts';
import { defineJob } from './job.ts';
import { shown } from './paths.ts';
import { readText } from './reading.ts';
import { circumstancesFor, examineAt } from './templates.ts';

/** What the files of a batch came to. */
export interface Entered {
  /** Of each design document. */
  readonly entries: readonly Entry[];
  readonly unread: readonly Problem[];
}

/** Reads and judges files for an overview of them all. */
export const entering = defineJob({
  name: 'entering',
  async prepare({ template }) {
    const circumstancesOf = await circumstancesFor(template);
    return async (paths): Promise<Entered> => {
      const entries: Entry[] = [];
      const unread: Problem[] = [];
      for (const path of paths) {
        const reading = await readText(path);
        if ('problem' in reading) {
          unread.push({ path: shown(path), message: reading.problem });
          continue;
        }
        const entry = entryOf(shown(path), await examineAt(path, reading.text, circumstancesOf));
        if (entry) entries.push(entry);
      }
      return { entries, unread };
    };
  },
});

import { type Entry, entryOf } from '../model/views/overview.ts';
import { examineEach } from './examining.ts';
import type { Problem } from './findFiles.ts';
import { defineJob } from './job.ts';
import { circumstancesFor } from './templates.ts';

/** What the files of a batch came to. */
export interface Listed {
  /** Of each design document. */
  readonly entries: readonly Entry[];
  readonly unread: readonly Problem[];
}

/** Reads and judges files for an overview of them all. */
export const listing = defineJob({
  name: 'listing',
  async prepare({ template }) {
    const circumstancesOf = await circumstancesFor(template);
    return async (paths): Promise<Listed> => {
      const entries: Entry[] = [];
      const unread = await examineEach(paths, circumstancesOf, (path, examination) => {
        const entry = entryOf(path, examination);
        if (entry) entries.push(entry);
      });
      return { entries, unread };
    };
  },
});

import type { Group } from '../../model/views/overview.ts';
import type { Problem } from '../findFiles.ts';
import type { Summary } from '../format.ts';

/** All that a report tells. */
export interface Overview {
  readonly groups: readonly Group[];
  readonly summary: Summary;
  /** What could not be read. */
  readonly problems: readonly Problem[];
}

/** What all documents without a status are called together. */
export const noStatus = 'No status';

/** How a document is called that has one thing left to do, or many. */
export function leftToDo(count: number): string {
  return count === 0 ? 'nothing to do' : `${count} ${count === 1 ? 'section' : 'sections'} to do`;
}

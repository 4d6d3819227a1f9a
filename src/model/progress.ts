import type { State } from './judge.ts';
import type { JudgedSection } from './judgement.ts';

/** Whether nothing is left to do in a section of this state. */
export function isDone(state: State): boolean {
  return state === 'complete' || state === 'not-applicable';
}

/** Whether there is something to do in a section itself; sections in it are asked for themselves. */
export function isToDo({ state, counts, isOwnState, spec }: JudgedSection): boolean {
  if (isDone(state) || !isOwnState) return false;
  // Without its heading it matters only when it counts; without a template nobody expects text.
  return counts || (state !== 'missing' && (spec !== undefined || state !== 'empty'));
}

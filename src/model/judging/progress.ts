import type { Section } from '../document/outline.ts';
import { flatten, type JudgedSection } from './judgement.ts';
import { isDone } from './tally.ts';

/** Whether there is something to do in a section itself; sections in it are asked for themselves. */
export function isToDo({ state, counts, isOwnState, spec }: JudgedSection): boolean {
  if (isDone(state) || !isOwnState) return false;
  // Without its heading it matters only when it counts; without a template nobody expects text.
  return counts || (state !== 'missing' && (spec !== undefined || state !== 'empty'));
}

/** The sections in which nothing is left to do; those within them are not named again. */
export function finishedSections(sections: readonly JudgedSection[]): Section[] {
  return sections.flatMap(judged => {
    const isFinished = [...flatten([judged])].every(
      ({ state, counts }) => isDone(state) || (state === 'missing' && !counts),
    );
    return isFinished && judged.section ? [judged.section] : finishedSections(judged.children);
  });
}

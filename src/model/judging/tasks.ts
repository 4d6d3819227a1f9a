import type { UnitLine } from '../document/units.ts';
import type { Guidance } from '../template/guidance.ts';
import { rememberedFor } from '../text/remember.ts';
import type { Span } from '../text/text.ts';

const openTask = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?\[ \]\s+(?=\S)/;

/**
 * Whether a line is an item of a checklist that is not ticked.
 *
 * @example isTask('- [ ] Ask the owner') // true
 */
export function isTask(line: string): boolean {
  return openTask.test(line);
}

/**
 * Whether a line's key is that of an item that is ticked.
 *
 * @example isTicked('[x] Ask the owner') // true
 */
export function isTicked(key: string): boolean {
  return /^\[[xX]\] /.test(key);
}

/**
 * The key of a ticked item before it was ticked.
 *
 * @example unticked('[x] Ask the owner') // '[ ] Ask the owner'
 */
export function unticked(key: string): string {
  return `[ ]${key.slice(3)}`;
}

/** Whether a template asks for items to tick. */
export const asksForTasks: (guidance: Guidance) => boolean = rememberedFor(({ lines }) =>
  [...lines].some(key => key.startsWith('[ ] ')),
);

/** What an item that is not ticked says; `undefined` when the line is none. */
export function taskIn({ start, text }: UnitLine): Span | undefined {
  const box = openTask.exec(text)?.[0];
  return box === undefined ? undefined : { start: start + box.length, end: start + text.trimEnd().length };
}

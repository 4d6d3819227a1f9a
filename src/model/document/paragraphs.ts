import type { Unit, UnitLine } from './units.ts';

/**
 * The lines of a unit in runs that are wrapped as one: all of a paragraph or list item, and in a comment
 * each paragraph and item of its own.
 */
export function paragraphsOf({ lines }: Pick<Unit, 'lines'>): UnitLine[][] {
  const paragraphs: UnitLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && !line.opens) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

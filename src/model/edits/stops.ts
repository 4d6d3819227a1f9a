import { choiceOf } from '../document/choices.ts';
import { fieldLine } from '../document/fields.ts';
import { findHeldTokens } from '../document/placeholders.ts';
import type { Template } from '../template/template.ts';
import type { Stop } from './snippet.ts';

/**
 * The places in a piece of a template where an author goes on: every placeholder, and every field with a
 * list of values as a choice.
 *
 * @example stopsFor(template, '- **Status:** Draft | Approved') // [{ start: 14, end: 30, values: ['Draft', 'Approved'] }]
 */
export function stopsFor({ tokens }: Template, text: string): Stop[] {
  const choices: Stop[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const field = fieldLine(line);
    const choice = field && choiceOf(field.value);
    if (field && choice) {
      choices.push({
        start: start + field.valueSpan.start,
        end: start + field.valueSpan.end,
        values: choice.values,
      });
    }
    start += line.length + 1;
  }
  const placeholders = findHeldTokens(text, token => tokens.has(token));
  return mergeStops(
    choices,
    placeholders.map(token => ({ start: token.start, end: token.end, values: [] })),
  );
}

/** Stops in the order of the text; where two overlap, the one of the first list stays. */
export function mergeStops(first: readonly Stop[], second: readonly Stop[]): Stop[] {
  const more = second.filter(stop => !first.some(other => stop.start < other.end && other.start < stop.end));
  return [...first, ...more].sort((a, b) => a.start - b.start);
}

import type { Fix, FixEdit } from '../../src/model/rules/rule.ts';
import { applyEdits } from '../../src/model/text/text.ts';

/** A text after a fix, its stops filled in as a person does. */
export function applied(text: string, { edits }: Pick<Fix, 'edits'>, answer = 'Answered'): string {
  return withStops(text, edits, (_, values) => values[0] ?? answer);
}

/** A text after a fix, its stops shown as `⟦text⟧`, or `⟦one|two⟧` where one is chosen. */
export function shown(text: string, { edits }: Pick<Fix, 'edits'>): string {
  return withStops(text, edits, (own, values) => `⟦${values.length > 0 ? values.join('|') : own}⟧`);
}

function withStops(
  text: string,
  edits: readonly FixEdit[],
  filled: (own: string, values: readonly string[]) => string,
): string {
  return applyEdits(
    text,
    edits.map(({ stops = [], ...edit }) => ({
      ...edit,
      text: applyEdits(
        edit.text,
        stops.map(({ start, end, values }) => ({
          start,
          end,
          text: filled(edit.text.slice(start, end), values),
        })),
      ),
    })),
  );
}

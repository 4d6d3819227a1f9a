import { applyEdits, type Edit, movedSpan, type Span } from './text.ts';

/** A text that only grows: what was put into it is known. */
export interface Growth {
  readonly text: string;
  /** What is not of the first text, in order; no two touch each other. */
  readonly added: readonly Span[];
}

/**
 * Puts more into a text.
 *
 * @param insertions edits with empty spans, in the text as it is now
 * @example grow({ text: 'ab', added: [] }, [{ start: 1, end: 1, text: '-' }]).added // [{ start: 1, end: 2 }]
 */
export function grow({ text, added }: Growth, insertions: readonly Edit[]): Growth {
  const sorted = [...insertions].sort((a, b) => a.start - b.start);
  let spans = added;
  let moved = 0;
  for (const { start, text: more } of sorted) {
    spans = withSpan(spans, start + moved, more.length);
    moved += more.length;
  }
  return { text: applyEdits(text, sorted), added: spans };
}

/**
 * All that was put in, as edits of the first text: one at each place.
 *
 * @example insertionsOf({ text: 'a-b', added: [{ start: 1, end: 2 }] }) // [{ start: 1, end: 1, text: '-' }]
 */
export function insertionsOf({ text, added }: Growth): Edit[] {
  let before = 0;
  return added.map(({ start, end }) => {
    const at = start - before;
    before += end - start;
    return { start: at, end: at, text: text.slice(start, end) };
  });
}

function withSpan(spans: readonly Span[], at: number, length: number): Span[] {
  const earlier = spans.filter(({ end }) => end < at);
  const around = spans.filter(({ start, end }) => start <= at && at <= end);
  const later = spans.filter(({ start }) => start > at);
  const start = around[0]?.start ?? at;
  const end = (around.at(-1)?.end ?? at) + length;
  return [...earlier, { start, end }, ...later.map(span => movedSpan(span, length))];
}

import type { Span } from '../text/text.ts';

/** By character: which bracket it opens, or closes as a negative number. */
const brackets = new Int8Array(128);
for (const [at, [opener, closer]] of ['[]', '<>', '{}'].map(pair => [...pair]).entries()) {
  brackets[opener?.charCodeAt(0) ?? 0] = at + 1;
  brackets[closer?.charCodeAt(0) ?? 0] = -at - 1;
}
const backslash = 92;

/**
 * Bracketed stretches of one line, by where they begin; an escaped bracket is none. One pass.
 *
 * @example bracketsIn('a [b] <c>', 9) // [{ start: 2, end: 5 }, { start: 6, end: 9 }]
 */
export function bracketsIn(text: string, longest: number): Span[] {
  const open: number[][] = [];
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const bracket = code < 128 ? (brackets[code] as number) : 0;
    if (code === backslash) at++;
    else if (bracket > 0) {
      open[bracket] ??= [];
      open[bracket].push(at);
    } else if (bracket < 0) {
      const start = open[-bracket]?.pop();
      if (start !== undefined && at - start < longest) spans.push({ start, end: at + 1 });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

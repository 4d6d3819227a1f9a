/** A text with findings written into it, as `⟦code: marked text⟧` or `⟦code⟧` for an empty place. */
export interface Marked {
  readonly text: string;
  readonly findings: readonly string[];
}

/**
 * Reads the expectations out of a sample.
 *
 * @example readMarked('a ⟦marker: TODO⟧') // { text: 'a TODO', findings: ['marker 2-6 "TODO"'] }
 */
export function readMarked(sample: string): Marked {
  const findings: string[] = [];
  let text = '';
  let from = 0;
  for (const match of sample.matchAll(/⟦([a-z-]+)(?:: ?([^⟧]*))?⟧/g)) {
    text += sample.slice(from, match.index);
    const marked = match[2] ?? '';
    findings.push(described(match[1] ?? '', text.length, text.length + marked.length, marked));
    text += marked;
    from = match.index + match[0].length;
  }
  return { text: text + sample.slice(from), findings };
}

/** Findings in the form in which samples give them. */
export function found(
  text: string,
  findings: readonly { code: string; start: number; end: number }[],
): string[] {
  return findings.map(({ code, start, end }) => described(code, start, end, text.slice(start, end)));
}

function described(code: string, start: number, end: number, text: string): string {
  return `${code} ${start}-${end} "${text}"`;
}

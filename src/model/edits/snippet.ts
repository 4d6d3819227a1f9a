import type { Span } from '../text/text.ts';

/** A place where a snippet stops; with values it offers a choice. */
export interface Stop extends Span {
  readonly values: readonly string[];
}

/**
 * A text with stops as a snippet in VS Code's syntax.
 *
 * @example toSnippet('by [Author]', [{ start: 3, end: 11, values: [] }]) // 'by ${1:[Author]}$0'
 */
export function toSnippet(text: string, stops: readonly Stop[]): string {
  let result = '';
  let from = 0;
  for (const [at, { start, end, values }] of stops.entries()) {
    result += escaped(text.slice(from, start), /[\\$]/g);
    const own = text.slice(start, end);
    result +=
      values.length > 1
        ? `\${${at + 1}|${values.map(value => escaped(value, /[\\,|]/g)).join(',')}|}`
        : `\${${at + 1}:${escaped(own, /[\\$}]/g)}}`;
    from = end;
  }
  return `${result}${escaped(text.slice(from), /[\\$]/g)}$0`;
}

function escaped(text: string, special: RegExp): string {
  return text.replace(special, '\\$&');
}

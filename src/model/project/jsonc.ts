import type { Span } from '../text/text.ts';
import { type Wording, wording } from '../text/wording.ts';

/** A value of a JSON text, with its place. What it is shows in which of these it has. */
export interface JsonNode extends Span {
  /** A text, a number, a truth value or null. */
  readonly value?: unknown;
  readonly properties?: readonly JsonProperty[];
  readonly items?: readonly JsonNode[];
}

export interface JsonProperty {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: JsonNode;
}

/** A place where a text is not understood. */
export interface JsonProblem extends Span {
  readonly says: Wording;
}

const token = /\s+|\/\/[^\r\n]*|\/\*.*?(?:\*\/|$)|"(?:[^"\\\r\n]|\\[^\r\n])*"?|'[^'\r\n]*'?|[\w.+-]+|./gs;
const blank = /^(?:\s|\/[/*])/;

/** Nobody nests a configuration deeper than this. */
const deepest = 100;

/**
 * Reads JSON with comments and trailing commas, each value with its place. It never fails: what is not
 * understood is a problem, and the values around it are there. A library that can also format and
 * edit is ten times as large; a test compares the two.
 *
 * @example readJson('{ "a": [1, // one\n] }').root?.properties?.[0]?.value.items // [{ value: 1, start: 8, end: 9 }]
 */
export function readJson(text: string): { root: JsonNode | undefined; problems: readonly JsonProblem[] } {
  const tokens = Array.from(text.matchAll(token), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  })).filter(({ text }) => !blank.test(text));
  const problems: JsonProblem[] = [];
  let at = 0;
  let depth = 0;

  const here = () => tokens[at] ?? { text: '', start: text.length, end: text.length };
  /** One thing for each place: what follows from it is none of its own. */
  const report = (says: Wording, { start, end }: Span = here()) => {
    if (problems.at(-1)?.start !== start) problems.push({ start, end, says });
  };
  const take = (mark: string) => {
    if (here().text === mark) at++;
    else report(wording('This is no JSON: "{mark}" is missing.', { mark }));
  };

  function value(): JsonNode | undefined {
    const { text, start, end } = here();
    if (text === '{') return { properties: all(property, '}'), start, end: tokens[at - 1]?.end ?? end };
    if (text === '[') return { items: all(value, ']'), start, end: tokens[at - 1]?.end ?? end };
    if (/^[,:}\]]?$/.test(text)) {
      report(wording('This is no JSON: a value is missing.'));
      return undefined;
    }
    at++;
    try {
      return { value: JSON.parse(text), start, end };
    } catch {
      report(wording('This is no JSON.'), { start, end });
      return undefined;
    }
  }

  function property(): JsonProperty | undefined {
    const { text, start, end } = here();
    const isText = text.startsWith('"');
    const key = isText ? value()?.value : undefined;
    if (!isText) report(wording('This is no JSON: a name in quotes is missing.'));
    if (/^[\w']/.test(text)) at++;
    take(':');
    const node = value();
    return (
      node && { key: String(key ?? text.replace(/^["']|["']$/g, '')), keySpan: { start, end }, value: node }
    );
  }

  /** What stands in brackets, as far as it is understood. */
  function all<T>(one: () => T | undefined, close: '}' | ']'): T[] {
    const found: T[] = [];
    at++;
    if (++depth > deepest) at = tokens.length;
    while (!/^[}\]]?$/.test(here().text)) {
      const before = at;
      const item = one();
      if (item) found.push(item);
      if (!/^[}\]]?$/.test(here().text)) take(',');
      if (at === before) at++;
    }
    depth--;
    take(close);
    return found;
  }

  const root = value();
  if (at < tokens.length) report(wording('This is no JSON.'));
  return { root, problems };
}

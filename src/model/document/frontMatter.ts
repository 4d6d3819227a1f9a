import { lazy } from '../text/lazy.ts';
import { type Lines, lineEnd, lineStart, lineText, type Span } from '../text/text.ts';

/** One key of the front matter at the top level, with where it and its value stand. */
export interface FrontMatterEntry {
  /** As written, in lower case. */
  readonly key: string;
  readonly keySpan: Span;
  /** The value as text: quotes removed; a nested value's lines, joined. */
  readonly value: string;
  readonly valueSpan: Span;
  /** What a `#` comment behind the value says. */
  readonly comment: string;
}

export interface FrontMatter {
  /** YAML between `---`; else TOML between `+++`. */
  readonly isYaml: boolean;
  /** The number of lines it takes, its two fences included. */
  readonly lineCount: number;
  readonly entries: readonly FrontMatterEntry[];
  /** Lines that are no entry, no comment and no continuation. */
  readonly unreadable: readonly Span[];
}

const yamlEntry = lazy(
  () => /^(?<key>[\p{L}_][\p{L}\p{N}_ .-]{0,60}?|"[^"]*"|'[^']*')\s*:(?:\s+(?<value>.*)|\s*)$/u,
);
const tomlEntry = lazy(() => /^(?<key>[\p{L}\p{N}_.-]+|"[^"]*")\s*=\s*(?<value>.*)$/u);

/**
 * Reads the front matter at the top of a document: YAML between `---`, or TOML between `+++`.
 *
 * Only the scalars of the top level are read, and each with its exact place: that is all a design
 * document's fields need, it can't fail, and it costs a hundredth of a YAML parser's time and size.
 * Deeper structure is kept as the text of its key. `undefined` when there is none.
 *
 * @example readFrontMatter(splitLines('---\nstatus: Draft\n---\n'))?.entries[0].value // 'Draft'
 */
export function readFrontMatter(lines: Lines): FrontMatter | undefined {
  const opening = openingOf(lineText(lines, 0));
  if (opening !== '---' && opening !== '+++') return undefined;
  const isYaml = opening === '---';
  const entries: FrontMatterEntry[] = [];
  const unreadable: Span[] = [];

  for (let line = 1; line < lines.starts.length; line++) {
    const text = lineText(lines, line);
    const bare = text.trimEnd();
    if (bare === opening || (isYaml && bare === '...'))
      return { isYaml, lineCount: line + 1, entries, unreadable };

    const start = lineStart(lines, line);
    const entry = (isYaml ? yamlEntry : tomlEntry)().exec(bare)?.groups;
    if (entry) {
      const valueStart = start + (entry.value === undefined ? bare.length : bare.length - entry.value.length);
      const { value, comment, length } = scalar(entry.value ?? '');
      entries.push({
        key: unquote(entry.key ?? '').toLowerCase(),
        keySpan: { start, end: start + (entry.key ?? '').length },
        value,
        valueSpan: { start: valueStart, end: valueStart + length },
        comment,
      });
    } else if (/^(\s+\S|-(\s|$)|[\]}])/.test(text)) {
      const last = entries.at(-1);
      if (last) entries[entries.length - 1] = continued(last, text, lineEnd(lines, line));
    } else if (bare !== '' && !bare.startsWith('#') && !(!isYaml && bare.startsWith('['))) {
      unreadable.push({ start, end: start + bare.length });
    }
  }
  return undefined;
}

/**
 * Whether a text begins as front matter does; it may lack its end.
 *
 * @example opensFrontMatter('---\nstatus: Draft') // true
 */
export function opensFrontMatter(text: string): boolean {
  return /^(?:---|\+\+\+)$/.test(openingOf(text.split(/[\r\n]/, 1)[0] ?? ''));
}

function openingOf(line: string): string {
  return line.replace(/^\uFEFF/, '').trimEnd();
}

function scalar(source: string): { value: string; comment: string; length: number } {
  const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(source)?.[0];
  const hash = quoted ? source.indexOf('#', quoted.length) : source.search(/(?:^|\s)#/);
  const bare = quoted ?? (hash < 0 ? source : source.slice(0, hash)).trimEnd();
  const comment = hash < 0 ? '' : source.slice(hash).replace(/^\s*#\s*/, '');
  return { value: unquote(bare), comment, length: bare.length };
}

function continued(entry: FrontMatterEntry, text: string, end: number): FrontMatterEntry {
  const more = text.trim().replace(/^-\s*/, '');
  const start = entry.value === '' ? end - text.trimStart().length : entry.valueSpan.start;
  // A long nested value is known well enough by its beginning.
  if (entry.value.length > 500) return { ...entry, valueSpan: { start, end } };
  const value = /^[|>][+-]?$/.test(entry.value) ? more : [entry.value, more].filter(Boolean).join(', ');
  return { ...entry, value, valueSpan: { start, end } };
}

function unquote(text: string): string {
  return /^(".*"|'.*')$/.test(text) ? text.slice(1, -1) : text;
}

/**
 * A value as front matter takes it: in quotes where it could be read as something else.
 *
 * @example scalarText('Cache: the plan') // '"Cache: the plan"'
 */
export function scalarText(value: string, isYaml = true): string {
  const isPlain =
    isYaml && /^[\p{L}\p{N}][^:#"'{}[\],&*?|<>=!%@`\\]*$/u.test(value) && value.trim() === value;
  return isPlain ? value : JSON.stringify(value);
}

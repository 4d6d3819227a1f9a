import { lazy } from './lazy.ts';
import type { Span } from './text.ts';

/**
 * The inline code spans of a paragraph, marks included (CommonMark 0.31, section 6.1: a run of
 * backticks is closed by the next run of the same length).
 *
 * @example codeSpans('a `b` c') // [{ start: 2, end: 5 }]
 */
export function codeSpans(text: string): Span[] {
  const spans: Span[] = [];
  if (!text.includes('`')) return spans;
  const runs = [...text.matchAll(/`+/g)];
  // The next run of each length, found from the end, keeps this linear.
  const next = new Array<number>(runs.length);
  const lastOfLength = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    const length = runs[i]?.[0].length ?? 0;
    next[i] = lastOfLength.get(length) ?? -1;
    lastOfLength.set(length, i);
  }
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i];
    const close = runs[next[i] ?? -1];
    if (!open || !close || (open.index > 0 && text[open.index - 1] === '\\')) continue;
    spans.push({ start: open.index, end: close.index + close[0].length });
    i = next[i] as number;
  }
  return spans;
}

/**
 * What a reader sees of a line: links and images by their text, without emphasis, tags and code marks.
 * Every repetition excludes what opens it, so that the time stays linear on any line. A replacement
 * is tried only on a line that has its character: most lines have one of them or none.
 *
 * @example plainText('**Scope** of [v1](x.md)') // 'Scope of v1'
 */
export function plainText(source: string): string {
  if (!/[*_`[\]<&\\~]/.test(source)) return source;
  let text = source;
  if (text.includes('<!--')) text = text.replace(/<!--.*?(-->|$)/g, '');
  if (text.includes('](')) text = text.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1');
  if (text.includes('][')) text = text.replace(/!?\[([^[\]]+)\]\[[^[\]]*\]/g, '$1');
  if (text.includes('<')) text = text.replace(tag, '').replace(address, '$1');
  if (text.includes('\\')) text = text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  if (text.includes('&')) text = text.replaceAll('&amp;', '&');
  if (text.includes('`')) text = text.replaceAll('`', '');
  if (text.includes('_')) return text.replace(emphasis(), '');
  return text.includes('*') || text.includes('~~') ? text.replace(/\*+|~~/g, '') : text;
}

/** An underscore within a word is one. */
const emphasis = lazy(() => /\*+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu);
/** Formatters put marks around a bare address. */
const address = /<(https?:\/\/[^<>\s]*)>/g;
const tag = /<\/?(?:a|b|i|u|em|strong|code|kbd|sub|sup|span|font|br|img|small|mark)\b[^<>]*>/gi;

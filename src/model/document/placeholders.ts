import { codeSpans } from '../text/inline.ts';
import { lazy } from '../text/lazy.ts';
import { blank } from '../text/text.ts';
import { squeezed } from '../text/typography.ts';
import { bracketsIn } from './brackets.ts';
import { findMarkers, markersOf, usualMarkers } from './markers.ts';
import { readsAsPrompt } from './prompts.ts';
import type { Token } from './token.ts';

/** What has to be known to tell a placeholder from a text that only looks like one. */
export interface TokenContext {
  /** Whether the template holds this very token. */
  readonly isHeld: (token: string) => boolean;
  /** The brackets in which the template writes its prompts. */
  readonly brackets?: ReadonlySet<string>;
  /** The words that are markers; `undefined`: the usual ones. */
  readonly markers?: readonly string[] | undefined;
}

/** A placeholder, or a link's address, is not longer than this. */
const longest = 400;

/** What makes one word, path, key or expression with a bracket behind it, or before it. */
const joinsBehind = lazy(() => /[\p{L}\p{N}_/.)\]}>:=@-]/u);
const joinsBefore = lazy(() => /^(?:[\p{L}\p{N}_/=@-]|\.\w)/u);

/**
 * The placeholders and markers in a line of text outside of code, in order.
 *
 * A bracketed text is a placeholder when the template holds it, or when it reads as a prompt:
 * several words that begin or end as an instruction does, or that stand alone in their line, cell
 * or value. Links, images, footnotes, task boxes, citations, indices, generics,
 * tags and usage lines are none. What is uncertain is none.
 *
 * @param definitions labels of the document's link definitions, in lower case
 * @example findTokens('Owner: [Your name]', context, new Set()) // [{ kind: 'placeholder', start: 7, end: 18, … }]
 */
export function findTokens(line: string, context: TokenContext, definitions: ReadonlySet<string>): Token[] {
  const { pattern, hint } = markersOf(context.markers ?? usualMarkers);
  if (line.search(hint) < 0) return [];
  const code = blank(line, codeSpans(line));
  const text = code.includes('$')
    ? code.replace(/\$[^\s$][^$]{0,200}\$/g, maths => ' '.repeat(maths.length))
    : code;
  const tokens = findMarkers(text, pattern);
  const taken = new Set(tokens.map(token => token.start));
  let from = 0;
  for (const { start, end } of bracketsIn(text, longest)) {
    if (start < from || taken.has(start)) continue;
    if (isPlaceholder(text, start, end, context, definitions)) {
      tokens.push({ kind: 'placeholder', start, end, text: text.slice(start, end) });
      from = end;
    } else if (text[start] === '[' && (text[end] === '(' || text[end] === '[')) {
      // A link's address may hold anything.
      const close = text.slice(end, end + longest).indexOf(text[end] === '(' ? ')' : ']');
      if (close >= 0) from = end + close;
    }
  }
  if (text.includes('YYYY-MM-DD')) tokens.push(...datesIn(text));
  return tokens.length > 1 ? apart(tokens) : tokens;
}

/** In order, without those in another one: `[TBD: on a miss]` is one thing to replace. */
function apart(tokens: Token[]): Token[] {
  let end = 0;
  return tokens
    .sort((a, b) => a.start - b.start)
    .filter(token => {
      const isApart = token.start >= end;
      if (isApart) end = token.end;
      return isApart;
    });
}

function datesIn(text: string): Token[] {
  return Array.from(text.matchAll(/(?<![\w-])YYYY-MM-DD(?![\w-])/g), ({ 0: date, index }): Token => {
    return { kind: 'placeholder', start: index, end: index + date.length, text: date };
  }).filter(({ start, end }) => standsAlone(text, start, end));
}

/**
 * The tokens of the template that still stand in lines of code. Code has brackets of its own, so
 * only what the template itself holds is a placeholder there.
 *
 * @example findHeldTokens('id: <name>', () => true) // [{ kind: 'placeholder', start: 4, end: 10, text: '<name>' }]
 */
export function findHeldTokens(line: string, isHeld: (token: string) => boolean): Token[] {
  const tokens: Token[] = [];
  if (!/[[<{]/.test(line)) return tokens;
  for (const { 0: text, index } of line.matchAll(/\[[^[\]\r\n]+\]|<[^<>\r\n]+>|\{[^{}\r\n]+\}/g)) {
    const isLink = text.startsWith('[') && line[index + text.length] === '(';
    if (!isLink && isHeld(tokenKey(text)))
      tokens.push({ kind: 'placeholder', start: index, end: index + text.length, text });
  }
  return tokens;
}

/**
 * The form in which two tokens are compared.
 *
 * @example tokenKey('[Your  name]') // '[Your name]'
 */
export function tokenKey(token: string): string {
  return squeezed(token);
}

function isPlaceholder(
  text: string,
  start: number,
  end: number,
  { isHeld, brackets }: TokenContext,
  definitions: ReadonlySet<string>,
): boolean {
  const token = text.slice(start, end);
  const inner = token.slice(1, -1).trim();
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  // `[/UNRESOLVED]`, `</note>`: the end of something.
  if (inner === '' || inner.includes('](') || token.startsWith('<!--') || /^\W?\//.test(inner)) return false;
  if (token[0] === '[') {
    if (before === '!' || after === '(' || before === ']' || inner.startsWith('^') || inner.startsWith('['))
      return false;
    if (/^[xX ]$/.test(inner) || definitions.has(inner.toLowerCase())) return false;
    if (after === '[') return false;
  }
  if (token[0] === '{' && (before === '{' || before === '$' || before === '%' || before === '#'))
    return false;
  if (isHeld(tokenKey(token))) return true;
  // `array[0]`, `Dict[str]`, `List<T>`, `/users/{id}`
  if (joinsBehind().test(before) || joinsBefore().test(text.slice(end, end + 2))) return false;
  if (token[0] === '<' && !isPromptTag(text, start, inner)) return false;
  if (/^\.{3}$|^…$/.test(inner)) return standsAlone(text, start, end);
  return readsAsPrompt(token, standsAlone(text, start, end), brackets?.has(token.charAt(0)));
}

function isPromptTag(text: string, start: number, inner: string): boolean {
  if (/[=:@/"]|^[!?]|\/$/.test(inner)) return false;
  const name = inner.split(/\s/, 1)[0] ?? '';
  return (
    // Of the single words that are prompts these are tags of HTML, too.
    !/^(?:link|summary|title)$/.test(inner) &&
    !/^[A-Z]\w*$/.test(inner) &&
    !text.slice(start, start + longest).includes(`</${name}`)
  );
}

/** Other bracketed texts beside one: `[Kind of link] [Link]`. */
const others = /(?<=^|\s)\[[^[\]]{2,}\](?=\s|$)/g;

/** Whether nothing else stands in its line, its table cell or behind its label. */
function standsAlone(text: string, start: number, end: number): boolean {
  // A window keeps the time linear in lines without end; a marker stands for what is cut off.
  const before = (start > 120 ? `x${text.slice(start - 120, start)}` : text.slice(0, start)).replace(
    others,
    '',
  );
  const after = text.slice(end, end + 120).replace(others, '');
  return (
    /(?:^[\s>]*(?:[-*+]|\d+[.)])?\s*(?:\[[ xX]\]\s+)?[*_"“]*|\|\s*|:[*_]*\s+)$/.test(before) &&
    /^[*_"”.]*\s*(?:$|\|)/.test(after)
  );
}

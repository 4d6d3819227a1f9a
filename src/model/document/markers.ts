import { lazy } from '../text/lazy.ts';
import { rememberedFor } from '../text/remember.ts';
import type { Token } from './token.ts';

/** The words that say that something is still to be done, unless a project names its own. */
export const usualMarkers: readonly string[] = ['TODO', 'TBD', 'FIXME', 'XXX', '???'];

interface Markers {
  readonly pattern: RegExp;
  /** Where a token may begin: letters without regard to what stands around them, which is fast. */
  readonly hint: RegExp;
}

/** A bracket that does not simply begin a link: most brackets do. */
const bracket = '[<{]|\\[(?![^[\\]\\\\`$\\r\\n]*\\]\\()';

/** Whole words of one list, and what a generated specification marks as to be clarified. */
export const markersOf = rememberedFor((words: readonly string[]): Markers => {
  const plain = words
    .filter(word => word !== '???')
    .map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const parts = [
    ...(plain.length > 0
      ? [`(?<![\\p{L}\\p{N}_./#@-])(?:${plain.join('|')})(?![\\p{L}\\p{N}_/-]|\\.\\p{L})`]
      : []),
    ...(words.includes('???') ? ['(?<![\\p{L}\\p{N}?])\\?{3,}(?!\\?)'] : []),
    '\\[NEEDS CLARIFICATION\\b[^[\\]]*\\]?',
    '(?<=[:|]\\W{0,6})NEEDS CLARIFICATION(?=\\W{0,6}(?:$|\\|))',
  ];
  return {
    pattern: new RegExp(parts.join('|'), 'gu'),
    hint: new RegExp([bracket, 'YYYY', '\\?\\?\\?', 'NEEDS CLARIFICATION', ...plain].join('|'), 'gu'),
  };
});

/** Where in a text a token may begin, whatever the template: a global pattern. */
export function tokenHint(markers: readonly string[]): RegExp {
  return markersOf(markers).hint;
}

/** "TODO list", "TODO, DOING, DONE": the word names a thing here. */
const namesAThing =
  /^(?:\s+(?:entries|(?:app|application|comment|file|item|list|marker|note|tag|task|word)s?)|[\s,/→>-]{1,4}(?:doing|done|in[ _-]progress))\b/i;

/** The markers in a text whose code is blanked out, by the pattern for them. */
export function findMarkers(text: string, pattern: RegExp): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const after = text.slice(index + word.length, index + word.length + 24);
    const before = text.slice(Math.max(0, index - 24), index).trimEnd();
    const isBracketed = word.startsWith('[') || word.startsWith('?');
    const opensOrCloses =
      /^\s*(?:$|[:([{\])},.;!|*_–—-])/.test(after) ||
      /(?:^|[-*+>|:;([{.!?…*_–—])$/.test(before) ||
      /^\s*\d+[.)]$/.test(before);
    if (!isBracketed && (namesAThing.test(after) || !opensOrCloses)) continue;
    tokens.push({ kind: 'marker', start: index, end: index + word.length, text: word });
  }
  return tokens;
}

/** What is still to be done with a text: "To be fast." is an answer, "to be added" is none. */
const writing =
  'added|announced|clarified|completed|confirmed|decided|defined|described|detailed|determined|discussed|documented|' +
  'done|filled in|finali[sz]ed|planned|provided|specified|written';

const unwritten = lazy(
  () =>
    new RegExp(
      '^[\\s>*_(-]*(tb[acd]|wip|work in progress|coming soon|' +
        `(?:(?:still|yet|remains) )?to (?:come|be (?:${writing}))|noch offen|folgt(?: noch)?|待(?:定|补充))[\\s*_).!…。]*$`,
      'i',
    ),
);

/**
 * What stands for the whole text of a section that is still to be written, in small letters, too. Elsewhere the
 * same words may mean anything.
 *
 * @param from where it begins, behind its heading
 * @example findUnwritten('## Plan\n\nTo be defined.\n', 8) // { kind: 'marker', text: 'To be defined', start: 9, end: 22 }
 */
export function findUnwritten(section: string, from: number): Token | undefined {
  const text = section.length - from < 60 && unwritten().exec(section.slice(from))?.[1];
  if (!text) return undefined;
  const start = section.indexOf(text, from);
  return { kind: 'marker', text, start, end: start + text.length };
}

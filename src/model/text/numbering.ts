import { lazy } from './lazy.ts';

/** Up to 89, so that "CI:" and "CLI:" are none. */
const roman = '(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})';
const decimal = '\\d+(?:\\.\\d+)*';

/** The ways in which sections are numbered; without a mark behind the number only where it can be no quantity. */
const ways = [
  `(?:[Ss]ection|SECTION|[Cc]hapter|CHAPTER|[Pp]art|PART)\\s+(?:${decimal}|${roman})\\s*[.:–—-]\\s*`,
  `§\\s*${decimal}[.:)]?\\s+`,
  '[\\u2460-\\u249b\\u24ea\\u2776-\\u2793]\\s*',
  '第(?:\\d+|[一二三四五六七八九十]+)[章节]\\s*[:：、]?\\s*',
  '(?:\\d+|[一二三四五六七八九十]+)、\\s*',
  `\\(?(?:${decimal}|${roman}|[A-Za-z])[.):]\\)?\\s+`,
  `\\(?${roman.toLowerCase()}[.)]\\s+`,
  `(?:${roman}|[A-Z]|\\d+)(?:\\.(?:\\d+|[a-z]))+[.):]?\\s+`,
  `\\d+[a-z][.)]\\s+`,
  `${decimal}．\\s*`,
  `${decimal}\\s*[–—-]\\s+`,
  `${decimal}[.)](?=\\p{Lu}\\p{L})`,
  '\\d+(?:\\.\\d+)+\\s+',
  '\\d+\\s+(?=[\\p{Lu}\\p{Lo}]|\\d+(?:[.)]|\\.\\d+)\\s)',
];
/** How a number may begin. A word alone is none, unless it announces one: for most titles the long pattern is not even made. */
const mayBeNumbered = /^(?:[\d(]|[^ -~]|[a-z]+[.):]|(?:section|chapter|part)\s)/i;
const numbering = lazy(() => new RegExp(`^(?:${ways.join('|')})`, 'u'));

/**
 * A heading's text without the number before it.
 *
 * @example withoutNumbering('IV. Goals') // 'Goals'
 * @example withoutNumbering('4.1 1. Components') // 'Components'
 */
export function withoutNumbering(heading: string): string {
  if (!mayBeNumbered.test(heading)) return heading;
  let text = heading;
  // Twice: an outline numbered by a tool keeps what the template had numbered by hand.
  for (let times = 0; times < 2; times++) {
    const length = numbering().exec(text)?.[0].length ?? 0;
    if (length === 0 || length === text.length) break;
    text = text.slice(length);
  }
  return text;
}

const typographic = /[\u2010-\u2015\u2018-\u201f\u2026\u2212]/;

/**
 * A text with straight quotes, plain hyphens and three dots: what an editor makes of these while somebody
 * types, or a formatter takes back, is no change of what is said.
 *
 * @example straightened('“it’s … – so”') // '"it\'s ... - so"'
 */
export function straightened(text: string): string {
  if (!typographic.test(text)) return text;
  return text
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('\u2026', '...');
}

/**
 * A text with straight typography and each run of white space as one blank. Most have nothing to squeeze: one
 * look tells.
 *
 * @example squeezed(' a \t b') // 'a b'
 */
export function squeezed(text: string): string {
  return straightened(/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Whether a character is one of those that are put straight. */
export function isTypographic(code: number): boolean {
  return (
    (code >= 0x2010 && code <= 0x2015) ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0x2026 ||
    code === 0x2212
  );
}

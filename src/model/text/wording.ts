import { remembered } from './remember.ts';

/** What a sentence is made of, by name. */
export type Facts = Readonly<Record<string, string>>;

/**
 * A sentence that can be put into another language: its English pattern, in which facts stand in braces
 * by their name, and these facts.
 */
export interface Wording {
  readonly pattern: string;
  readonly facts: Facts;
}

/**
 * A sentence with its facts.
 *
 * @example wording('Section "{section}" is empty.', { section: 'Goals' })
 */
export function wording(pattern: string, facts: Facts = {}): Wording {
  return { pattern, facts };
}

/**
 * The sentence itself, in English.
 *
 * @example inEnglish(wording('Section "{section}" is empty.', { section: 'Goals' })) // 'Section "Goals" is empty.'
 */
export function inEnglish({ pattern, facts }: Wording): string {
  const pieces = piecesOf(pattern);
  let text = pieces[0] as string;
  for (let at = 1; at < pieces.length; at += 2) {
    const name = pieces[at] as string;
    text += (facts[name] ?? `{${name}}`) + (pieces[at + 1] as string);
  }
  return text;
}

/** What stands between the facts of a pattern, and in turns with it the names of these. */
const piecesOf = remembered(pattern => pattern.split(/\{(\w+)\}/));

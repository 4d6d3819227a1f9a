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
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}

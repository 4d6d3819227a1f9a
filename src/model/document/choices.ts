import { plainText } from '../text/inline.ts';
import { remembered } from '../text/remember.ts';
import { titleKey } from '../text/titles.ts';

/** The values that a field may take. */
export interface Choice {
  readonly values: readonly string[];
  /** The list ends in `...`: other values are welcome. */
  readonly isOpen: boolean;
}

/**
 * Reads `A | B | C`, `{a | b | c}` or `a|b|c` as a choice; `undefined` when it is none.
 *
 * @example choiceOf('Draft | In Review | ...') // { values: ['Draft', 'In Review'], isOpen: true }
 */
export function choiceOf(value: string): Choice | undefined {
  const bare = plainText(value)
    .trim()
    .replace(/^[{<[]([^{}<>[\]]*)[}>\]]$/, '$1')
    .replace(/^["']|["']$/g, '');
  if (!bare.includes('|')) return undefined;
  const all = bare.split('|').map(part => part.trim());
  const values = all.filter(part => part !== '' && part !== '...' && part !== '…');
  if (values.length < 2 || values.some(part => part.length > 40 || /[[\]<>{}]/.test(part))) return undefined;
  return { values, isOpen: all.length > values.length };
}

/**
 * Whether a value is one of those that a choice allows, be it with something added: `Approved (2 May)`.
 *
 * @example isAllowed('approved', { values: ['Draft', 'Approved'], isOpen: false }) // true
 */
export function isAllowed(value: string, { values, isOpen }: Choice): boolean {
  const key = titleKey(value);
  return isOpen || values.some(other => `${key} `.startsWith(beginningOf(other)));
}

/** What a value that is meant begins with: of "superseded by a later record" the last words stand for something else. */
const beginningOf = remembered(value => `${titleKey(value).split(' ').slice(0, 2).join(' ')} `);

import { titleKey } from '../text/titles.ts';
import { type FieldRole, roleOf } from './fields.ts';
import type { FrontMatterEntry } from './frontMatter.ts';
import type { Outline } from './outline.ts';

type Headed = Pick<Outline, 'frontMatter'>;

/** The front matter's entry under a key. */
export function entryUnder({ frontMatter }: Headed, key: string): FrontMatterEntry | undefined {
  return frontMatter?.entries.find(entry => entry.key === key);
}

/**
 * The front matter's entry for what the product knows, whatever its key says for it.
 *
 * @example entryFor(parseOutline('---\nState: Draft\n---\n'), 'status')?.value // 'Draft'
 */
export function entryFor({ frontMatter }: Headed, role: FieldRole): FrontMatterEntry | undefined {
  return frontMatter?.entries.find(({ key }) => roleOf(titleKey(key)) === role);
}

import { addTo } from '../text/multimap.ts';
import { displayTitle, titleKey } from '../text/titles.ts';
import { parseOutline } from './outline.ts';
import { isHistoryTitle } from './revisions.ts';

/**
 * The titles of the sections whose own text is new or other than in an earlier version of a document;
 * its revision history is none of them.
 *
 * @example changedSections('## A\nx\n', '## A\ny\n## B\n') // ['A', 'B']
 */
export function changedSections(before: string, after: string): string[] {
  const known = new Map<string, string[]>();
  for (const { key, said } of sectionsOf(before)) addTo(known, key, said);
  const changed = sectionsOf(after).filter(({ key, said }) => !known.get(key)?.includes(said));
  return [...new Set(changed.map(({ title }) => title))];
}

function sectionsOf(text: string): { key: string; title: string; said: string }[] {
  const { sections, lines } = parseOutline(text);
  return sections
    .filter(({ level, heading }) => level > 0 && !isHistoryTitle(titleKey(heading)))
    .map(({ heading, body }) => ({
      key: titleKey(heading),
      title: displayTitle(heading),
      said: lines.text.slice(body.start, body.end).replace(/\s+/g, ' ').trim(),
    }));
}

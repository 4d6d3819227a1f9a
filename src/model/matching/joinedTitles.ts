import { displayTitle, titleKey } from '../text/titles.ts';

const joint = /,|、|&|\/|\+|\b(?:and|und)\b|[与和及]/gi;
/** Nobody joins more; it keeps the work on a heading that is a list small. */
const most = 8;

/**
 * The known titles that a heading joins by a word, a comma or a slash, each as long as it can be, for a title
 * may hold such a joint itself. Empty when they are not at least two, or do not make up all of the heading.
 *
 * @example joinedTitles('Goals & Risks and Mitigations', known) // ['goals', 'risks and mitigations']
 */
export function joinedTitles(heading: string, isKnown: (key: string) => boolean): string[] {
  const title = displayTitle(heading);
  const joints = [...title.matchAll(joint)];
  if (joints.length === 0 || joints.length >= most) return [];
  const starts = [0, ...joints.map(({ 0: mark, index }) => index + mark.length)];
  const ends = [...joints.map(({ index }) => index), title.length];
  const titles: string[] = [];
  for (let from = 0; from < starts.length; ) {
    // ", and" leaves nothing between two joints.
    if (title.slice(starts[from], ends[from]).trim() === '') {
      from++;
      continue;
    }
    const first = from;
    const knownTo = (to: number) => {
      const key = titleKey(title.slice(starts[first], ends[to]));
      // "Prior art, alternatives" is "Prior art and alternatives" in a longer row.
      const joined = starts
        .slice(first, to + 1)
        .map((start, at) => titleKey(title.slice(start, ends[first + at])));
      return [key, joined.filter(Boolean).join(' and ')].find(isKnown);
    };
    let to = ends.length - 1;
    while (to >= from && knownTo(to) === undefined) to--;
    const known = knownTo(to);
    if (known === undefined) return [];
    titles.push(known);
    from = to + 1;
  }
  return titles.length > 1 ? titles : [];
}

import { displayTitle, titleKeyOnce } from '../text/titles.ts';

const joint = /,|、|&|\/|\+|\b(?:and|und)\b|[与和及]/gi;
/** Nobody joins more; it keeps the work on a heading that is a list small. */
const most = 8;
const none: readonly string[] = [];

/**
 * The known titles that a heading joins by a word, a comma or a slash, each as long as it can be, for a title
 * may hold such a joint itself. Empty when they are not at least two, or do not make up all of the heading.
 *
 * @example joinedTitles('Goals & Risks and Mitigations', known) // ['goals', 'risks and mitigations']
 */
export function joinedTitles(heading: string, isKnown: (key: string) => boolean): readonly string[] {
  const title = displayTitle(heading);
  if (title.search(joint) < 0) return none;
  const joints = [...title.matchAll(joint)];
  if (joints.length >= most) return none;
  const starts = [0, ...joints.map(({ 0: mark, index }) => index + mark.length)];
  const ends = [...joints.map(({ index }) => index), title.length];
  const pieces = starts.map((start, at) => titleKeyOnce(title.slice(start, ends[at])));
  const knownIn = (from: number, to: number) => {
    const key = titleKeyOnce(title.slice(starts[from], ends[to]));
    if (isKnown(key)) return key;
    // "Prior art, alternatives" is "Prior art and alternatives" in a longer row.
    const joined = pieces
      .slice(from, to + 1)
      .filter(Boolean)
      .join(' and ');
    return isKnown(joined) ? joined : undefined;
  };
  const titles: string[] = [];
  for (let from = 0; from < starts.length; ) {
    // ", and" leaves nothing between two joints.
    if (title.slice(starts[from], ends[from]).trim() === '') {
      from++;
      continue;
    }
    let to = ends.length - 1;
    let known = knownIn(from, to);
    while (known === undefined && to > from) known = knownIn(from, --to);
    if (known === undefined) return none;
    titles.push(known);
    from = to + 1;
  }
  return titles.length > 1 ? titles : none;
}

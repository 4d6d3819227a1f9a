/** More than the headings of any document; a repository's are mostly the same few. */
const most = 10_000;

/**
 * A pure function of a text that keeps its answers, and forgets them all when there are too many. For
 * what is asked of each heading again and again: in every round of a match, at every keystroke, in
 * every document of a folder.
 */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    let answer = known.get(text);
    if (answer === undefined && !known.has(text)) {
      if (known.size >= most) known.clear();
      const own = cutOut(text);
      answer = compute(own);
      known.set(own, answer);
    }
    return answer as T;
  };
}

/** The same text, as a value of its own: engines keep all of the text that another was cut out of. */
function cutOut(text: string): string {
  return ` ${text}`.slice(1);
}

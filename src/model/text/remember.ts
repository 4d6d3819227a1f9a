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
    const answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer as T;
    const own = cutOut(text);
    return kept(known, own, compute(own));
  };
}

/** A pure function of an object that keeps its answers, each for as long as that object lives. */
export function rememberedFor<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return key => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = compute(key);
      known.set(key, answer);
    }
    return answer;
  };
}

/** An answer that is kept by its text, which has to be a value of its own. */
export function kept<T>(known: Map<string, T>, own: string, answer: T): T {
  if (known.size >= most) known.clear();
  known.set(own, answer);
  return answer;
}

/** The same text, as a value of its own: engines keep all of the text that another was cut out of. */
export function cutOut(text: string): string {
  return ` ${text}`.slice(1);
}

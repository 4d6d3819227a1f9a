/** What is left to be matched may begin at these places of a path. */
type Places = ReadonlySet<number>;

/** A piece of a pattern: from all places where it may begin to all where it may end. */
type Step = (path: string, from: Places) => Places;

const token =
  /\\(?<escaped>.)|(?<![^/{,])(?<deep>\*\*+(?:\/|(?=[,}]|$)))|(?<star>\*+)|(?<one>\?)|\[(?<not>[!^]?)(?<set>\][^\]]{0,200}|[^\]]{1,200})\]|(?<brace>[{,}])|[^\\*?[{,}/]+|./gs;

/** Braces in more braces than this stand for themselves. */
const deepest = 20;

/**
 * Whether a path is one of a pattern's, which is written as in VS Code's settings: `*` and `?` are
 * characters of a name, `**` any folders, `{a,b}` one of several, `[a-z]` and `[!a-z]` one character, and
 * `\` makes the next one plain. A `!` in front means all other paths. A leading dot is like any character,
 * and what is not whole (`[a`, `{a,b`) stands for itself.
 *
 * A step is taken once, from all places together: the time grows with the pattern and the path, whatever
 * they are. As a regular expression, `*a*a*a*a*b` tries each place for each `*`; and who opens a folder
 * has not read the patterns in it. That is why this is no library: picomatch 4 and zeptomatch 2 hang on such a
 * pattern (and zeptomatch takes the process down with `{1..9999999999}`), and minimatch 11, which does not, would be
 * a seventh of the extension's bundle.
 *
 * @example globMatcher('docs/**\/*.md')('docs/rfcs/0001.md') // true
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const [, not, positive = ''] = /^(!(?=.))?(.*)$/s.exec(pattern) ?? [];
  const step = inOrder(stepsOf(positive));
  return path => step(path, new Set([0])).has(path.length) === !not;
}

function stepsOf(pattern: string): Step[] {
  const whole: Step[] = [];
  // The braces that are open, each with its ways, the last of which is being read.
  const open: Step[][][] = [[whole]];
  const add = (...steps: Step[]) =>
    open
      .at(-1)
      ?.at(-1)
      ?.push(...steps);
  for (const { 0: text, groups = {} } of pattern.matchAll(token)) {
    const { escaped, deep, star, one, not, set, brace } = groups;
    if (brace === '{' && open.length <= deepest) open.push([[]]);
    else if (brace === ',' && open.length > 1) open.at(-1)?.push([]);
    else if (brace === '}' && open.length > 1) add(oneOf(open.pop() ?? []));
    else if (deep) add(deep.endsWith('/') ? folders : anything);
    else if (star) add(name);
    else if (one) add(character(() => true));
    else if (set) add(characterOf(set, Boolean(not)));
    else add(plain(escaped ?? text));
  }
  for (let ways = open.pop(); open.length; ways = open.pop())
    add(plain('{'), ...(ways ?? []).flatMap((way, index) => (index ? [plain(','), ...way] : way)));
  return whole;
}

function inOrder(steps: readonly Step[]): Step {
  return (path, from) => steps.reduce((places, step) => step(path, places), from);
}

function oneOf(ways: readonly Step[][]): Step {
  const steps = ways.map(inOrder);
  return (path, from) => new Set(steps.flatMap(step => [...step(path, from)]));
}

function plain(text: string): Step {
  return (path, from) =>
    new Set([...from].filter(at => path.startsWith(text, at)).map(at => at + text.length));
}

function character(fits: (char: string) => boolean): Step {
  return (path, from) =>
    new Set(
      [...from].filter(at => at < path.length && path[at] !== '/' && fits(path[at] ?? '')).map(at => at + 1),
    );
}

/** @example characterOf('a-z_', false) // the step of [a-z_] */
function characterOf(set: string, not: boolean): Step {
  const ranges = [...set.matchAll(/(.)(?:-(.))?/gs)].map(([, from = '', to = from]) => ({ from, to }));
  return character(char => ranges.some(({ from, to }) => from <= char && char <= to) !== not);
}

/** `*`: on to the end of the name. */
const name: Step = (path, from) => {
  const places = new Set<number>();
  for (let at = 0, within = false; at <= path.length; at++) {
    within = (within && path[at - 1] !== '/') || from.has(at);
    if (within) places.add(at);
  }
  return places;
};

/** A `**` with its `/`: on to the beginning of each further name. */
const folders: Step = (path, from) => {
  const places = new Set(from);
  for (let at = Math.min(...from) + 1; at <= path.length; at++) if (path[at - 1] === '/') places.add(at);
  return places;
};

/** A `**` with nothing behind it. */
const anything: Step = (path, from) => {
  const places = new Set<number>();
  for (let at = Math.min(...from); at <= path.length; at++) places.add(at);
  return places;
};

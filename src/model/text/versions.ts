/**
 * The versions that may follow one: the next small step, then the next big one.
 *
 * @example nextVersions('1.4') // ['1.5', '2.0']
 */
export function nextVersions(version: string): string[] {
  const match = /^(\D*)(\d+(?:\.\d+)*)$/.exec(version.trim());
  if (!match) return [];
  const [, prefix = '', numbers = ''] = match;
  const parts = numbers.split('.').map(Number);
  const next = parts.map((_, at) => {
    const stepped = parts.map((part, i) => (i < at ? part : i === at ? part + 1 : 0));
    return prefix + stepped.join('.');
  });
  return next.reverse();
}

/**
 * Orders versions by their numbers: negative when the first is older.
 *
 * @example compareVersions('1.9', '1.10') < 0
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(version => (version.match(/\d+/g) ?? []).map(Number));
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

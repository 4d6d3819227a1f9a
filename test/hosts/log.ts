/** What a VS Code from npm says at each start, on a machine without that network: of no use in a report. */
const noise =
  /Could not locate the bindings file|native-watchdog|build\/Release\/watchdog|node_modules\/vsda\/|ERR_NAME_NOT_RESOLVED|ENOTFOUND|status of 404|\[Service Worker\]|allow-same-origin|authentication provider|require is not defined|regexp-languagedetection|same-origin iframe|No CLI argument|Additional builtin|%c INFO /i;

/**
 * The end of a log, without what says nothing. A message may have several lines, as an entry or as lines that
 * follow it and are indented.
 */
export function endOf(entries: readonly string[], count: number): string[] {
  let isNoise = false;
  return entries
    .filter(entry => {
      if (!/^(?:\s|[\]}]|$)/.test(entry)) isNoise = noise.test(entry);
      return !isNoise && entry.trim() !== '';
    })
    .slice(-count)
    .map(shortened);
}

function shortened(entry: string): string {
  const rows = entry.split('\n');
  return rows.length > 6 ? [...rows.slice(0, 5), '    …'].join('\n') : entry;
}

/** The times of one text, by who took them, in milliseconds; or what else the unit says. */
export interface Row {
  readonly what: string;
  readonly unit?: 'MB' | '%';
  readonly times: Readonly<Record<string, number>>;
}

/**
 * A table for people: for each text the time of each, and how many times ours that is, if ours is among them.
 *
 * @example table([{ what: '300 lines', times: { 'Design Docs': 1, other: 2 } }])
 */
export function table(rows: readonly Row[]): string {
  return rows
    .map(({ what, unit = 'ms', times }) => {
      const own = times['Design Docs'];
      const lines = Object.entries(times).map(([name, time]) => {
        const ratio = own ? `${shown(time / own).padStart(10)} ×` : '';
        return `  ${name.padEnd(36)}${shown(time).padStart(12)} ${unit}${ratio}`;
      });
      return `${what}\n${lines.join('\n')}`;
    })
    .join('\n\n');
}

/** How our own times grow with the text: at a hundred times the lines, how many times as long. */
export function growth(rows: readonly Row[]): string {
  const own = (what: string) => rows.find(row => row.what === what)?.times['Design Docs'];
  const lines = rows.flatMap(({ what: small }) => {
    const large = small.replace(/\b1000 lines/, '100000 lines');
    if (large === small) return [];
    const [from, to] = [own(small), own(large)];
    return from && to ? [`  ${small} to ${large}: ${shown(to / from)} ×`] : [];
  });
  return lines.length === 0 ? '' : `growth\n${lines.join('\n')}`;
}

function shown(number: number): string {
  return number >= 100 ? number.toFixed(0) : number.toPrecision(3);
}

import type { Row } from './table.ts';

const width = 760;
const labelWidth = 270;
const barHeight = 18;
const gap = 6;

/**
 * Rows as bars, an SVG picture. The scale is logarithmic, because the slowest takes thousands of times as long
 * as the fastest.
 */
export function picture(rows: readonly Row[]): string {
  const all = rows.flatMap(({ times }) => Object.values(times));
  const least = Math.log10(Math.min(...all)) - 0.3;
  const most = Math.log10(Math.max(...all));
  const lengthOf = (time: number) =>
    ((Math.log10(time) - least) / (most - least)) * (width - labelWidth - 90);
  const parts: string[] = [];
  let y = 8;
  for (const { what, times } of rows) {
    parts.push(`<text x="8" y="${y + 16}" font-weight="600">${escaped(what)}</text>`);
    y += 28;
    for (const [name, time] of Object.entries(times).sort((a, b) => a[1] - b[1])) {
      const length = lengthOf(time).toFixed(1);
      const fill = name === 'Design Docs' ? '#1f883d' : '#8c959f';
      parts.push(
        `<text x="${labelWidth - 8}" y="${y + 14}" text-anchor="end">${escaped(name)}</text>`,
        `<rect x="${labelWidth}" y="${y}" width="${length}" height="${barHeight}" rx="2" fill="${fill}"/>`,
        `<text x="${labelWidth + Number(length) + 6}" y="${y + 14}">${shown(time)}</text>`,
      );
      y += barHeight + gap;
    }
    y += 14;
  }
  parts.push(`<text x="8" y="${y + 4}" fill="#656d76">Times of one run, on a logarithmic scale.</text>`);
  y += 18;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}"`,
    ` font-family="system-ui, sans-serif" font-size="13" fill="#1f2328">`,
    '<title>Milliseconds of each tool on the same text, on a logarithmic scale</title>',
    `<rect width="100%" height="100%" rx="6" fill="#ffffff"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function shown(time: number): string {
  return time >= 1000 ? `${twoDigits(time / 1000)} s` : `${twoDigits(time)} ms`;
}

function twoDigits(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toPrecision(2);
}

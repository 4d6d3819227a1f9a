import type { Outline, Section } from '../document/outline.ts';
import { applyEdits, type Edit, type Lines, type Span } from '../text/text.ts';

/**
 * The edits that put headings on other levels. A heading with an underline keeps it where it can; below
 * level 2 it gets hashes.
 *
 * @example relevel(lines, sections, 1) // '## Goals ##' becomes '### Goals ###'
 */
export function relevel({ text }: Lines, sections: readonly Section[], by: number): Edit[] {
  if (by === 0) return [];
  return sections.flatMap(({ level, headingSpan: { start, end } }): Edit[] => {
    const next = Math.min(6, Math.max(1, level + by));
    if (level === 0 || next === level) return [];
    const heading = text.slice(start, end);
    const hashes = /^ {0,3}(#{1,6})/.exec(heading);
    if (!hashes) return [{ start, end, text: underlined(heading, next) }];
    const closing = /[ \t](#+)[ \t]*$/.exec(heading);
    const at = start + hashes[0].length;
    const marks = [{ start: at - level, end: at, text: '#'.repeat(next) }];
    if (closing?.[1]?.length === level && closing.index >= hashes[0].length) {
      const first = start + closing.index + 1;
      marks.push({ start: first, end: first + level, text: '#'.repeat(next) });
    }
    return marks;
  });
}

/** A stretch of a document with its headings on other levels. */
export function releveled({ lines, sections }: Outline, { start, end }: Span, by: number): string {
  const own = sections.filter(({ headingSpan }) => headingSpan.start >= start && headingSpan.start < end);
  return applyEdits(
    lines.text.slice(start, end),
    relevel(lines, own, by).map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
}

function underlined(heading: string, level: number): string {
  const underline = /[=-]+[ \t]*$/.exec(heading);
  if (level <= 2 && underline) {
    return heading.slice(0, underline.index) + underline[0].replace(/[=-]/g, level === 1 ? '=' : '-');
  }
  const lines = heading.split(/\r\n|\r|\n/).slice(0, -1);
  return `${'#'.repeat(level)} ${lines.map(line => line.trim()).join(' ')}`;
}

import type { Outline, Section } from '../../document/outline.ts';
import type { Stop } from '../../edits/snippet.ts';
import type { FixEdit } from '../rule.ts';

/**
 * The edit that puts a paragraph below a heading, before all that stands there.
 *
 * @param stops in the paragraph
 * @example below(outline, goals, 'Fast.') // '## Goals\n' becomes '## Goals\n\nFast.\n'
 */
export function below(
  outline: Outline,
  section: Section,
  paragraph: string,
  stops: readonly Stop[] = [],
): FixEdit {
  const { lineBreak, lines } = outline;
  const { end } = section.headingSpan;
  const lead = lineBreak + lineBreak;
  const body = lines.text.slice(section.body.start, section.body.start + 2);
  const isTight = body !== '' && !/^[\r\n]/.test(body);
  const isNext = body === '' && section.body.start < lines.text.length;
  const text = paragraph.replace(/\n/g, lineBreak);
  const at = (offset: number) => lead.length + paragraph.slice(0, offset).replace(/\n/g, lineBreak).length;
  return {
    start: end,
    end,
    text: lead + text + (isTight || isNext ? lineBreak : ''),
    stops: stops.map(({ start, end: to, values }) => ({ start: at(start), end: at(to), values })),
  };
}

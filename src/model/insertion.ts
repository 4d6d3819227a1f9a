import type { FieldRole } from './fields.ts';
import type { Absent } from './match.ts';
import type { Outline } from './outline.ts';
import { releveled } from './relevel.ts';
import type { SectionSpec, Template } from './template.ts';
import type { Edit } from './text.ts';

/** What is known of a new document; what is not known stays a placeholder. */
export type Values = Readonly<Partial<Record<FieldRole | 'slug', string>>> & {
  /** By a field's label. */
  readonly fields?: Readonly<Record<string, string>>;
};

/**
 * A section of a template as Markdown, all below it included, its headings moved by some levels.
 *
 * @example toMarkdown(template, template.sections[0]) // '## Goals\n\n[What it is for]\n'
 */
export function toMarkdown(template: Template, spec: SectionSpec, shift = 0): string {
  const text = releveled(template.outline, spec.span, shift);
  return `${text
    .replace(/\r\n?/g, '\n')
    .replace(/\n(?:[ \t]*\n)*(?:(?:---+|\*\*\*+)[ \t]*\n*)?$/, '')
    .trimEnd()}\n`;
}

/**
 * The edit that inserts a piece of Markdown as a block of its own, with one blank line around it
 * and the document's line breaks.
 */
export function insertBlock(outline: Outline, at: number, markdown: string): Edit {
  const { text } = outline.lines;
  const before = text.slice(Math.max(0, at - 4), at).replace(/\r\n?/g, '\n');
  const after = text.slice(at, at + 2);
  const lead =
    at === 0 || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? (before === '\n' ? '' : '\n') : '\n\n';
  const tail = after === '' || /^[\r\n]/.test(after) ? '' : '\n';
  return { start: at, end: at, text: (lead + markdown + tail).replace(/\n/g, outline.lineBreak) };
}

/** The edit that inserts a section which the document does not have, at its place. */
export function insertSection(
  outline: Outline,
  template: Template,
  { spec, insertAt }: Absent,
  shift: number,
): Edit {
  return insertBlock(outline, insertAt, toMarkdown(template, spec, shift));
}

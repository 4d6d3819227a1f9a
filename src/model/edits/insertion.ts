import type { FieldRole } from '../document/fields.ts';
import type { Outline } from '../document/outline.ts';
import type { Absent } from '../matching/absent.ts';
import type { Match } from '../matching/match.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { type Edit, lineText, type Span } from '../text/text.ts';
import { replaceVariables } from '../text/variables.ts';
import { releveled } from './relevel.ts';

/** What is known of a new document; what is not known stays a placeholder. */
export type Values = Readonly<Partial<Record<FieldRole | 'slug', string | undefined>>> & {
  /** By a field's label. */
  readonly fields?: Readonly<Record<string, string>>;
};

/**
 * A section of a template as Markdown, all below it included, its headings moved by some levels.
 *
 * @param leftOut says of a section below it that it is there already
 * @example toMarkdown(template, template.sections[0]) // '## Goals\n\n[What it is for]\n'
 */
export function toMarkdown(
  template: Template,
  spec: SectionSpec,
  shift = 0,
  leftOut: (spec: SectionSpec) => boolean = () => false,
): string {
  let text = '';
  let start = spec.span.start;
  for (const gap of [...spansLeftOut(spec, leftOut), { start: spec.span.end, end: spec.span.end }]) {
    text += releveled(template.outline, { start, end: gap.start }, shift);
    start = gap.end;
  }
  return `${replaceVariables(text, name => `[${name}]`)
    .replace(/\r\n?/g, '\n')
    .replace(/\n(?:[ \t]*\n)*(?:(?:---+|\*\*\*+)[ \t]*\n*)?$/, '')
    .trimEnd()}\n`;
}

function spansLeftOut({ children }: SectionSpec, leftOut: (spec: SectionSpec) => boolean): Span[] {
  return children.flatMap(child => (leftOut(child) ? [child.span] : spansLeftOut(child, leftOut)));
}

/**
 * The edit that inserts a piece of Markdown as a block of its own, with one blank line around it
 * and the document's line breaks. What is open at the end of the document, such as a fence, is closed first.
 */
export function insertBlock(outline: Outline, at: number, markdown: string): Edit {
  const { text } = outline.lines;
  const closing = at === text.length ? closingOf(outline) : '';
  const before = text.slice(Math.max(0, at - 4), at).replace(/\r\n?/g, '\n');
  const after = text.slice(at, at + 2);
  const lead =
    at === 0 || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? (before === '\n' ? '' : '\n') : '\n\n';
  const closed = closing && `${before.endsWith('\n') ? '' : '\n'}${closing}\n\n`;
  const tail = after === '' || /^[\r\n]/.test(after) ? '' : '\n';
  return {
    start: at,
    end: at,
    text: ((closed || lead) + markdown + tail).replace(/\n/g, outline.lineBreak),
  };
}

/** The edit that inserts a section which the document does not have, at its place. */
export function insertSection(
  outline: Outline,
  template: Template,
  { spec, insertAt }: Absent,
  match: Match,
): Edit {
  return insertBlock(outline, insertAt, missingMarkdown(template, spec, match));
}

/** A missing section as Markdown; what the document has of it elsewhere stays there. */
export function missingMarkdown(
  template: Template,
  spec: SectionSpec,
  { shift, sections, merged }: Match,
): string {
  const joined = new Set([...merged.values()].flat());
  const isThere = (other: SectionSpec) => (sections[other.index] ?? []).length > 0 || joined.has(other);
  return toMarkdown(template, spec, shift, isThere);
}

const openEnds: readonly (readonly [opening: RegExp, end: RegExp, closing: string])[] = [
  [/^ {0,3}<!--/, /-->/, '-->'],
  [/^ {0,3}<\?/, /\?>/, '?>'],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/, ']]>'],
  [/^ {0,3}<![A-Za-z]/, />/, '>'],
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i, '</pre>'],
];

/** What ends the last block of a document that would go on whatever follows: an open fence, comment or tag. */
export function closingOf({ lines, sections }: Outline): string {
  const block = sections.at(-1)?.blocks.at(-1);
  if (!block || block.depth > 0) return '';
  const first = lineText(lines, block.startLine);
  if (block.kind === 'fence') return block.closed ? '' : (/^ {0,3}(`{3,}|~{3,})/.exec(first)?.[1] ?? '');
  if (block.kind !== 'html') return '';
  const all = lines.text.slice(lines.starts[block.startLine]);
  const open = openEnds.find(([opening]) => opening.test(first));
  return open && !open[1].test(all) ? open[2] : '';
}

/** A text without blank lines before it. Indentation of the first line with words stays: it may make code of it. */
export function withoutBlankStart(text: string): string {
  return text.replace(/^(?:[ \t]*(?:\r\n|\r|\n))+/, '');
}

import { fieldLine, isBoldLabel, roleOf } from '../document/fields.ts';
import type { Outline, Section } from '../document/outline.ts';
import { unitsOf } from '../document/units.ts';
import { applyEdits, type Edit, lineEnd, lineStart, positionAt } from '../text/text.ts';
import { displayTitle } from '../text/titles.ts';

/** How a document becomes a template. */
export interface TemplateOptions {
  readonly id: string;
  readonly name: string;
  /** The sections, by index, whose text is kept as guidance; of any other only a prompt stands. */
  readonly keepText: ReadonlySet<number>;
}

/**
 * A document as a template: its headings stay, its fields are open again, and what its author wrote
 * gives way to a prompt, unless it is asked for as guidance.
 *
 * @example toTemplate(parseOutline('# A\n## Goals\nSpeed.\n'), { id: 'a', name: 'A', keepText: new Set() })
 */
export function toTemplate(outline: Outline, { id, name, keepText }: TemplateOptions): string {
  const { lines, lineBreak, sections, frontMatter } = outline;
  const edits: Edit[] = [];
  const title = sections.find(section => section.level === 1);
  for (const entry of frontMatter?.entries ?? []) {
    if (entry.key === 'template') {
      const { line } = positionAt(lines, entry.keySpan.start);
      edits.push({ start: entry.keySpan.start, end: lineStart(lines, line + 1), text: '' });
    } else if (roleOf(entry.key) && entry.value) edits.push({ ...entry.valueSpan, text: `[${entry.key}]` });
  }
  for (const section of sections) {
    for (const comment of section.comments) {
      if (/^(?:template:|accepted$|n\/a\b)/i.test(comment.text))
        edits.push(wholeLines(outline, comment.start, comment.end));
    }
    if (section === title) edits.push({ ...section.titleSpan, text: '[Title]' });
    if (!keepText.has(section.index))
      edits.push(...bodyEdits(outline, section, section === title || section.index === 0));
  }
  const header = `<!-- template: id=${id}; name=${name.replace(/[;=]/g, ' ')}; version=1 -->${lineBreak}`;
  const body = applyEdits(lines.text, withoutOverlap(edits));
  if (frontMatter) return insertAfterFrontMatter(body, header, lineBreak);
  return `${header}${lineBreak}${body.replace(/^\s+/, '')}`;
}

/** Fields keep their labels; the rest of a section's text gives way to one prompt. */
function bodyEdits(outline: Outline, section: Section, isAbove: boolean): Edit[] {
  const units = unitsOf(section);
  const texts = units.flatMap(({ kind, lines }) => (kind === 'text' ? lines : []));
  const fields = texts.filter(({ text }) => {
    const field = fieldLine(text);
    return field && field.value !== '' && isBoldLabel(text) && roleOf(field.key);
  });
  if (fields.length > 0) {
    return fields.map(({ start, text }) => {
      const { label = '', valueSpan = { start: 0, end: 0 } } = fieldLine(text) ?? {};
      return { start: start + valueSpan.start, end: start + valueSpan.end, text: `[${label}]` };
    });
  }
  if (isAbove || units.length === 0) return [];
  const first = section.blocks[0];
  const last = section.blocks.at(-1);
  if (!first || !last) return [];
  const { lines } = outline;
  return [
    {
      start: lineStart(lines, first.startLine),
      end: lineEnd(lines, last.endLine - 1),
      text: `[What belongs under "${displayTitle(section.heading)}"]`,
    },
  ];
}

function wholeLines({ lines }: Outline, start: number, end: number): Edit {
  const after = /^[^\S\r\n]*(?:\r\n|\r|\n)?/.exec(lines.text.slice(end, end + 1000))?.[0].length ?? 0;
  const isOnLine = start === 0 || /[\r\n]/.test(lines.text[start - 1] ?? '');
  return { start, end: isOnLine ? end + after : end, text: '' };
}

/** Of two edits that overlap the earlier and wider one stays. */
function withoutOverlap(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  }
  return kept;
}

function insertAfterFrontMatter(text: string, header: string, lineBreak: string): string {
  const close = /(?:\r\n|\r|\n)(?:---|\+\+\+|\.\.\.)[^\S\r\n]*(?:\r\n|\r|\n)/.exec(text);
  const at = close ? close.index + close[0].length : 0;
  return `${text.slice(0, at)}${header}${lineBreak}${text.slice(at).replace(/^[\r\n]+/, '')}`;
}

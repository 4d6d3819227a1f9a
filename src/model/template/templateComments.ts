import type { Outline } from '../document/outline.ts';
import { applyEdits, type Edit, lineEnd, lineStart, lineText, positionAt, type Span } from '../text/text.ts';
import {
  readAnnotation,
  readHeader,
  type SectionAnnotation,
  type TemplateHeader,
  type TemplateProblem,
} from './annotations.ts';

/** What the comments of a template say of it, and its text without these comments. */
export interface Annotated {
  readonly header: TemplateHeader;
  /** By the index of the section. */
  readonly annotations: ReadonlyMap<number, SectionAnnotation>;
  readonly problems: TemplateProblem[];
  readonly stripped: string;
}

/** Reads the header and the annotations of a template; any other comment stays: it is guidance. */
export function readAnnotations(outline: Outline): Annotated {
  const annotations = new Map<number, SectionAnnotation>();
  const problems: TemplateProblem[] = [];
  const edits: Edit[] = [];
  let header: TemplateHeader = {};
  for (const section of outline.sections) {
    for (const comment of section.comments) {
      const head = section.index <= 1 ? readHeader(comment.text) : undefined;
      const annotation = readAnnotation(comment.text);
      if (head) header = { ...header, ...head.value };
      if (annotation) {
        annotations.set(section.index, { ...annotations.get(section.index), ...annotation.value });
      }
      const read = head ?? annotation;
      if (!read) continue;
      const { start, end } = comment;
      problems.push(...read.problems.map(says => ({ start, end, says })));
      edits.push(wholeLine(outline, comment));
    }
  }
  return { header, annotations, problems, stripped: applyEdits(outline.lines.text, edits) };
}

/** A comment that fills its lines goes with them, and the header with the blank lines under it. */
function wholeLine({ lines }: Outline, comment: Span & { readonly text: string }): Edit {
  const first = positionAt(lines, comment.start);
  let last = positionAt(lines, comment.end).line;
  const around =
    lineText(lines, first.line).slice(0, first.column) + lines.text.slice(comment.end, lineEnd(lines, last));
  if (around.trim() !== '') return { start: comment.start, end: comment.end, text: '' };
  if (first.line === 0)
    while (last + 1 < lines.starts.length && lineText(lines, last + 1).trim() === '') last++;
  return { start: lineStart(lines, first.line), end: lineStart(lines, last + 1), text: '' };
}

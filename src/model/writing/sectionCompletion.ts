import type { Analysis } from '../analyze.ts';
import type { Outline } from '../document/outline.ts';
import type { Stop } from '../edits/snippet.ts';
import { stopsFor } from '../edits/stops.ts';
import { type GuidanceLine, guidanceText } from '../template/guidanceText.ts';
import { blank, lineStart, lineText, positionAt, type Span } from '../text/text.ts';
import { type Insertable, insertablesOf, markdownOf } from './insertable.ts';

/** A section of the template for the heading that is begun at the cursor. */
export interface SectionCompletion {
  readonly kind: 'section';
  readonly label: string;
  readonly level: number;
  readonly why: Insertable['why'];
  /** It belongs at this place. */
  readonly isHere: boolean;
  /** The section of the template around it. */
  readonly parent: string | undefined;
  /** What it replaces: the line. */
  readonly span: Span;
  /** With `\n` as line break. */
  readonly text: string;
  readonly stops: readonly Stop[];
  readonly guidance: readonly GuidanceLine[];
  /** What is compared with what stands before the cursor. */
  readonly filter: string;
}

const begun = /^ {0,3}(#{0,6})(?:[ \t]+(.*))?$/;

/**
 * The template's sections that the document does not have, where a heading is begun: the one that
 * belongs there first, then the others in the template's order, missing before optional before repeatable.
 */
export function sectionsAt(
  { outline }: Analysis,
  offset: number,
  analyzeAgain: (text: string) => Analysis,
): SectionCompletion[] {
  const { lines } = outline;
  const { line, column } = positionAt(lines, offset);
  const text = lineText(lines, line);
  const marks = begun.exec(text)?.[1];
  if (
    marks === undefined ||
    (marks === '' && text.trim() !== '') ||
    column < text.indexOf(marks) + marks.length
  )
    return [];
  if (!isProse(outline, line, offset)) return [];
  const start = lineStart(lines, line) + (marks === '' ? 0 : text.indexOf(marks));
  const span = { start, end: lineStart(lines, line) + text.length };
  const analysis = analyzeAgain(blank(lines.text, [span]));
  const { sections } = analysis.outline;
  const next = sections.find(({ index, headingSpan }) => index > 0 && headingSpan.start >= start);
  const here = next?.index ?? sections.length;
  const lead = line > 0 && lineText(lines, line - 1).trim() !== '' ? '\n' : '';
  const tail = lineText(lines, line + 1).trim() === '' ? '' : '\n';

  return insertablesOf(analysis)
    .map((insertable): SectionCompletion => {
      const { spec, label, why, insertAt } = insertable;
      const markdown = lead + markdownOf(analysis, insertable).trimEnd() + tail;
      const heading = markdown.trimStart().split('\n', 1)[0] ?? '';
      const before = sections.find(({ index, headingSpan }) => index > 0 && headingSpan.start >= insertAt);
      return {
        kind: 'section',
        label: why === 'repeatable' ? heading.replace(/^#+\s*/, '') : label,
        level: /^#*/.exec(heading)?.[0].length ?? 0,
        why,
        isHere: (before?.index ?? sections.length) === here,
        parent: spec.parent?.title,
        span,
        text: markdown,
        stops: stopsFor(analysis.template, markdown),
        guidance: guidanceText(analysis.template, spec),
        filter: `${marks}${marks ? ' ' : ''}${why === 'repeatable' ? heading.replace(/^#+\s*/, '') : label}`,
      };
    })
    .sort((a, b) => Number(b.isHere) - Number(a.isHere) || misfit(a, marks) - misfit(b, marks));
}

/** Who has typed three hashes means that level; one is only the beginning. */
function misfit({ level, isHere }: SectionCompletion, marks: string): number {
  return isHere && marks.length > 1 ? Number(level !== marks.length) : 0;
}

/** Whether a heading may begin in a line: not in code, a comment, HTML or the front matter. */
function isProse({ sections, frontMatter }: Outline, line: number, offset: number): boolean {
  if (frontMatter && line < frontMatter.lineCount) return false;
  return !sections.some(
    ({ blocks, comments }) =>
      blocks.some(
        ({ kind, startLine, endLine }) =>
          startLine <= line && line < endLine && (kind === 'fence' || kind === 'code' || kind === 'html'),
      ) || comments.some(({ start, end }) => start < offset && offset < end),
  );
}

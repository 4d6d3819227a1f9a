import type { Outline, Section } from '../../document/outline.ts';
import { flatten, type JudgedSection, type Judgement } from '../../judging/judgement.ts';
import { lineEnd, lineStart, lineText, positionAt, type Span } from '../../text/text.ts';
import { wording } from '../../text/wording.ts';
import type { Fix } from '../rule.ts';

/** A section with all below it; at the end of the document with the blank lines before it. */
export function spanOf({ match, outline }: Judgement, { headingSpan, index, body }: Section): Span {
  const { lines } = outline;
  const end = match.ends[index] ?? body.end;
  if (end < lines.text.length) return { start: headingSpan.start, end };
  let line = positionAt(lines, headingSpan.start).line;
  while (line > 0 && lineText(lines, line - 1).trim() === '') line--;
  return { start: lineStart(lines, line), end };
}

/** Where the text before a place ends, blank lines left out. */
export function endOfText({ lines }: Outline, at: number): number {
  let { line } = positionAt(lines, at);
  if (lineStart(lines, line) === at && line > 0) line--;
  while (line > 0 && lineText(lines, line).trim() === '') line--;
  return lineEnd(lines, line);
}

/** Deletes a section that the template does not ask for, when nothing of the author's stands in it. */
export function deleteFixes(judgement: Judgement, judged: JudgedSection): Fix[] {
  const { section, spec, title, required } = judged;
  if (!section || !spec || required || !isBlank(judged)) return [];
  return [
    {
      title: wording('Delete the optional section "{section}"', { section: title }),
      edits: [{ ...spanOf(judgement, section), text: '' }],
    },
  ];
}

/** Deletes a section of the author's own that has nothing below its heading. */
export function deleteEmptyFixes(
  judgement: Judgement,
  { section, state, children, title }: JudgedSection,
): Fix[] {
  if (!section || state !== 'empty' || children.length > 0 || section.comments.length > 0) return [];
  return [
    {
      title: wording('Delete the empty section "{section}"', { section: title }),
      edits: [{ ...spanOf(judgement, section), text: '' }],
    },
  ];
}

/** Whether no word in a section and those below it is the author's, comments included. */
function isBlank(judged: JudgedSection): boolean {
  return [...flatten([judged])].every(({ section, spec, state, tally }) => {
    if (!section) return true;
    const isTemplates = spec !== undefined && (state === 'empty' || state === 'untouched');
    return isTemplates && ownComments(section, tally).length === 0;
  });
}

/** The comments in a section that are not the template's. */
export function ownComments({ comments }: Section, { guidance }: JudgedSection['tally']): readonly Span[] {
  return comments.filter(
    comment => !guidance.some(({ start, end }) => start === comment.start && end === comment.end),
  );
}

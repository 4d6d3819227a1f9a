import type { Comment, Outline, Section } from './outline.ts';
import { lineText, positionAt } from './text.ts';
import { type Unit, unitsOf } from './units.ts';

/** Guidance that leaves it to the author whether the section is there at all. */
export function saysOptional(units: readonly Unit[]): boolean {
  const [first] = units;
  if (first?.kind === 'text' && /^[[<{]?(?:If (?:relevant|applicable)\b|\(?Optional\b)/i.test(first.key))
    return true;
  return units.some(
    ({ kind, key }) =>
      (kind === 'comment' && optionalComment.test(key)) || (kind === 'text' && optionalText.test(key)),
  );
}

const optionalComment =
  /\b(?:this|is an?|the)\b[^.]*\boptional\b|^optional\b|\boptional (?:element|section)\b/i;

/** "Omit this section if it does not apply." */
const optionalText = /\b(?:delete|omit|remove|skip) this section (?:if|when)\b|\bthis section is optional\b/i;

/** What a comment in the heading, or on the line above it, says of the section. */
export function isOptionalByComment(outline: Outline, section: Section): boolean {
  const inside = /<!--\s*(.*?)\s*-->/.exec(section.heading)?.[1];
  const above = commentAbove(outline, section)?.text;
  return [inside, above].some(text => text !== undefined && optionalComment.test(text));
}

/** A comment on the line above a heading, with a blank line before it: it is about what follows. */
export function commentAbove({ lines, sections }: Outline, section: Section): Comment | undefined {
  const comment = sections[section.index - 1]?.comments.at(-1);
  if (!comment || positionAt(lines, comment.end).line !== section.line - 1) return undefined;
  const { line, column } = positionAt(lines, comment.start);
  if (lineText(lines, line).slice(0, column).trim() !== '') return undefined;
  return line === 0 || lineText(lines, line - 1).trim() === '' ? comment : undefined;
}

/** A section's units, with the comment above its heading and without the one above the next. */
export function unitsAbout(outline: Outline, section: Section): readonly Unit[] {
  const before = outline.sections[section.index - 1];
  const above = before && commentAbove(outline, section);
  const own = withoutCommentBelow(outline, section, unitsOf(outline, section));
  if (!above) return own;
  return [
    ...unitsOf(outline, before).filter(({ kind, span }) => kind === 'comment' && span.start >= above.start),
    ...own,
  ];
}

/** A section's units, but for the comment at its end that is about the next section. */
export function withoutCommentBelow(
  outline: Outline,
  section: Section,
  units: readonly Unit[],
): readonly Unit[] {
  const next = outline.sections[section.index + 1];
  const below = next && commentAbove(outline, next);
  return below
    ? units.filter(({ kind, lines: [first] }) => kind !== 'comment' || (first?.start ?? 0) < below.start)
    : units;
}

import type { Comment } from '../document/comments.ts';
import type { Outline, Section } from '../document/outline.ts';
import type { Part } from '../document/part.ts';
import type { Sought } from '../document/sieve.ts';
import { movedUnit, type Unit, unitsIn } from '../document/units.ts';
import { lineText, movedSpan, positionAt } from '../text/text.ts';

/** Guidance that leaves it to the author whether the section is there at all. */
export function saysOptional(units: readonly Unit[]): boolean {
  const [first] = units;
  if (first?.kind === 'text' && /^[[<{]?(?:If (?:relevant|applicable)\b|\(?Optional\b)/i.test(first.key))
    return true;
  return units.some(
    ({ kind, key }) =>
      (kind === 'comment' && isOptionalNote(key)) || (kind === 'text' && optionalText.test(key)),
  );
}

function isOptionalNote(comment: string): boolean {
  return optionalComment.test(comment) || optionalText.test(comment);
}

const optionalComment =
  /\b(?:this|is an?|the)\b[^.]*\boptional\b|^\W*optional\b|\boptional (?:element|section)\b/i;

/** "Omit this section if it does not apply.", "Not required until targeted at a release." */
const optionalText =
  /\b(?:delete|omit|remove|skip) this section (?:if|when)\b|\bthis section (?:is optional|(?:may|can) be (?:left out|omitted|skipped))\b|\bnot required (?:until|unless|if)\b/i;

/** What a comment in the heading, or on the line above it, says of the section. */
export function isOptionalByComment(outline: Outline, section: Section): boolean {
  const inside = /<!--\s*(.*?)\s*-->/.exec(section.heading)?.[1];
  const above = commentAbove(outline, section)?.text;
  return [inside, above].some(text => text !== undefined && isOptionalNote(text));
}

/** A comment on the line above a heading, with a blank line before it: it is about what follows. */
export function commentAbove({ sections }: Outline, section: Section): Comment | undefined {
  const before = sections[section.index - 1];
  const comment = before && commentBelow(before.part);
  return comment && movedSpan(comment, before.start);
}

/** The comment at the end of a part that is about the heading of the next. */
export function commentBelow(part: Part): Comment | undefined {
  const comment = part.comments.at(-1);
  if (!comment) return undefined;
  const { lines, lineCount } = part;
  if (positionAt(lines, comment.end).line !== lineCount - 1) return undefined;
  const { line, column } = positionAt(lines, comment.start);
  if (lineText(lines, line).slice(0, column).trim() !== '') return undefined;
  return line === 0 || lineText(lines, line - 1).trim() === '' ? comment : undefined;
}

/**
 * What is said in a part or about it: the comment above its heading is, the one above the next is not.
 * Offsets are those in the part; what stands above it has negative ones.
 *
 * @param above the part before it, if its last comment is about this one
 * @param sought what is looked for, if not everything
 */
export function unitsAbout(
  part: Part,
  above: Part | undefined,
  isLast: boolean,
  sought?: Sought,
): readonly Unit[] {
  const below = isLast ? undefined : commentBelow(part);
  const units = unitsIn(part, sought);
  const own = below
    ? units.filter(({ kind, span }) => kind !== 'comment' || span.start < below.start)
    : units;
  const comment = above && commentBelow(above);
  if (!comment) return own;
  const theirs = unitsIn(above).filter(({ kind, span }) => kind === 'comment' && span.start >= comment.start);
  return [...theirs.map(unit => movedUnit(unit, -above.lines.text.length)), ...own];
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

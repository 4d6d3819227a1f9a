import { type Analysis, analyze } from './analyze.ts';
import { fixesOf } from './fixes.ts';
import { applyEdits, type Edit } from './text.ts';

/**
 * The edits that do all that loses no word of the author's and asks nobody: what is left of the template
 * beside an answer goes, headings get their levels, sections their order. None when there is nothing to do.
 *
 * @example fixAll(analysis) // then `fixAll` of the result gives []
 */
export function fixAll(analysis: Analysis): Edit[] {
  const { text } = analysis.outline.lines;
  let now = analysis;
  // Each round removes a finding at least: a section that has moved is in its place.
  for (let round = 0; round <= analysis.findings.length; round++) {
    const edits = losslessEdits(now);
    if (edits.length === 0) break;
    const next = analyze(applyEdits(now.outline.lines.text, edits), analysis.template, analysis.config);
    if (next.findings.length >= now.findings.length) break;
    if (round === 0 && losslessEdits(next).length === 0) return edits;
    now = next;
  }
  return difference(text, now.outline.lines.text);
}

/** One edit for each finding that has one, as long as they do not touch each other. */
function losslessEdits(analysis: Analysis): Edit[] {
  const taken: Edit[] = [];
  for (const finding of analysis.findings) {
    const fix = fixesOf({ analysis }, finding).find(({ isLossless }) => isLossless);
    const edits = fix?.edits ?? [];
    const isFree = edits.every(edit =>
      taken.every(other => edit.end < other.start || other.end < edit.start),
    );
    if (isFree) taken.push(...edits);
  }
  return taken;
}

/** Two texts as one edit, what they begin and end with in common left out. */
function difference(before: string, after: string): Edit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ start: head, end: before.length - tail, text: after.slice(head, after.length - tail) }];
}

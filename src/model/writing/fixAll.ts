import { type Analysis, analyze } from '../analyze.ts';
import { losslessFix } from '../fixes.ts';
import type { Finding } from '../rules/rule.ts';
import { applyEdits, difference, type Edit } from '../text/text.ts';

/**
 * The edits that do all that loses no word of the author's and asks nobody: what is left of the template
 * beside an answer goes, headings get their levels, sections their order. None when there is nothing to do.
 *
 * @param isWanted says of a finding that it is to be mended
 *
 * @example fixAll(analysis) // then `fixAll` of the result gives []
 */
export function fixAll(analysis: Analysis, isWanted: (finding: Finding) => boolean = () => true): Edit[] {
  const { text } = analysis.outline.lines;
  let now = analysis;
  // Each round removes a finding at least: a section that has moved is in its place.
  for (let round = 0; round <= analysis.findings.length; round++) {
    const edits = losslessEdits(now, isWanted);
    if (edits.length === 0) break;
    const next = analyze(applyEdits(now.outline.lines.text, edits), analysis.template, analysis.config);
    if (next.findings.length >= now.findings.length) break;
    if (round === 0 && losslessEdits(next, isWanted).length === 0) return edits;
    now = next;
  }
  return now === analysis ? [] : [difference(text, now.outline.lines.text)];
}

/** What a document is built of, and not what it says. */
export function isStructural({ code }: Finding): boolean {
  return code === 'heading-level' || code === 'section-order';
}

/** The edits of one finding after the other, as long as they stand behind all that are taken. */
function losslessEdits(analysis: Analysis, isWanted: (finding: Finding) => boolean): Edit[] {
  const taken: Edit[] = [];
  let reached = 0;
  for (const finding of analysis.findings) {
    if (!isWanted(finding)) continue;
    const edits = losslessFix(analysis, finding)?.edits ?? [];
    if (edits.some(({ start }) => start < reached)) continue;
    taken.push(...edits);
    for (const { end } of edits) reached = Math.max(reached, end);
  }
  return taken;
}

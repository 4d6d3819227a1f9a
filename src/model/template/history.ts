import { parseOutline } from '../document/outline.ts';
import { unitsOf } from '../document/units.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { tokensInTitle } from '../text/titles.ts';
import { guidanceOf, tokensOf } from './guidance.ts';

/** All that an earlier version of a template says, in the form in which lines are compared. */
export function linesOf(text: string): { lines: ReadonlySet<string>; structure: ReadonlySet<string> } {
  const outline = parseOutline(text);
  const units = outline.sections.flatMap(section => unitsOf(section));
  const { lines, structure, code } = guidanceOf(units);
  const headings = outline.sections.flatMap(({ heading }) => tokensInTitle(heading));
  return {
    lines: new Set([...lines, ...code, ...tokensOf(units, outline.definitions), ...headings]),
    structure,
  };
}

/** The fingerprints of all that an earlier version of a template asked its authors to replace. */
export function fingerprintsOf(text: string): string[] {
  return [...linesOf(text).lines].map(fingerprint);
}

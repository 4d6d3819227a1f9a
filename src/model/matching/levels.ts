import type { SectionSpec } from '../template/template.ts';
import { stubOf } from '../text/titles.ts';
import type { Claims } from './claims.ts';

/**
 * How many levels deeper than in the template most sections of a document are; never so many less that levels
 * would fall together.
 */
export function shiftOf({ outline, specs, template }: Claims): number {
  let isAnyShifted = false;
  const shifts: number[] = [];
  for (let at = 1; at < specs.length; at++) {
    const spec = specs[at];
    if (!spec) continue;
    const shift = outline.parts.at(at).level - spec.level;
    shifts.push(shift);
    if (shift !== 0) isAnyShifted = true;
  }
  if (!isAnyShifted) return 0;
  const usual = mode(shifts);
  if (usual >= 0) return usual;
  const highest = template.sections.reduce((least, { level }) => Math.min(least, level), 6);
  return Math.max(usual, 1 - highest);
}

/** The level of a section, a wrong one put right. */
export function levelOf(claims: Claims, at: number, shift: number): number {
  if (at === claims.title) return 0;
  const { level, heading } = claims.outline.parts.at(at);
  const spec = claims.specs[at] ?? memberOf(claims.around(at), heading);
  if (!spec) return level;
  const usual = Math.max(1, spec.level + shift);
  // Without the section around it, it may stand where that would have stood.
  const isFreed = spec.parent && claims.isUnclaimed(spec.parent);
  return isFreed ? Math.min(usual, level) : usual;
}

/** The series of which a section is a member that goes with its parent, whatever level that has. */
function memberOf(parent: SectionSpec | undefined, heading: string): SectionSpec | undefined {
  const children = parent?.children;
  if (!children?.some(({ repeat }) => repeat)) return undefined;
  const series = stubOf(heading)?.series;
  return children.find(({ repeat }) => repeat && (children.length === 1 || repeat.series === series));
}

/** The number that occurs most; 0 wins a draw. */
function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>([[0, 0]]);
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

import type { Section } from '../../document/outline.ts';
import { type Move, moveSection } from '../../edits/moveSection.ts';
import type { Place } from '../../edits/places.ts';
import type { JudgedSection, Judgement } from '../../judging/judgement.ts';
import type { SectionSpec } from '../../template/template.ts';
import { wording } from '../../text/wording.ts';
import type { Fix } from '../rule.ts';
import { matchAfter } from './matchAfter.ts';

/** Moves a section, with all that is below it, to where the template has it. */
export function orderFix(judgement: Judgement, { section, spec, title }: JudgedSection): Fix[] {
  // Behind its place the second one would be taken for the first.
  if (!section || !spec || [...judgement.match.duplicates.values()].includes(spec)) return [];
  const move = moveSection(judgement, section, placeFor(judgement, section, spec));
  if (typeof move === 'string' || !helps(judgement, move)) return [];
  return [
    {
      title: wording('Move section "{section}" to its place', { section: title }),
      edits: move.edits,
      isPreferred: true,
      isLossless: true,
    },
  ];
}

/** Where the sections around its place are on wrong levels, they come first. */
function helps(judgement: Judgement, { edits }: Move): boolean {
  return matchAfter(judgement, edits).misplaced.size < judgement.match.misplaced.size;
}

/** Behind the section that the template has before it, else before the one behind it, else first of all. */
function placeFor({ match, outline, template }: Judgement, section: Section, spec: SectionSpec): Place {
  const parent = spec.parent && match.sections[spec.parent.index]?.[0];
  const around = parent?.index ?? match.parents[section.index] ?? -1;
  const siblings = template.sections.filter(other => other.parent === spec.parent);
  const own = siblings.indexOf(spec);
  const there = (other: SectionSpec) =>
    (match.sections[other.index] ?? []).filter(
      one => one !== section && !match.misplaced.has(one) && match.parents[one.index] === around,
    );
  const level = spec.level + match.shift;
  const before = siblings
    .slice(0, own + (spec.repeat ? 1 : 0))
    .reverse()
    .flatMap(other => there(other).at(-1) ?? [])[0];
  if (before) return { at: match.ends[before.index] ?? before.body.end, level };
  const behind = siblings.slice(own + 1).flatMap(other => there(other)[0] ?? [])[0];
  const holder = parent ?? match.title;
  return { at: behind?.headingSpan.start ?? holder?.body.end ?? outline.lines.text.length, level };
}

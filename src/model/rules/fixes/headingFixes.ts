import type { Section } from '../../document/outline.ts';
import { relevel } from '../../edits/relevel.ts';
import type { JudgedSection, Judgement } from '../../judging/judgement.ts';
import type { Match } from '../../matching/match.ts';
import type { SectionSpec } from '../../template/template.ts';
import type { Edit } from '../../text/text.ts';
import { displayTitle, singular, stubOf, titleKey, titleKeys } from '../../text/titles.ts';
import { wording } from '../../text/wording.ts';
import type { Fix } from '../rule.ts';
import { matchAfter } from './matchAfter.ts';

/** Puts a heading on the template's level, and what stands below it by its heading with it. */
export function levelFix({ match, outline }: Judgement, { section, spec, title }: JudgedSection): Fix[] {
  if (!section || !spec) return [];
  const level = spec.level + match.shift;
  const by = level - section.level;
  const after = outline.sections.slice(section.index + 1);
  const end = after.findIndex(other => other.level <= section.level);
  const parts = end < 0 ? after : after.slice(0, end);
  // A section of the template goes to its own level, which it may have kept.
  const target = (part: Section) => {
    const own = match.specs[part.index];
    return own ? own.level + match.shift : part.level + by;
  };
  const all = [section, ...parts];
  if (all.some(part => target(part) < 1 || target(part) > 6)) return [];
  return [
    {
      title: wording('Make "{section}" a heading of level {level}', { section: title, level: String(level) }),
      edits: all.flatMap(part => relevel(outline.lines, [part], target(part) - part.level)),
      isPreferred: true,
      isLossless: true,
    },
  ];
}

/** The edit that gives a heading another title; numbers, emoji and marks around it stay. */
function renameEdit({ outline }: Judgement, { titleSpan, heading }: Section, title: string): Edit {
  const shown = displayTitle(heading);
  const written = outline.lines.text.slice(titleSpan.start, titleSpan.end);
  const at = written.indexOf(shown);
  if (at < 0) return { ...titleSpan, text: title };
  return { start: titleSpan.start + at, end: titleSpan.start + at + shown.length, text: title };
}

/**
 * Headings of the author's own beside a missing section whose title shares a word with it, unless others would be
 * missing in them then.
 */
export function renameFixes(judgement: Judgement, spec: SectionSpec, parent: number): Fix[] {
  const { outline, match } = judgement;
  const isLess = ({ edits }: Fix) => matchAfter(judgement, edits).absent.length < match.absent.length;
  return outline.sections
    .filter(section => isExtra(match, section) && match.parents[section.index] === parent)
    .filter(section => mayBe(judgement, section, spec))
    .map(section => renameFix(judgement, section, spec))
    .filter(isLess);
}

/** The other way round: the missing sections that one of the author's own may be. */
export function renameToMissing(judgement: Judgement, section: Section): Fix[] {
  const { match } = judgement;
  return match.absent
    .filter(({ parent, spec }) => match.parents[section.index] === parent && mayBe(judgement, section, spec))
    .map(({ spec }) => renameFix(judgement, section, spec));
}

/**
 * Gives a heading that is a section of the template in another spelling the template's; none for one that
 * only says more or less than the template's.
 */
export function spellingFixes(judgement: Judgement, { section, spec }: JudgedSection): Fix[] {
  if (!section || !spec || spec.repeat || spec.pattern || judgement.match.merged.has(section)) return [];
  const keys = titleKeys(section.heading);
  const isOther = (key: string) =>
    keys.every(own => own !== key && !`${own} `.startsWith(`${key} `) && !`${key} `.startsWith(`${own} `));
  return spec.keys.every(isOther) ? [renameFix(judgement, section, spec)] : [];
}

function renameFix(judgement: Judgement, section: Section, { title }: SectionSpec): Fix {
  return {
    title: wording('Rename "{heading}" to "{section}"', {
      heading: displayTitle(section.heading),
      section: title,
    }),
    edits: [renameEdit(judgement, section, title)],
  };
}

function isExtra({ title, specs, duplicates }: Match, section: Section): boolean {
  return section.level > 0 && section !== title && !specs[section.index] && !duplicates.has(section);
}

/** What reads as a member of one of the template's series is that, wherever it stands. */
function mayBe({ template }: Judgement, { heading }: Section, { keys }: SectionSpec): boolean {
  const series = stubOf(heading)?.series;
  if (series && template.sections.some(({ repeat }) => repeat?.series === series)) return false;
  const words = new Set(keys.flatMap(wordsOf));
  return wordsOf(titleKey(heading)).some(word => words.has(word));
}

/** The words of a key that tell something. */
function wordsOf(key: string): string[] {
  return singular(key)
    .split(' ')
    .filter(word => word.length > 3 || /[\u0080-\uffff]/.test(word));
}

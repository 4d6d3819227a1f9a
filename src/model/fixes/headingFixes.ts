import type { JudgedSection, Judgement } from '../judgement.ts';
import type { Section } from '../outline.ts';
import { relevel } from '../relevel.ts';
import type { Fix } from '../rule.ts';
import type { SectionSpec } from '../template.ts';
import type { Edit } from '../text.ts';
import { displayTitle, singular, titleKey } from '../titles.ts';
import { wording } from '../wording.ts';

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
export function renameEdit({ outline }: Judgement, { titleSpan, heading }: Section, title: string): Edit {
  const shown = displayTitle(heading);
  const written = outline.lines.text.slice(titleSpan.start, titleSpan.end);
  const at = written.indexOf(shown);
  if (at < 0) return { ...titleSpan, text: title };
  return { start: titleSpan.start + at, end: titleSpan.start + at + shown.length, text: title };
}

/** Headings of the author's own beside a missing section whose title shares a word with it. */
export function renameFixes(judgement: Judgement, spec: SectionSpec, parent: number): Fix[] {
  const { outline, match } = judgement;
  const words = new Set(spec.keys.flatMap(wordsOf));
  const near = outline.sections.filter(
    section =>
      section.level > 0 &&
      section !== match.title &&
      !match.specs[section.index] &&
      !match.duplicates.has(section) &&
      match.parents[section.index] === parent &&
      wordsOf(titleKey(section.heading)).some(word => words.has(word)),
  );
  return near.map(section => ({
    title: wording('Rename "{heading}" to "{section}"', {
      heading: displayTitle(section.heading),
      section: spec.title,
    }),
    edits: [renameEdit(judgement, section, spec.title)],
  }));
}

/** The words of a key that tell something. */
function wordsOf(key: string): string[] {
  return singular(key)
    .split(' ')
    .filter(word => word.length > 3 || /[^\p{ASCII}]/u.test(word));
}

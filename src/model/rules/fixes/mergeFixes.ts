import type { Outline, Section } from '../../document/outline.ts';
import { unitsOf } from '../../document/units.ts';
import { withoutBlankStart } from '../../edits/insertion.ts';
import { releveled } from '../../edits/relevel.ts';
import { flatten, type JudgedSection, type Judgement } from '../../judging/judgement.ts';
import type { Edit } from '../../text/text.ts';
import { titleKey } from '../../text/titles.ts';
import { wording } from '../../text/wording.ts';
import type { Fix } from '../rule.ts';
import { endOfText, spanOf } from './deletion.ts';

/** Merges a second section of one title into the first; deletes it where it says nothing new. */
export function mergeFixes(judgement: Judgement, judged: JudgedSection): Fix[] {
  const { match, outline } = judgement;
  const { section, title } = judged;
  const spec = section && match.duplicates.get(section);
  const first = spec && match.sections[spec.index]?.find(other => sameParent(judgement, other, section));
  if (!section || !first) return [];
  const facts = { section: title };
  const remove = { ...spanOf(judgement, section), text: '' };
  if (saysNothingNew(judgement, judged, first))
    return [
      {
        title: wording('Delete the second section "{section}"', facts),
        edits: [remove],
        isPreferred: true,
        isLossless: true,
      },
    ];
  const moved = pieces(judgement, first, section);
  return [
    {
      title: wording('Merge into the first section "{section}"', facts),
      edits: [...moved.map(piece => asEdit(outline, piece)), remove],
      isPreferred: true,
    },
  ];
}

interface Piece {
  readonly at: number;
  readonly text: string;
}

/** What a section says goes behind what its twin says, part by part; a part without a twin as a whole. */
function pieces(judgement: Judgement, into: Section, from: Section): Piece[] {
  const { outline, match } = judgement;
  const { text } = outline.lines;
  const own = text.slice(from.body.start, from.body.end).trim() && bodyOf(text, from);
  const parts = outline.sections.filter(({ index }) => match.parents[index] === from.index);
  const twins = outline.sections.filter(({ index }) => match.parents[index] === into.index);
  return [
    ...(own ? [{ at: endOfText(outline, into.body.end), text: own }] : []),
    ...parts.flatMap(part => {
      const twin = twins.find(({ heading }) => titleKey(heading) === titleKey(part.heading));
      if (twin) return pieces(judgement, twin, part);
      const at = endOfText(outline, match.ends[into.index] ?? into.body.end);
      const span = { start: part.headingSpan.start, end: match.ends[part.index] ?? text.length };
      return [{ at, text: releveled(outline, span, into.level - from.level).trimEnd() }];
    }),
  ];
}

function bodyOf(text: string, { body }: Section): string {
  return withoutBlankStart(text.slice(body.start, body.end)).trimEnd();
}

function asEdit({ lineBreak }: Outline, { at, text }: Piece): Edit {
  return { start: at, end: at, text: lineBreak + lineBreak + text };
}

function sameParent({ match }: Judgement, a: Section, b: Section): boolean {
  return match.parents[a.index] === match.parents[b.index];
}

/** Whether all that stands in a section and its parts is the template's, or stands in the first one, too. */
function saysNothingNew(
  { match, outline, template }: Judgement,
  judged: JudgedSection,
  first: Section,
): boolean {
  const known = new Set<string>(
    template.sections.flatMap(({ guidance }) => [...guidance.lines, ...guidance.structure, ...guidance.code]),
  );
  const end = match.ends[first.index] ?? first.body.end;
  for (const section of outline.sections) {
    if (section.index < first.index || section.headingSpan.start >= end) continue;
    known.add(titleKey(section.heading));
    for (const { lines } of unitsOf(section)) for (const { key } of lines) known.add(key);
  }
  return [...flatten([judged])].every(
    ({ section }) =>
      !section ||
      (known.has(titleKey(section.heading)) &&
        unitsOf(section).every(({ lines }) => lines.every(({ key }) => known.has(key)))),
  );
}

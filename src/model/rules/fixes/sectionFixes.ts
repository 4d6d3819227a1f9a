import { parseOutline, type Section } from '../../document/outline.ts';
import { insertBlock, missingMarkdown, toMarkdown } from '../../edits/insertion.ts';
import type { Stop } from '../../edits/snippet.ts';
import { stopsFor } from '../../edits/stops.ts';
import type { JudgedSection, Judgement } from '../../judging/judgement.ts';
import { isDone } from '../../judging/tally.ts';
import type { Absent } from '../../matching/absent.ts';
import { lineEnd, lineStart, type Span } from '../../text/text.ts';
import { wording } from '../../text/wording.ts';
import type { Fix, FixEdit } from '../rule.ts';
import { below } from './below.ts';
import { ownComments } from './deletion.ts';
import { removal } from './removal.ts';

const reason = '[reason]';

/**
 * Says that a section does not apply, the caret in the reason: in words where the section says nothing
 * else, in a comment above what the author has written.
 */
export function notApplicableFixes(judgement: Judgement, judged: JudgedSection): Fix[] {
  const edits = notApplicableEdits(judgement, judged);
  return edits
    ? [{ title: wording('Mark "{section}" as not applicable', { section: judged.title }), edits }]
    : [];
}

function notApplicableEdits(judgement: Judgement, judged: JudgedSection): FixEdit[] | undefined {
  const { section, absent, state, isOwnState } = judged;
  const { outline } = judgement;
  if (state === 'not-applicable') return undefined;
  if (absent)
    return [
      blockWithStop(
        judgement,
        absent.insertAt,
        `${headingsOf(judgement, absent)[0]}\n\nN/A: ${reason}\n`,
        reason,
      ),
    ];
  if (!section) return undefined;
  if (isOwnState && (state === 'empty' || state === 'untouched'))
    return [
      below(outline, section, `N/A: ${reason}`, [stopAt(5, reason)]),
      ...removal(outline, templateText(judgement, section, judged)),
    ];
  return [commentBelow(judgement, section, `<!-- n/a: ${reason} -->`, [stopAt(10, reason)])];
}

/** Lets a section's text stand as it is. */
export function acceptFixes(judgement: Judgement, judged: JudgedSection | undefined): Fix[] {
  const { section, isOwnState, state, tally, title } = judged ?? {};
  // What has no content is empty, whatever a comment says of it.
  if (!section || !isOwnState || !state || isDone(state) || !tally?.hasContent) return [];
  return [
    {
      title: wording('Accept "{section}" as it is', { section: title ?? '' }),
      edits: [commentBelow(judgement, section, '<!-- accepted -->')],
    },
  ];
}

/** Puts the template's text below a heading that has none. */
export function guidanceFixes(judgement: Judgement, { section, spec, title }: JudgedSection): Fix[] {
  const { outline, template } = judgement;
  if (!section || !spec) return [];
  const { lines, sections } = parseOutline(toMarkdown(template, spec));
  const said = sections[1] ? lines.text.slice(sections[1].body.start, sections[1].body.end).trim() : '';
  if (said === '') return [];
  const prompts = stopsFor(template, said);
  // Without a prompt the author writes below what the template says.
  const text = prompts.length > 0 ? said : `${said}\n\n`;
  const stops = prompts.length > 0 ? prompts : [{ start: text.length, end: text.length, values: [] }];
  return [
    {
      title: wording('Insert the guidance for "{section}"', { section: title }),
      edits: [below(outline, section, text, stops)],
      isPreferred: true,
    },
  ];
}

/** The headings of a missing section and those in it alone, with the caret below the first. */
export function headingFixes(judgement: Judgement, { absent, title }: JudgedSection): Fix[] {
  if (!absent) return [];
  const { outline } = judgement;
  const [first = '', ...others] = headingsOf(judgement, absent);
  const isLast = absent.insertAt >= outline.lines.text.length;
  const rest = others.map(heading => `\n\n${heading}`).join('');
  const block = insertBlock(outline, absent.insertAt, `${first}\n\n${rest}${isLast && !rest ? '' : '\n'}`);
  const at = block.text.indexOf(first) + first.length + 2 * outline.lineBreak.length;
  return [
    {
      title: wording('Insert section "{section}" without guidance', { section: title }),
      edits: [{ ...block, stops: [{ start: at, end: at, values: [] }] }],
    },
  ];
}

function headingsOf({ match, template }: Judgement, { spec }: Absent): string[] {
  const { lines, sections } = parseOutline(missingMarkdown(template, spec, match));
  return sections.slice(1).map(({ headingSpan }) => lines.text.slice(headingSpan.start, headingSpan.end));
}

function blockWithStop({ outline }: Judgement, at: number, markdown: string, token: string): FixEdit {
  const block = insertBlock(outline, at, markdown);
  return { ...block, stops: [stopAt(block.text.indexOf(token), token)] };
}

function stopAt(start: number, { length }: string): Stop {
  return { start, end: start + length, values: [] };
}

function commentBelow(
  { outline: { lineBreak } }: Judgement,
  { headingSpan: { end } }: Section,
  comment: string,
  stops: readonly Stop[] = [],
): FixEdit {
  const by = lineBreak.length;
  return {
    start: end,
    end,
    text: lineBreak + comment,
    stops: stops.map(stop => ({ ...stop, start: stop.start + by, end: stop.end + by })),
  };
}

/** All blocks of a section in which nothing is the author's: labels and the frames of tables included. */
function templateText({ outline }: Judgement, section: Section, { tally }: JudgedSection): Span[] {
  const { lines } = outline;
  const own = ownComments(section, tally);
  return section.blocks
    .filter(({ kind }) => kind !== 'rule')
    .map(({ startLine, endLine }) => ({
      start: lineStart(lines, startLine),
      end: lineEnd(lines, endLine - 1),
    }))
    .filter(block => !own.some(({ start, end }) => block.start <= start && end <= block.end));
}

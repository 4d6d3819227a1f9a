import { rowKey } from '../../document/lineKeys.ts';
import type { Outline } from '../../document/outline.ts';
import { flatten, type JudgedSection, type Judgement } from '../../judging/judgement.ts';
import { leftoversIn } from '../../judging/leftoversIn.ts';
import type { Leftover } from '../../judging/tally.ts';
import { type Edit, lineEnd, lineStart, lineText, positionAt, type Span } from '../../text/text.ts';
import { type Wording, wording } from '../../text/wording.ts';
import type { Finding, Fix } from '../rule.ts';
import { answerFixes } from './answer.ts';
import { removal } from './removal.ts';
import { acceptFixes } from './sectionFixes.ts';

/** What may go without a word of the author's going with it; an item to tick has to be decided. */
const kinds: readonly Leftover['kind'][] = ['text', 'comment', 'code', 'row'];

/** The edits that remove all text of the template beside the author's in these very sections. */
export function leftoverEdits(judgement: Judgement, sections: readonly JudgedSection[]): Edit[] {
  return removePieces(
    judgement,
    sections.map(judged => ({ judged, pieces: leftoversIn(judged, kinds) })),
  );
}

/** Removes one piece of the template: the title says what it is. */
export function removeFix(judgement: Judgement, { judged, start, end }: Finding, title: Wording): Fix[] {
  const edits = judged ? removePieces(judgement, [{ judged, pieces: [{ start, end }] }]) : [];
  return edits.length === 0 ? [] : [{ title, edits, isPreferred: true, isLossless: true }];
}

/** The ways out for one piece of the template: it goes or is answered, all of its kind go, or it stands as it is. */
export function* leftoverFixes(
  judgement: Judgement,
  finding: Finding,
  remove: Wording,
  answer?: Wording,
): Iterable<Fix> {
  yield* removeFix(judgement, finding, remove);
  if (answer) yield* answerFixes(judgement, [finding], answer);
  yield* removeMoreFixes(judgement, finding);
  yield* acceptFixes(judgement, finding.judged);
}

/** Removes what is left in the section and in the document, where that is more than the one piece. */
function removeMoreFixes(judgement: Judgement, { judged }: Finding): Fix[] {
  if (!judged) return [];
  const inSection = leftoversIn(judged, kinds).length;
  const inAll = [...flatten(judgement.sections)].reduce(
    (sum, one) => sum + leftoversIn(one, kinds).length,
    0,
  );
  const fixes = [
    ...(inSection > 1
      ? [
          {
            title: wording('Remove all text of the template in "{section}"', { section: judged.title }),
            edits: leftoverEdits(judgement, [judged]),
          },
        ]
      : []),
    ...(inAll > inSection
      ? [
          {
            title: wording('Remove all text of the template beside your own'),
            edits: leftoverEdits(judgement, flatten(judgement.sections)),
          },
        ]
      : []),
  ];
  // What holds items of the author's stays.
  return fixes.filter(({ edits }) => edits.length > 0);
}

interface Pieces {
  readonly judged: JudgedSection;
  readonly pieces: readonly Span[];
}

function removePieces({ outline }: Judgement, all: readonly Pieces[]): Edit[] {
  return removal(
    outline,
    all.flatMap(({ judged, pieces }) => [...pieces, ...emptiedTables(outline, judged, pieces)]),
  );
}

/** The frame of a table of the template goes with its last row. */
function emptiedTables(
  { lines }: Outline,
  { section, spec }: JudgedSection,
  pieces: readonly Span[],
): Span[] {
  const frames: Span[] = [];
  if (!pieces.some(({ start, end }) => lines.text.slice(start, end).includes('|'))) return frames;
  const gone = new Set(pieces.map(({ start }) => positionAt(lines, start).line));
  for (const { kind, startLine, endLine } of section?.blocks ?? []) {
    if (kind !== 'table' || !spec?.guidance.structure.has(rowKey(lineText(lines, startLine)))) continue;
    let line = startLine + 2;
    while (line < endLine && gone.has(line)) line++;
    if (line === endLine && line > startLine + 2)
      frames.push({ start: lineStart(lines, startLine), end: lineEnd(lines, startLine + 1) });
  }
  return frames;
}

import { cellsOf } from '../../document/cells.ts';
import { choiceOf } from '../../document/choices.ts';
import type { Stop } from '../../edits/snippet.ts';
import { stopsFor } from '../../edits/stops.ts';
import type { Judgement } from '../../judging/judgement.ts';
import { isChoiceCell } from '../../template/guidance.ts';
import type { Span } from '../../text/text.ts';
import type { Wording } from '../../text/wording.ts';
import type { Fix, FixEdit } from '../rule.ts';

/**
 * The edit that leaves pieces of a document as they are and puts the caret on what is to be replaced in
 * them: the placeholders, or a piece as a whole where it has none.
 */
function answer({ outline, template }: Judgement, pieces: readonly Span[]): FixEdit | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return undefined;
  const text = outline.lines.text.slice(first.start, last.end);
  const stops = pieces.flatMap((piece): Stop[] => {
    const own = outline.lines.text.slice(piece.start, piece.end);
    const found = [...stopsFor(template, own), ...choiceCells(own)].sort((a, b) => a.start - b.start);
    const marker = /^(?:[-*+]|\d{1,9}[.)])\s+(?:\[ \]\s+)?/.exec(own)?.[0].length ?? 0;
    const all: Stop[] = found.length > 0 ? found : [{ start: marker, end: own.length, values: [] }];
    const by = piece.start - first.start;
    return all.map(stop => ({
      start: stop.start + by,
      end: stop.end + by,
      values: stop.values.length > 0 ? stop.values : choicesIn(own.slice(stop.start, stop.end)),
    }));
  });
  return { start: first.start, end: last.end, text, stops };
}

/** The cells of a row that name their values. */
function choiceCells(line: string): Stop[] {
  if (!line.trimStart().startsWith('|')) return [];
  return cellsOf(line)
    .filter(({ text }) => isChoiceCell(text))
    .map(({ start, end }) => ({ start, end, values: [] }));
}

/** The same as a fix; none where nothing is to be replaced. */
export function answerFixes(
  judgement: Judgement,
  pieces: readonly Span[],
  title: Wording,
  isPreferred = false,
): Fix[] {
  const edit = answer(judgement, pieces);
  return edit ? [{ title, edits: [edit], isPreferred }] : [];
}

/** The edit that puts the caret on a token, or offers the values that it names. */
export function answerToken({ outline }: Judgement, { start, end }: Span): FixEdit {
  const text = outline.lines.text.slice(start, end);
  return { start, end, text, stops: [{ start: 0, end: text.length, values: choicesIn(text) }] };
}

/**
 * The values that a placeholder offers itself; none when it only describes one.
 *
 * @example choicesIn('[High, Medium or Low]') // ['High', 'Medium', 'Low']
 */
export function choicesIn(token: string): readonly string[] {
  const choice = choiceOf(token);
  if (choice) return choice.values;
  const inner = token.replace(/^[[<{]\s*([^[\]<>{}]*?)\s*[\]>}]$/, '$1');
  if (isChoiceCell(inner)) return inner.split('/').map(part => part.trim());
  const values = inner.split(/\s*,\s*(?:or\s+)?|\s+or\s+|、/);
  const oneValue = /^[\p{Lu}\p{Lo}][\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+)?$/u;
  return values.length > 1 && values.every(value => oneValue.test(value)) ? values : [];
}

import { parseOutline } from '../../document/outline.ts';
import type { Judgement } from '../../judging/judgement.ts';
import { type Match, match } from '../../matching/match.ts';
import { applyEdits, type Edit } from '../../text/text.ts';

/** What a document's match would be after some edits: a fix that would not help is not offered. */
export function matchAfter({ outline, template }: Judgement, edits: readonly Edit[]): Match {
  return match(parseOutline(applyEdits(outline.lines.text, edits)), template);
}

import * as vscode from 'vscode';
import { placeOf } from '../model/edits/places.ts';
import { flatten, type JudgedSection } from '../model/judging/judgement.ts';
import { isToDo } from '../model/judging/progress.ts';
import { type Row, rowsOf, sameRow } from '../model/views/rows.ts';
import type { Analyses } from './analyses.ts';
import { designDocInEditor } from './designDoc.ts';
import { reveal, show } from './documents.ts';
import { inform, mention } from './inform.ts';
import { onCommand } from './onCommand.ts';
import type { ShownDocument } from './shownDocument.ts';

/** The commands that move the cursor from section to section. */
export function registerNavigation(analyses: Analyses, shown: ShownDocument): vscode.Disposable {
  const move = (direction: 1 | -1) => moveToUnfinished(analyses, shown, direction);
  return vscode.Disposable.from(
    onCommand('nextUnfinished', () => move(1)),
    onCommand('previousUnfinished', () => move(-1)),
    onCommand('revealSection', (row: Row) => revealRow(analyses, shown, row)),
  );
}

/** @returns the title of the section it went to */
async function moveToUnfinished(
  analyses: Analyses,
  shown: ShownDocument,
  direction: 1 | -1,
): Promise<string | undefined> {
  const found = await designDocInEditor(analyses, shown);
  if (!found) return undefined;
  const { document, analysis, editor } = found;
  const stops = [...flatten(analysis.sections)]
    .filter(isToDo)
    .map(judged => ({ judged, at: placeOf(judged, analysis) }))
    .sort((a, b) => a.at - b.at);
  if (stops.length === 0) {
    return inform(vscode.l10n.t('Every section of this document is finished.'));
  }
  const cursor = document.offsetAt(editor.selection.active);
  const next =
    direction > 0
      ? (stops.find(({ at }) => at > cursor) ?? stops[0])
      : (stops.findLast(({ at }) => at < cursor) ?? stops.at(-1));
  if (!next) return undefined;
  place(editor, next.at, next.judged);
  return next.judged.title;
}

async function revealRow(analyses: Analyses, shown: ShownDocument, row: Row): Promise<void> {
  const { document } = shown.current;
  if (!document) return;
  const editor = await show(document);
  const { analysis } = analyses.get(document);
  // The text may have changed since the row was drawn.
  const now = analysis && sameRow(rowsOf(analysis.sections, document.uri.toString()), row);
  if (now) place(editor, placeOf(now.judged, analysis), now.judged);
}

function place(editor: vscode.TextEditor, offset: number, { state, title }: JudgedSection): void {
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  reveal(editor);
  if (state === 'missing') {
    mention(vscode.l10n.t('Section "{0}" is missing here. Insert Section adds it.', title));
  }
}

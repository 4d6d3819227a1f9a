import * as vscode from 'vscode';
import { placeOn } from '../model/edits/places.ts';
import { type Row, rowsOf, sameRow } from '../model/views/rows.ts';
import type { Analyses } from './analyses.ts';
import { inform } from './inform.ts';
import { move } from './moving.ts';
import type { OutlineArrangement } from './outlineArrangement.ts';
import type { ShownDocument } from './shownDocument.ts';

const mime = 'application/vnd.code.tree.designdocs.outline';

/** Lets a section be moved, with all that is in it, by dropping it on the row whose place it is to take. */
export function outlineDrag(
  analyses: Analyses,
  shown: ShownDocument,
  arrangement: OutlineArrangement,
): vscode.TreeDragAndDropController<Row> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [mime],
    handleDrag([row], data) {
      // What is missing has no text to move.
      if (row?.judged.section) data.set(mime, new vscode.DataTransferItem(row.id));
    },
    async handleDrop(target, data, token) {
      const id = await data.get(mime)?.asString();
      const { document } = shown.current;
      const analysis = document && analyses.get(document).analysis;
      if (!id || !analysis || token.isCancellationRequested) return;
      if (!arrangement.isInDocumentOrder) {
        return inform(vscode.l10n.t('Sections can be moved while the outline is sorted by document order.'));
      }
      // The text may have changed since the rows were drawn.
      const rows = rowsOf(analysis.sections, document.uri.toString());
      const section = sameRow(rows, { id })?.judged.section;
      const on = target && sameRow(rows, target)?.judged;
      if (section && (on || !target))
        await move({ document, analysis }, section, placeOn(analysis, section, on));
    },
  };
}

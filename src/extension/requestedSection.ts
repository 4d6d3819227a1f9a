import type { Analysis } from '../model/analyze.ts';
import { flatten, type JudgedSection } from '../model/judging/judgement.ts';
import { allRows, type Row, rowAt, rowsOf, sameRow } from '../model/views/rows.ts';
import type { DesignDoc } from './designDoc.ts';
import { editorOf } from './documents.ts';
import type { OutlineView } from './outlineView.ts';

/** Which section a command is about: a row of the outline, one by its title, or what is selected there. */
export type SectionRequest = Row | { readonly section: string } | { readonly from: 'outline' };

/** The section that is meant, as it is now; without a request the one at the cursor. */
export function requestedSection(
  { document, analysis }: DesignDoc,
  request: SectionRequest | undefined,
  outline: OutlineView,
): JudgedSection | undefined {
  if (request && 'section' in request) {
    return [...flatten(analysis.sections)].find(({ title }) => title === request.section);
  }
  const rows = rowsOf(analysis.sections, document.uri.toString());
  const row = request && 'judged' in request ? request : request && outline.selected();
  // The text may have changed since the row was drawn.
  if (request) return row && sameRow(rows, row)?.judged;
  const editor = editorOf(document);
  return editor && rowAt(rows, document.offsetAt(editor.selection.active))?.judged;
}

/** The same section in a later judgement of its document. */
export function sameSection(
  { document, analysis }: DesignDoc,
  judged: JudgedSection,
  now: Analysis,
): JudgedSection | undefined {
  if (now === analysis) return judged;
  const prefix = document.uri.toString();
  for (const row of allRows(rowsOf(analysis.sections, prefix)))
    if (row.judged === judged) return sameRow(rowsOf(now.sections, prefix), row)?.judged;
  return undefined;
}

import * as vscode from 'vscode';
import { flatten } from '../model/judgement.ts';
import type { Section } from '../model/outline.ts';
import { placeBeside } from '../model/places.ts';
import { type Row, rowAt, rowsOf, sameRow } from '../model/rows.ts';
import { displayTitle } from '../model/titles.ts';
import type { Analyses } from './analyses.ts';
import { type DesignDoc, designDocOf } from './designDoc.ts';
import { editorOf } from './documents.ts';
import { move } from './moving.ts';
import type { OutlineView } from './outlineView.ts';
import type { ShownDocument } from './shownDocument.ts';

/** What is to move: a row of the outline, a section by its title, or what is selected in the outline. */
type Request = Row | { readonly section: string } | { readonly from: 'outline' };

/** The commands that move a section among its neighbours; without an argument it is the one at the cursor. */
export function registerMoveSection(
  analyses: Analyses,
  shown: ShownDocument,
  outline: OutlineView,
): vscode.Disposable {
  const command = (direction: 'up' | 'down') => async (request?: Request) => {
    const found = designDocOf(analyses, shown);
    const section = found && sectionFor(found, request, outline);
    return section ? moveBeside(found, section, direction) : false;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('designDocs.moveSectionUp', command('up')),
    vscode.commands.registerCommand('designDocs.moveSectionDown', command('down')),
  );
}

async function moveBeside(found: DesignDoc, section: Section, direction: 'up' | 'down'): Promise<boolean> {
  const place = placeBeside(found.analysis, section, direction);
  if (place) return move(found, section, place);
  const title = displayTitle(section.heading);
  vscode.window.setStatusBarMessage(
    direction === 'up'
      ? vscode.l10n.t('"{0}" is the first section here.', title)
      : vscode.l10n.t('"{0}" is the last section here.', title),
    5000,
  );
  return false;
}

function sectionFor(
  { document, analysis }: DesignDoc,
  request: Request | undefined,
  outline: OutlineView,
): Section | undefined {
  if (request && 'section' in request) {
    return [...flatten(analysis.sections)].find(({ title }) => title === request.section)?.section;
  }
  const rows = rowsOf(analysis.sections, document.uri.toString());
  const row = request && 'judged' in request ? request : request && outline.selected();
  // The text may have changed since the row was drawn.
  if (request) return row && sameRow(rows, row)?.judged.section;
  const editor = editorOf(document);
  return editor && rowAt(rows, document.offsetAt(editor.selection.active))?.judged.section;
}

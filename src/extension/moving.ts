import * as vscode from 'vscode';
import type { Section } from '../model/document/outline.ts';
import { type Move, moveSection, type Refusal } from '../model/edits/moveSection.ts';
import type { Place } from '../model/edits/places.ts';
import { displayTitle } from '../model/text/titles.ts';
import { applyTo } from './applyTo.ts';
import type { DesignDoc } from './designDoc.ts';
import { editorOf, reveal } from './documents.ts';
import { toWorkspaceEdit } from './ranges.ts';

/**
 * Moves a section in one undo step; cursors in it go with it. Says why where it cannot.
 *
 * @returns whether it has moved
 */
export async function move(
  { document, analysis }: DesignDoc,
  section: Section,
  place: Place,
): Promise<boolean> {
  const found = moveSection(analysis, section, place);
  if (typeof found === 'string') {
    explain(found, displayTitle(section.heading));
    return false;
  }
  const { start } = section.headingSpan;
  const end = analysis.match.ends[section.index] ?? section.body.end;
  const inside = vscode.window.visibleTextEditors
    .filter(editor => editor.document === document)
    .map(editor => ({ editor, cursors: cursorsIn(editor, start, end) }))
    .filter(({ cursors }) => cursors.length > 0);
  await applyTo(document, document.version, toWorkspaceEdit(document, found.edits));
  for (const { editor, cursors } of inside) follow(editor, cursors, found, start);
  if (inside.length === 0) {
    const editor = editorOf(document);
    if (editor) follow(editor, [{ anchor: start, active: start }], found, start);
  }
  return true;
}

interface Cursor {
  readonly anchor: number;
  readonly active: number;
}

/** The cursors of an editor, as offsets, if the main one is in the section. */
function cursorsIn({ document, selections }: vscode.TextEditor, start: number, end: number): Cursor[] {
  const cursors = selections.map(({ anchor, active }) => ({
    anchor: document.offsetAt(anchor),
    active: document.offsetAt(active),
  }));
  const isInside = ({ active }: Cursor) =>
    active >= start && (active < end || end === document.getText().length);
  return cursors[0] && isInside(cursors[0]) ? cursors.filter(isInside) : [];
}

function follow(editor: vscode.TextEditor, cursors: readonly Cursor[], to: Move, start: number): void {
  const at = (offset: number) => editor.document.positionAt(to.start + Math.max(0, offset - start));
  editor.selections = cursors.map(({ anchor, active }) => new vscode.Selection(at(anchor), at(active)));
  reveal(editor);
}

function explain(refusal: Refusal, title: string): void {
  if (refusal === 'too-deep') {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('"{0}" cannot go there: Markdown has no headings on that level.', title),
    );
  } else if (refusal === 'unsafe') {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        '"{0}" cannot be moved: the heading below it would become a part of its text. Is a code block or a comment in it not closed?',
        title,
      ),
    );
  }
}

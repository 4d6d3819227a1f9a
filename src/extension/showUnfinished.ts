import * as vscode from 'vscode';
import { type Unfinished, unfinishedOf } from '../model/views/unfinished.ts';
import type { Analyses } from './analyses.ts';
import { type DesignDocInEditor, designDocInEditor } from './designDoc.ts';
import { reveal } from './documents.ts';
import { inform } from './inform.ts';
import { onCommand } from './onCommand.ts';
import { toRange } from './ranges.ts';
import type { ShownDocument } from './shownDocument.ts';
import { iconFor, wordsFor } from './states.ts';

type Item = vscode.QuickPickItem & { readonly range: vscode.Range };

/** The command that lists what is left. Moving through the list shows each place; leaving it goes back. */
export function registerShowUnfinished(analyses: Analyses, shown: ShownDocument): vscode.Disposable {
  const highlight = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
    borderColor: new vscode.ThemeColor('editor.rangeHighlightBorder'),
  });
  return vscode.Disposable.from(
    highlight,
    onCommand('showUnfinished', async () => {
      const found = await designDocInEditor(analyses, shown);
      if (!found) return;
      const left = unfinishedOf(found.analysis);
      if (left.length > 0) return choose(found, left, highlight);
      inform(vscode.l10n.t('Every section of this document is finished.'));
    }),
  );
}

async function choose(
  { document, analysis, editor }: DesignDocInEditor,
  left: readonly Unfinished[],
  highlight: vscode.TextEditorDecorationType,
): Promise<void> {
  const { selections, visibleRanges } = editor;
  const box = vscode.window.createQuickPick<Item>();
  box.title = vscode.l10n.t('What is left: {0} of {1} sections', analysis.unfinished, analysis.counted);
  box.placeholder = vscode.l10n.t('Go to a section');
  box.matchOnDescription = true;
  box.items = left.map(({ judged, at, parent }) => ({
    label: `$(${iconFor(judged).id}) ${judged.title}`,
    description: parent ? vscode.l10n.t('{0} · in {1}', wordsFor(judged), parent) : wordsFor(judged),
    range: toRange(document, at),
  }));
  // The list begins with what comes next from the cursor on.
  const next = box.items.find(({ range }) => range.end.isAfterOrEqual(editor.selection.active));
  if (next) box.activeItems = [next];
  box.onDidChangeActive(([item]) => {
    if (!item) return;
    editor.setDecorations(highlight, [item.range]);
    reveal(editor, item.range);
  });
  const chosen = await new Promise<Item | undefined>(resolve => {
    box.onDidAccept(() => resolve(box.activeItems[0]));
    box.onDidHide(() => resolve(undefined));
    box.show();
  });
  box.dispose();
  editor.setDecorations(highlight, []);
  if (chosen) {
    editor.selection = new vscode.Selection(chosen.range.start, chosen.range.end);
    reveal(editor);
    await vscode.window.showTextDocument(document, editor.viewColumn);
    return;
  }
  editor.selections = selections;
  if (visibleRanges[0]) editor.revealRange(visibleRanges[0], vscode.TextEditorRevealType.AtTop);
}

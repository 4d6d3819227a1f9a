import * as vscode from 'vscode';
import type { Analysis } from '../model/analyze.ts';
import { percent } from '../model/explain.ts';
import { placeOf } from '../model/places.ts';
import { type Row, rowAt, rowsOf } from '../model/rows.ts';
import { toTreeItem } from './outlineItem.ts';
import type { Shown, ShownDocument } from './shownDocument.ts';

class OutlineTree implements vscode.TreeDataProvider<Row> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  rows: readonly Row[] = [];

  show({ document, analysis }: Shown): void {
    this.rows = analysis ? rowsOf(analysis.sections, document.uri.toString()) : [];
    this.changed.fire();
  }

  getTreeItem = toTreeItem;

  getChildren(row?: Row): readonly Row[] & Row[] {
    return [...(row?.children ?? this.rows)];
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }
}

/** The side bar's view of the active document: its sections, how far they are, and where the cursor is. */
export function registerOutlineView(shown: ShownDocument): vscode.Disposable {
  const tree = new OutlineTree();
  const view = vscode.window.createTreeView('designDocs.outline', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const folded = new Set<string>();

  const show = (current: Shown) => {
    tree.show(current);
    const { analysis } = current;
    view.description = analysis ? percent(analysis.completeness) : '';
    // The header shows no description as long as this view is the only one of its container.
    view.message = analysis ? headline(analysis) : '';
    view.badge =
      analysis && analysis.unfinished > 0
        ? { value: analysis.unfinished, tooltip: unfinishedText(analysis.unfinished) }
        : undefined;
    followCursor();
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const followCursor = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const editor = vscode.window.activeTextEditor;
      const { document, analysis } = shown.current;
      if (!view.visible || !analysis || editor?.document !== document) return;
      const offset = document.offsetAt(editor.selection.active);
      // What is missing has no text: the row that led here keeps the selection.
      const [selected] = view.selection;
      if (selected?.judged.absent && placeOf(selected.judged, analysis) === offset) return;
      const row = visibleRow(rowAt(tree.rows, offset), folded);
      // A row may be gone when this arrives: then the next one is on its way.
      if (row) view.reveal(row, { select: true, focus: false }).then(undefined, () => {});
    }, 60);
  };

  show(shown.current);
  return vscode.Disposable.from(
    view,
    { dispose: () => clearTimeout(timer) },
    shown.onDidChange(show),
    view.onDidCollapseElement(({ element }) => folded.add(element.id)),
    view.onDidExpandElement(({ element }) => folded.delete(element.id)),
    view.onDidChangeVisibility(followCursor),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) followCursor();
    }),
    vscode.window.onDidChangeActiveTextEditor(followCursor),
  );
}

/** How far the document is, in one line. */
function headline({ completeness, status, unfinished }: Analysis): string {
  const left = unfinished > 0 ? unfinishedText(unfinished) : vscode.l10n.t('Every section is finished');
  return [percent(completeness), status, left].filter(Boolean).join(' · ');
}

function unfinishedText(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 unfinished section')
    : vscode.l10n.t('{0} unfinished sections', count);
}

/** The row itself, or the innermost row around it that is in sight: following must not unfold anything. */
function visibleRow(row: Row | undefined, folded: ReadonlySet<string>): Row | undefined {
  let visible = row;
  for (let around = row?.parent; around; around = around.parent) if (folded.has(around.id)) visible = around;
  return visible;
}

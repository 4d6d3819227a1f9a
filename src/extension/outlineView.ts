import * as vscode from 'vscode';
import { placeOf } from '../model/edits/places.ts';
import { percent } from '../model/views/percent.ts';
import { type Row, rowAt, rowsOf, sameRow } from '../model/views/rows.ts';
import type { Analyses } from './analyses.ts';
import { headline, unfinishedText } from './headline.ts';
import { OutlineArrangement } from './outlineArrangement.ts';
import { outlineDrag } from './outlineDrag.ts';
import { toTreeItem } from './outlineItem.ts';
import type { Shown, ShownDocument } from './shownDocument.ts';

class OutlineTree implements vscode.TreeDataProvider<Row> {
  private readonly _changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this._changed.event;
  all: readonly Row[] = [];
  rows: readonly Row[] = [];

  /** All rows in the document's order, and those that are to be seen. */
  show(all: readonly Row[], shown: readonly Row[]): void {
    this.all = all;
    this.rows = shown;
    this._changed.fire();
  }

  getTreeItem = toTreeItem;

  getChildren(row?: Row): readonly Row[] & Row[] {
    return [...(row?.children ?? this.rows)];
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }
}

export interface OutlineView extends vscode.Disposable {
  /** The row that is selected in the view. */
  selected(): Row | undefined;
}

/** The side bar's view of the active document: its sections, how far they are, and where the cursor is. */
export function registerOutlineView(
  analyses: Analyses,
  shown: ShownDocument,
  memory: vscode.Memento,
): OutlineView {
  const tree = new OutlineTree();
  const arrangement = new OutlineArrangement(memory);
  const view = vscode.window.createTreeView('designDocs.outline', {
    treeDataProvider: tree,
    showCollapseAll: true,
    dragAndDropController: outlineDrag(analyses, shown, arrangement),
  });
  const folded = new Set<string>();

  const show = ({ document, analysis }: Shown) => {
    const rows = analysis ? rowsOf(analysis.sections, document.uri.toString()) : [];
    tree.show(rows, arrangement.arrange(rows));
    view.description = analysis ? percent(analysis.completeness) : '';
    // The header shows no description as long as this view is the only one of its container. Without any section
    // the welcome text says why, and VS Code may show only one of the two.
    view.message = analysis && rows.length > 0 ? headline(analysis) : '';
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
      const row = visibleRow(rowAt(tree.all, offset), tree.rows, folded);
      // A row may be gone when this arrives: then the next one is on its way.
      if (row) view.reveal(row, { select: true, focus: false }).then(undefined, () => {});
    }, 60);
  };

  show(shown.current);
  const subscriptions = vscode.Disposable.from(
    view,
    arrangement,
    arrangement.onDidChange(() => show(shown.current)),
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
  return { selected: () => view.selection[0], dispose: () => subscriptions.dispose() };
}

/** The row itself, or the innermost row around it that is in sight: following must not unfold anything. */
function visibleRow(
  row: Row | undefined,
  shown: readonly Row[],
  folded: ReadonlySet<string>,
): Row | undefined {
  let visible: Row | undefined;
  for (let around = row; around; around = around.parent) {
    const now = sameRow(shown, around);
    if (now && (!visible || folded.has(now.id))) visible = now;
  }
  return visible;
}

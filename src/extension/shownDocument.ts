import * as vscode from 'vscode';
import type { Analysis } from '../model/analyze.ts';
import type { Analyses } from './analyses.ts';
import { isWritten, isWrittenScheme } from './documents.ts';

/** What there is to show: the document that was edited last, or why there is none. */
export type Shown =
  | { readonly kind: 'nothing' | 'notMarkdown'; readonly document: undefined; readonly analysis: undefined }
  | { readonly kind: 'notDesignDoc'; readonly document: vscode.TextDocument; readonly analysis: undefined }
  | {
      readonly kind: 'designDoc' | 'noSections';
      readonly document: vscode.TextDocument;
      readonly analysis: Analysis;
    };

const nothing: Shown = { kind: 'nothing', document: undefined, analysis: undefined };

/**
 * Follows the active editor. Keeps its document while the focus is in a view, a preview or a panel,
 * and sets the context keys that menus, keys and welcome texts depend on.
 */
export class ShownDocument implements vscode.Disposable {
  private readonly _analyses: Analyses;
  private readonly _changed = new vscode.EventEmitter<Shown>();
  private readonly _subscriptions: vscode.Disposable;
  private _wanted: vscode.TextDocument | undefined;

  readonly onDidChange = this._changed.event;
  current: Shown = nothing;

  constructor(analyses: Analyses) {
    this._analyses = analyses;
    this._subscriptions = vscode.Disposable.from(
      this._changed,
      vscode.window.onDidChangeActiveTextEditor(() => this._follow()),
      vscode.window.tabGroups.onDidChangeTabs(() => this._follow()),
      analyses.onDidAnalyze(({ document }) => {
        if (document === this._wanted) this._show(document);
      }),
      analyses.onDidForget(document => {
        if (document === this._wanted) this._follow(document);
      }),
    );
    this._setContext();
    this._follow();
  }

  dispose(): void {
    this._subscriptions.dispose();
  }

  private _follow(closed?: vscode.TextDocument): void {
    const active = vscode.window.activeTextEditor?.document;
    if (active && isWritten(active)) {
      if (active === this._wanted && active !== closed) return;
      this._wanted = active;
      // Not yet examined: what is shown stays until it is.
      if (this._analyses.known(active)) this._show(active);
    } else if (active && isWrittenScheme(active.uri.scheme)) {
      this._wanted = undefined;
      this._set({ kind: 'notMarkdown', document: undefined, analysis: undefined });
    } else if (!this._wanted || this._wanted === closed || !isInTab(this._wanted)) {
      this._wanted = undefined;
      this._set(nothing);
    }
  }

  private _show(document: vscode.TextDocument): void {
    const { analysis } = this._analyses.get(document);
    if (!analysis) this._set({ kind: 'notDesignDoc', document, analysis });
    else this._set({ kind: analysis.sections.length > 0 ? 'designDoc' : 'noSections', document, analysis });
  }

  private _setContext(): void {
    const { kind, analysis } = this.current;
    void vscode.commands.executeCommand('setContext', 'designDocs.shown', kind);
    void vscode.commands.executeCommand('setContext', 'designDocs.isDesignDoc', analysis !== undefined);
  }

  private _set(shown: Shown): void {
    if (this.current.kind === shown.kind && this.current.document === shown.document && !shown.analysis)
      return;
    this.current = shown;
    this._setContext();
    this._changed.fire(shown);
  }
}

/** Whether a document still stands in some tab, be it not the active one, or as a preview of itself. */
function isInTab({ uri }: vscode.TextDocument): boolean {
  return vscode.window.tabGroups.all.some(group =>
    group.tabs.some(({ input }) => {
      if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom)
        return input.uri.toString() === uri.toString();
      return input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString();
    }),
  );
}

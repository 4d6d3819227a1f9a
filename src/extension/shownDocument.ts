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
  readonly #analyses: Analyses;
  readonly #changed = new vscode.EventEmitter<Shown>();
  readonly #subscriptions: vscode.Disposable;
  #wanted: vscode.TextDocument | undefined;

  readonly onDidChange = this.#changed.event;
  current: Shown = nothing;

  constructor(analyses: Analyses) {
    this.#analyses = analyses;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#follow()),
      analyses.onDidAnalyze(({ document }) => {
        if (document === this.#wanted) this.#show(document);
      }),
      analyses.onDidForget(document => {
        if (document === this.#wanted) this.#follow(document);
      }),
    );
    this.#setContext();
    this.#follow();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #follow(closed?: vscode.TextDocument): void {
    const active = vscode.window.activeTextEditor?.document;
    if (active && isWritten(active)) {
      if (active === this.#wanted && active !== closed) return;
      this.#wanted = active;
      // Not yet examined: what is shown stays until it is.
      if (this.#analyses.known(active)) this.#show(active);
    } else if (active && isWrittenScheme(active.uri.scheme)) {
      this.#wanted = undefined;
      this.#set({ kind: 'notMarkdown', document: undefined, analysis: undefined });
    } else if (!this.#wanted || this.#wanted === closed || !isInTab(this.#wanted)) {
      this.#wanted = undefined;
      this.#set(nothing);
    }
  }

  #show(document: vscode.TextDocument): void {
    const { analysis } = this.#analyses.get(document);
    if (!analysis) this.#set({ kind: 'notDesignDoc', document, analysis });
    else this.#set({ kind: analysis.sections.length > 0 ? 'designDoc' : 'noSections', document, analysis });
  }

  #setContext(): void {
    const { kind, analysis } = this.current;
    void vscode.commands.executeCommand('setContext', 'designDocs.shown', kind);
    void vscode.commands.executeCommand('setContext', 'designDocs.isDesignDoc', analysis !== undefined);
  }

  #set(shown: Shown): void {
    if (this.current.kind === shown.kind && this.current.document === shown.document && !shown.analysis)
      return;
    this.current = shown;
    this.#setContext();
    this.#changed.fire(shown);
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

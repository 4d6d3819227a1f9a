import * as vscode from 'vscode';
import { type Circumstances, type Examination, examine, examineEdited } from '../model/examine.ts';
import { type Config, defaultConfig } from '../model/judging/config.ts';
import type { Edit } from '../model/text/text.ts';
import { isWritten } from './documents.ts';

/** What was found in a document, as it is now. */
export interface Analyzed {
  readonly document: vscode.TextDocument;
  readonly examination: Examination;
}

interface Entry {
  /** The version that `examination` is of. */
  version: number;
  examination: Examination | undefined;
  /** What has been edited since, in order. */
  edits: Edit[];
  /** Whether it is judged by something else now. */
  isStale: boolean;
  /** What the last examination took, in milliseconds. */
  cost: number;
  isAnnounced: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const shortestPause = 120;
const longestPause = 30_000;
/** After more edits than this the whole text is read again: somebody has replaced everywhere. */
const mostEdits = 200;

/**
 * The examinations of all open documents: a cache by document version, and one driver that examines
 * when typing pauses and tells everybody.
 */
export class Analyses implements vscode.Disposable {
  private readonly _entries = new Map<vscode.TextDocument, Entry>();
  private readonly _analyzed = new vscode.EventEmitter<Analyzed>();
  private readonly _forgotten = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly _circumstancesOf: (document: vscode.TextDocument) => Circumstances;
  private readonly _subscriptions: vscode.Disposable;

  readonly onDidAnalyze = this._analyzed.event;
  readonly onDidForget = this._forgotten.event;

  constructor(circumstancesOf: (document: vscode.TextDocument) => Circumstances) {
    this._circumstancesOf = circumstancesOf;
    this._subscriptions = vscode.Disposable.from(
      this._analyzed,
      this._forgotten,
      vscode.workspace.onDidOpenTextDocument(document => this._open(document)),
      vscode.workspace.onDidCloseTextDocument(document => this._forget(document)),
      vscode.workspace.onDidChangeTextDocument(change => this._changed(change)),
    );
    // Whoever listens is registered by then.
    for (const document of vscode.workspace.textDocuments) this._open(document);
  }

  /** The examination of a document as it is now, whether or not typing has paused. */
  get(document: vscode.TextDocument): Examination {
    const known = this.known(document);
    if (known) return known;
    const began = performance.now();
    const entry = this._entries.get(document);
    const examination = this._examine(document, entry);
    if (entry) {
      Object.assign(entry, { version: document.version, examination, edits: [], isStale: false });
      entry.cost = performance.now() - began;
      entry.isAnnounced = false;
      if (!entry.timer) this._schedule(document, entry, 0);
    }
    return examination;
  }

  /** The examination of a document if it is already there and up to date. */
  known(document: vscode.TextDocument): Examination | undefined {
    const entry = this._entries.get(document);
    return entry?.version === document.version && !entry.isStale ? entry.examination : undefined;
  }

  /** From what was found before the last edits, where they are known; the text is not put together then. */
  private _examine(document: vscode.TextDocument, entry: Entry | undefined): Examination {
    const circumstances = this._circumstancesOf(document);
    if (entry?.examination && entry.edits.length <= mostEdits) {
      const edited = examineEdited(entry.examination, entry.edits, circumstances);
      if (edited.outline.length === lengthOf(document)) return edited;
    }
    return examine(document.getText(), circumstances);
  }

  /** By which configuration a document is judged. */
  configOf(document: vscode.TextDocument): Config {
    return this._circumstancesOf(document).config ?? defaultConfig;
  }

  /** Examines open documents anew: what they are judged by has changed. */
  refresh(isConcerned: (document: vscode.TextDocument) => boolean = () => true): void {
    for (const [document, entry] of this._entries) {
      if (!isConcerned(document)) continue;
      entry.isStale = true;
      this._schedule(document, entry, 0);
    }
  }

  dispose(): void {
    this._subscriptions.dispose();
    for (const { timer } of this._entries.values()) clearTimeout(timer);
    this._entries.clear();
  }

  private _open(document: vscode.TextDocument): void {
    if (!isWritten(document) || this._entries.has(document)) return;
    const entry: Entry = {
      version: -1,
      examination: undefined,
      edits: [],
      isStale: false,
      cost: 0,
      isAnnounced: false,
      timer: undefined,
    };
    this._entries.set(document, entry);
    this._schedule(document, entry, 0);
  }

  private _changed({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const entry = this._entries.get(document);
    // In this order each is meant for what the one before has left.
    for (const { rangeOffset, rangeLength, text } of contentChanges) {
      if (entry && entry.edits.length <= mostEdits)
        entry.edits.push({ start: rangeOffset, end: rangeOffset + rangeLength, text });
    }
    // A change of the dirty state alone leaves the version as it is.
    if (!entry || this.known(document)) return;
    this._schedule(document, entry, Math.min(longestPause, Math.max(shortestPause, 3 * entry.cost)));
  }

  private _schedule(document: vscode.TextDocument, entry: Entry, pause: number): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      entry.timer = undefined;
      if (this._entries.get(document) === entry) this._announce(document, entry);
    }, pause);
  }

  private _announce(document: vscode.TextDocument, entry: Entry): void {
    const examination = this.get(document);
    clearTimeout(entry.timer);
    entry.timer = undefined;
    if (entry.isAnnounced) return;
    entry.isAnnounced = true;
    this._analyzed.fire({ document, examination });
  }

  private _forget(document: vscode.TextDocument): void {
    const entry = this._entries.get(document);
    if (!entry) return;
    clearTimeout(entry.timer);
    this._entries.delete(document);
    this._forgotten.fire(document);
  }
}

function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

import * as vscode from 'vscode';
import { arranged, type Row, type RowOrder } from '../model/views/rows.ts';
import { onCommand } from './onCommand.ts';

interface Arrangement {
  readonly isUnfinishedOnly: boolean;
  readonly order: RowOrder;
}

const key = 'outline';
const usual: Arrangement = { isUnfinishedOnly: false, order: 'document' };

/** Which rows the outline shows, and in which order: chosen in the view's title, remembered for the workspace. */
export class OutlineArrangement implements vscode.Disposable {
  private readonly _memory: vscode.Memento;
  private readonly _changed = new vscode.EventEmitter<void>();
  private readonly _subscriptions: vscode.Disposable;
  private _current: Arrangement;

  readonly onDidChange = this._changed.event;

  constructor(memory: vscode.Memento) {
    this._memory = memory;
    const { isUnfinishedOnly, order } = memory.get<Partial<Arrangement>>(key) ?? {};
    this._current = {
      isUnfinishedOnly: isUnfinishedOnly === true,
      order: order === 'left' ? order : usual.order,
    };
    this._subscriptions = vscode.Disposable.from(
      this._changed,
      this._command('showUnfinishedOnly', { isUnfinishedOnly: true }),
      this._command('showAllSections', { isUnfinishedOnly: false }),
      this._command('sortByDocument', { order: 'document' }),
      this._command('sortByLeft', { order: 'left' }),
    );
    this._setContext();
  }

  get isInDocumentOrder(): boolean {
    return this._current.order === 'document';
  }

  arrange(rows: readonly Row[]): readonly Row[] {
    return arranged(rows, this._current.isUnfinishedOnly, this._current.order);
  }

  dispose(): void {
    this._subscriptions.dispose();
  }

  private _command(name: string, change: Partial<Arrangement>): vscode.Disposable {
    return onCommand(name, async () => {
      this._current = { ...this._current, ...change };
      this._setContext();
      this._changed.fire();
      await this._memory.update(key, this._current);
    });
  }

  private _setContext(): void {
    const { isUnfinishedOnly, order } = this._current;
    const set = (name: string, value: unknown) =>
      void vscode.commands.executeCommand('setContext', `designDocs.outline.${name}`, value);
    set('unfinishedOnly', isUnfinishedOnly);
    set('order', order);
  }
}

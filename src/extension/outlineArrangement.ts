import * as vscode from 'vscode';
import { arranged, type Row, type RowOrder } from '../model/views/rows.ts';

interface Arrangement {
  readonly isUnfinishedOnly: boolean;
  readonly order: RowOrder;
}

const key = 'outline';
const usual: Arrangement = { isUnfinishedOnly: false, order: 'document' };

/** Which rows the outline shows, and in which order: chosen in the view's title, remembered for the workspace. */
export class OutlineArrangement implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #current: Arrangement;

  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    const { isUnfinishedOnly, order } = memory.get<Partial<Arrangement>>(key) ?? {};
    this.#current = {
      isUnfinishedOnly: isUnfinishedOnly === true,
      order: order === 'left' ? order : usual.order,
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#command('showUnfinishedOnly', { isUnfinishedOnly: true }),
      this.#command('showAllSections', { isUnfinishedOnly: false }),
      this.#command('sortByDocument', { order: 'document' }),
      this.#command('sortByLeft', { order: 'left' }),
    );
    this.#setContext();
  }

  get isInDocumentOrder(): boolean {
    return this.#current.order === 'document';
  }

  arrange(rows: readonly Row[]): readonly Row[] {
    return arranged(rows, this.#current.isUnfinishedOnly, this.#current.order);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #command(name: string, change: Partial<Arrangement>): vscode.Disposable {
    return vscode.commands.registerCommand(`designDocs.${name}`, async () => {
      this.#current = { ...this.#current, ...change };
      this.#setContext();
      this.#changed.fire();
      await this.#memory.update(key, this.#current);
    });
  }

  #setContext(): void {
    const { isUnfinishedOnly, order } = this.#current;
    const set = (name: string, value: unknown) =>
      void vscode.commands.executeCommand('setContext', `designDocs.outline.${name}`, value);
    set('unfinishedOnly', isUnfinishedOnly);
    set('order', order);
  }
}

import * as vscode from 'vscode';
import { percent } from '../model/views/percent.ts';
import type { Shown, ShownDocument } from './shownDocument.ts';

/** One item that says how far the document is, and leads to what is left. */
export function registerStatusBar(shown: ShownDocument): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'designDocs.completeness',
    vscode.StatusBarAlignment.Right,
    101,
  );
  item.name = vscode.l10n.t('Completeness of the Design Document');
  item.command = 'designDocs.showUnfinished';
  const show = ({ kind, analysis }: Shown) => {
    if (kind !== 'designDoc') return item.hide();
    const { completeness, unfinished, counted, template } = analysis;
    const share = percent(completeness);
    const done = vscode.l10n.t('{0} of {1} sections finished', counted - unfinished, counted);
    item.text = `$(checklist) ${share}`;
    item.tooltip = `${template.name}: ${done}`;
    item.accessibilityInformation = {
      label: vscode.l10n.t('Design document, {0}, {1}', share, done),
      role: 'button',
    };
    item.show();
  };
  show(shown.current);
  return vscode.Disposable.from(item, shown.onDidChange(show));
}

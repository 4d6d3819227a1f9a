import * as vscode from 'vscode';
import { guidanceIn } from '../model/views/unfinished.ts';
import type { Analyses } from './analyses.ts';
import { toRange } from './ranges.ts';
import { isOn, onDidChangeSetting } from './settings.ts';

/**
 * Fades what is the template's own text, in every editor. Just enough that it stays readable: above 4.5 to 1
 * in VS Code's own themes. Who has chosen high contrast wants no text with less: there it is set in italics.
 */
export function registerFading(analyses: Analyses): vscode.Disposable {
  const faded = vscode.window.createTextEditorDecorationType({
    light: { opacity: '0.72' },
    dark: { opacity: '0.65' },
    fontStyle: 'italic',
  });
  const marked = vscode.window.createTextEditorDecorationType({ fontStyle: 'italic' });
  const draw = (editor: vscode.TextEditor) => {
    const { document } = editor;
    const analysis = isOn('fadeGuidance', document.uri) ? analyses.known(document)?.analysis : undefined;
    const ranges = analysis ? guidanceIn(analysis).map(span => toRange(document, span)) : [];
    const isHighContrast = /HighContrast/.test(
      vscode.ColorThemeKind[vscode.window.activeColorTheme.kind] ?? '',
    );
    editor.setDecorations(faded, isHighContrast ? [] : ranges);
    editor.setDecorations(marked, isHighContrast ? ranges : []);
  };
  const drawAll = (isConcerned: (editor: vscode.TextEditor) => boolean = () => true) =>
    vscode.window.visibleTextEditors.filter(isConcerned).forEach(draw);
  drawAll();
  return vscode.Disposable.from(
    faded,
    marked,
    analyses.onDidAnalyze(({ document }) => drawAll(editor => editor.document === document)),
    analyses.onDidForget(document => drawAll(editor => editor.document === document)),
    vscode.window.onDidChangeVisibleTextEditors(() => drawAll()),
    vscode.window.onDidChangeActiveColorTheme(() => drawAll()),
    onDidChangeSetting('fadeGuidance', () => drawAll()),
  );
}

import * as vscode from 'vscode';
import { finishedSections } from '../model/judging/progress.ts';
import type { Analyses } from './analyses.ts';
import { designDocOf } from './designDoc.ts';
import { show } from './documents.ts';
import { inform } from './inform.ts';
import type { ShownDocument } from './shownDocument.ts';

/** The commands that fold the sections in which nothing is left to do, and unfold all sections. */
export function registerFoldFinished(analyses: Analyses, shown: ShownDocument): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('designDocs.foldFinished', async () => {
      const found = designDocOf(analyses, shown);
      if (!found) return;
      const finished = finishedSections(found.analysis.sections);
      if (finished.length === 0) {
        return inform(vscode.l10n.t('No section of this document is finished yet.'));
      }
      await show(found.document);
      await fold(
        'editor.fold',
        finished.map(({ line }) => line),
      );
    }),
    vscode.commands.registerCommand('designDocs.unfoldSections', async () => {
      const found = designDocOf(analyses, shown);
      if (!found) return;
      await show(found.document);
      await fold(
        'editor.unfold',
        found.analysis.outline.sections.map(({ line }) => line),
      );
    }),
  );
}

function fold(command: 'editor.fold' | 'editor.unfold', selectionLines: readonly number[]): Thenable<void> {
  return vscode.commands.executeCommand(command, { selectionLines, levels: 1 });
}

import * as vscode from 'vscode';
import type { Section } from '../model/document/outline.ts';
import { finishedSections } from '../model/judging/progress.ts';
import type { Analyses } from './analyses.ts';
import { designDocInEditor } from './designDoc.ts';
import { inform } from './inform.ts';
import { onCommand } from './onCommand.ts';
import type { ShownDocument } from './shownDocument.ts';

/** The commands that fold the sections in which nothing is left to do, and unfold all sections. */
export function registerFoldFinished(analyses: Analyses, shown: ShownDocument): vscode.Disposable {
  return vscode.Disposable.from(
    onCommand('foldFinished', async () => {
      const found = await designDocInEditor(analyses, shown);
      if (!found) return;
      const finished = finishedSections(found.analysis.sections);
      if (finished.length === 0) {
        return inform(vscode.l10n.t('No section of this document is finished yet.'));
      }
      await fold('editor.fold', finished);
    }),
    onCommand('unfoldSections', async () => {
      const found = await designDocInEditor(analyses, shown);
      if (found) await fold('editor.unfold', found.analysis.outline.sections);
    }),
  );
}

function fold(command: 'editor.fold' | 'editor.unfold', sections: readonly Section[]): Thenable<void> {
  const selectionLines = sections.map(({ line }) => line);
  return vscode.commands.executeCommand(command, { selectionLines, levels: 1 });
}

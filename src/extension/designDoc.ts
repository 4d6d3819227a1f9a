import * as vscode from 'vscode';
import type { Analysis } from '../model/analyze.ts';
import type { Analyses } from './analyses.ts';
import { isWritten, show } from './documents.ts';
import { inform } from './inform.ts';
import type { ShownDocument } from './shownDocument.ts';

export interface DesignDoc {
  readonly document: vscode.TextDocument;
  readonly analysis: Analysis;
}

export interface DesignDocInEditor extends DesignDoc {
  readonly editor: vscode.TextEditor;
}

/** The document that a command is about: the one in the active editor, else the one in the side bar. */
function currentDocument(shown: ShownDocument): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  return active && isWritten(active) ? active : shown.current.document;
}

/** The same; says so when there is none. */
export function openDocument(shown: ShownDocument): vscode.TextDocument | undefined {
  const document = currentDocument(shown);
  if (!document) inform(vscode.l10n.t('Open a Markdown document first.'));
  return document;
}

/** The same, judged; says why when there is nothing to judge. */
export function designDocOf(analyses: Analyses, shown: ShownDocument): DesignDoc | undefined {
  const document = currentDocument(shown);
  const analysis = document && analyses.get(document).analysis;
  if (analysis) return { document, analysis };
  return inform(
    document
      ? vscode.l10n.t(
          'No template was recognised for this document. To use one, put "<!-- template: ID -->" at its top.',
        )
      : vscode.l10n.t('Open a design document first, or start one with the command New Design Doc.'),
  );
}

/** The same in an editor, judged as it is once that is shown: somebody may have gone on typing. */
export async function designDocInEditor(
  analyses: Analyses,
  shown: ShownDocument,
): Promise<DesignDocInEditor | undefined> {
  const document = designDocOf(analyses, shown)?.document;
  if (!document) return undefined;
  const editor = await show(document);
  const { analysis } = analyses.get(document);
  return analysis && { document, analysis, editor };
}

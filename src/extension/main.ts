import type * as vscode from 'vscode';
import { Analyses } from './analyses.ts';
import { type Api, createApi } from './api.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerExplain } from './explainCommand.ts';
import { registerInsertSection } from './insertSection.ts';
import { registerNavigation } from './navigation.ts';
import { registerNewDocument } from './newDocumentCommand.ts';
import { registerOutlineView } from './outlineView.ts';
import { registerQuickFixes } from './quickFixes.ts';
import { configFor, onDidChangeJudgement } from './settings.ts';
import { ShownDocument } from './shownDocument.ts';
import { builtinLibrary as library } from './templateLibrary.ts';
import { registerTemplatePreview } from './templatePreview.ts';

export function activate({ subscriptions, extensionUri }: vscode.ExtensionContext): Api {
  const analyses = new Analyses(({ uri }) => ({
    templates: library.templatesFor(uri),
    config: configFor(uri),
  }));
  const shown = new ShownDocument(analyses);
  subscriptions.push(
    analyses,
    shown,
    library.onDidChange(() => analyses.refresh()),
    onDidChangeJudgement(() => analyses.refresh()),
    registerDiagnostics(analyses, extensionUri),
    registerExplain(analyses, shown),
    registerInsertSection(analyses, shown),
    registerNavigation(analyses, shown),
    registerNewDocument(library),
    registerOutlineView(shown),
    registerQuickFixes(analyses),
    registerTemplatePreview(library),
  );
  return createApi(analyses, library);
}

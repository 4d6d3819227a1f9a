import type * as vscode from 'vscode';
import { Analyses } from './analyses.ts';
import { type Api, createApi } from './api.ts';
import { registerApplyTemplate } from './applyTemplateCommand.ts';
import { registerCodeLens } from './codeLens.ts';
import { registerCompletion } from './completion.ts';
import { registerConvert } from './convertCommand.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerExplain } from './explainCommand.ts';
import { registerFading } from './fading.ts';
import { registerFoldFinished } from './foldFinished.ts';
import { registerHover } from './hover.ts';
import { registerInsertSection } from './insertSection.ts';
import { registerLinkedActions } from './linkedActions.ts';
import { createMarkdownPreview } from './markdownPreview.ts';
import { registerMoveSection } from './moveSectionCommand.ts';
import { registerNavigation } from './navigation.ts';
import { registerNewDocument } from './newDocumentCommand.ts';
import { registerOpenSample } from './openSample.ts';
import { registerOutlineView } from './outlineView.ts';
import { registerProjectDiagnostics } from './projectDiagnostics.ts';
import { Projects } from './projects.ts';
import { registerQuickFixes } from './quickFixes.ts';
import { registerAddRevision } from './revisionCommand.ts';
import { registerSaveAsTemplate } from './saveAsTemplate.ts';
import { registerSectionCommands } from './sectionCommands.ts';
import { onDidChangeSetting } from './settings.ts';
import { ShownDocument } from './shownDocument.ts';
import { registerShowUnfinished } from './showUnfinished.ts';
import { registerStatusBar } from './statusBar.ts';
import { registerSetStatus } from './statusCommand.ts';
import { registerTemplatePreview } from './templatePreview.ts';

export function activate({ subscriptions, extensionUri, workspaceState }: vscode.ExtensionContext): Api {
  const projects = new Projects();
  const analyses = new Analyses(document => projects.circumstancesFor(document));
  const shown = new ShownDocument(analyses);
  const outline = registerOutlineView(analyses, shown, workspaceState);
  const preview = createMarkdownPreview(analyses, projects);
  subscriptions.push(
    projects,
    analyses,
    shown,
    outline,
    preview,
    projects.onDidChange(folder => analyses.refresh(document => projects.isIn(document, folder))),
    onDidChangeSetting('severities', () => analyses.refresh()),
    registerAddRevision(analyses, shown),
    registerCodeLens(analyses),
    registerCompletion(analyses),
    registerApplyTemplate(analyses, shown, projects),
    registerConvert(analyses, shown, projects),
    registerDiagnostics(analyses, extensionUri),
    registerExplain(analyses, shown, projects),
    registerFading(analyses),
    registerHover(analyses),
    registerFoldFinished(analyses, shown),
    registerInsertSection(analyses, shown),
    registerMoveSection(analyses, shown, outline),
    registerLinkedActions(analyses),
    registerNavigation(analyses, shown),
    registerNewDocument(projects),
    registerOpenSample(extensionUri),
    registerProjectDiagnostics(projects),
    registerQuickFixes(analyses),
    registerSaveAsTemplate(analyses, shown),
    registerSectionCommands(analyses, shown, outline),
    registerSetStatus(analyses, shown),
    registerShowUnfinished(analyses, shown),
    registerStatusBar(shown),
    registerTemplatePreview(projects),
  );
  return createApi(analyses, projects, preview.extendMarkdownIt);
}

import * as vscode from 'vscode';
import { type JsonDocument, toDocumentJson } from '../model/views/documentJson.ts';
import type { Analyses } from './analyses.ts';
import type { ExtendMarkdownIt } from './markdownPreview.ts';
import type { Projects } from './projects.ts';

/** A template as other extensions see it. */
export interface TemplateInfo {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly origin: string;
}

/** What `activate` gives to other extensions. */
export interface Api {
  /** What the editor sees in a document: the same object as in `design-docs check --format json`. */
  analyze(uri: vscode.Uri): Promise<JsonDocument>;
  templates(uri?: vscode.Uri): TemplateInfo[];
  readonly extendMarkdownIt: ExtendMarkdownIt;
}

export function createApi(analyses: Analyses, projects: Projects, extendMarkdownIt: ExtendMarkdownIt): Api {
  return Object.freeze({
    extendMarkdownIt,
    async analyze(uri: vscode.Uri) {
      const document = await vscode.workspace.openTextDocument(uri);
      await projects.ready(document);
      return toDocumentJson(vscode.workspace.asRelativePath(document.uri), analyses.get(document));
    },
    templates: (uri?: vscode.Uri) =>
      projects
        .templatesFor(uri)
        .map(({ id, name, description, version, origin }) => ({ id, name, description, version, origin })),
  });
}

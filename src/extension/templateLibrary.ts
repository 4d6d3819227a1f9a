import type * as vscode from 'vscode';
import type { Hint } from '../model/matching/recognize.ts';
import type { ProjectConfig } from '../model/project/projectConfig.ts';
import type { Template } from '../model/template/template.ts';

/** Where every part of the extension gets its templates from. */
export interface TemplateLibrary {
  /** Resolves when what stands around a document or a folder has been read. */
  ready(uri: vscode.Uri | undefined, isDocument?: boolean): Promise<void>;
  /** The templates that a document, or a new one in a folder, may use; later origins have gone before. */
  templatesFor(uri: vscode.Uri | undefined): readonly Template[];
  /** The template that the project names for a document, if it does. */
  hintFor(document: vscode.TextDocument): Hint | undefined;
  /** How the project around a folder names new documents. */
  fileNamesFor(folder: vscode.Uri): Pick<ProjectConfig, 'fileNames'> | undefined;
  /** The folder whose documents have to be judged anew. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

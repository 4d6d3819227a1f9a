import type * as vscode from 'vscode';
import { builtinTemplates } from '../model/builtin.ts';
import type { Template } from '../model/template.ts';

/** Where every part of the extension gets its templates from. */
export interface TemplateLibrary {
  /** The templates that a document, or a new one in a folder, may use; later origins have gone before. */
  templatesFor(uri: vscode.Uri | undefined): readonly Template[];
  /** Open documents have to be judged anew. */
  readonly onDidChange: vscode.Event<void>;
}

/** The templates that come with the product: they never change. */
export const builtinLibrary: TemplateLibrary = {
  templatesFor: () => builtinTemplates(),
  onDidChange: () => ({ dispose() {} }),
};

import * as vscode from 'vscode';
import type { Template } from '../model/template/template.ts';
import { newDocument } from '../model/writing/newDocument.ts';
import type { Projects } from './projects.ts';
import { closeTabs } from './tabs.ts';

/** Documents of this scheme show a template; they cannot be edited. */
export const templateScheme = 'design-docs-template';

export function registerTemplatePreview(projects: Projects): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(templateScheme, {
    provideTextDocumentContent({ query }) {
      const template = projects.templatesFor(undefined).find(({ id }) => id === query);
      return template ? newDocument(template, {}).text : '';
    },
  });
}

/** Shows what a new document of a template looks like, beside a question that stays open. */
export async function showTemplate({ id, name }: Template): Promise<void> {
  const uri = vscode.Uri.from({ scheme: templateScheme, path: `/${name}.md`, query: id });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true });
}

/** Closes what `showTemplate` has opened. */
export async function hideTemplates(): Promise<void> {
  await closeTabs(input => input instanceof vscode.TabInputText && input.uri.scheme === templateScheme);
}

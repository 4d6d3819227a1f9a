import * as vscode from 'vscode';
import type { Template } from '../model/template/template.ts';
import { fileNameFor } from '../model/writing/newDocument.ts';
import { askPath } from './askPath.ts';
import { askTemplate } from './askTemplate.ts';
import { askText, back, type Step } from './askText.ts';
import { authorFor } from './author.ts';
import type { Order } from './createDocument.ts';
import { defaultFolder } from './defaultFolder.ts';
import { numberFor, requireFolder } from './newFile.ts';
import type { Projects } from './projects.ts';
import { today } from './today.ts';

/** Asks for all that a new document needs. `undefined`: the person has changed their mind. */
export async function askForOrder(
  projects: Projects,
  picked: vscode.Uri | undefined,
): Promise<Order | undefined> {
  const folder = await askWorkspaceFolder(picked);
  if (folder === null) return undefined;
  if (folder) await requireFolder(folder.uri);
  await projects.ready(folder?.uri);
  // Whoever is asked for a title gives git the time to answer.
  const author = authorFor(folder?.uri);
  const total = folder ? 3 : 2;
  const step = (number: number): Step => ({
    title: vscode.l10n.t('New Design Doc'),
    step: number,
    totalSteps: total,
  });
  let template: Template | undefined;
  let title: string | undefined;
  for (;;) {
    template = await askTemplate(projects.templatesFor(folder?.uri), step(1), template);
    if (!template) return undefined;
    for (;;) {
      const answer = await askText({
        ...step(2),
        prompt: vscode.l10n.t('Title of the document'),
        value: title ?? '',
        check: async text => (text.trim() === '' ? vscode.l10n.t('Give the document a title.') : undefined),
      });
      if (answer === undefined) return undefined;
      if (answer === back) break;
      title = answer.trim();
      const known = { title, date: today(), author: await author };
      if (!folder) return { template, values: known, target: undefined };
      const start = await defaultFolder(folder.uri, picked);
      const place = vscode.Uri.joinPath(folder.uri, start);
      const values = { ...known, number: await numberFor(place) };
      const fileName = fileNameFor(template, values, projects.fileNamesFor(folder.uri));
      const target = await askPath(step(3), folder, `${start}${fileName}`);
      if (target === undefined) return undefined;
      if (target !== back) return { template, values, target };
    }
  }
}

/** `undefined`: no folder is open; `null`: none was chosen. */
async function askWorkspaceFolder(
  picked: vscode.Uri | undefined,
): Promise<vscode.WorkspaceFolder | undefined | null> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const known = picked && vscode.workspace.getWorkspaceFolder(picked);
  if (known || folders.length <= 1) return known ?? folders[0];
  const placeHolder = vscode.l10n.t('Folder for the new document');
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder })) ?? null;
}

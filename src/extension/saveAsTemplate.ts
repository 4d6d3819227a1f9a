import * as vscode from 'vscode';
import { displayTitle } from '../model/text/titles.ts';
import { slugOf } from '../model/writing/newDocument.ts';
import { toTemplate } from '../model/writing/toTemplate.ts';
import type { Analyses } from './analyses.ts';
import { openDocument } from './designDoc.ts';
import { inform } from './inform.ts';
import { exists, writeNewFile } from './newFile.ts';
import { onCommand } from './onCommand.ts';
import type { ShownDocument } from './shownDocument.ts';

/** The command that makes a team's template of the active document. */
export function registerSaveAsTemplate(analyses: Analyses, shown: ShownDocument): vscode.Disposable {
  return onCommand('saveAsTemplate', () => saveAsTemplate(analyses, shown));
}

/** @returns the template's file; `undefined` when the person has changed their mind */
async function saveAsTemplate(analyses: Analyses, shown: ShownDocument): Promise<vscode.Uri | undefined> {
  const document = openDocument(shown);
  if (!document) return undefined;
  const folder = vscode.workspace.getWorkspaceFolder(document.uri) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    return inform(vscode.l10n.t('Open a folder first: a template is saved in it.'));
  }
  const templates = vscode.Uri.joinPath(folder.uri, '.design-docs', 'templates');
  const file = (name: string) => vscode.Uri.joinPath(templates, `${slugOf(name)}.md`);
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Save as Template'),
    prompt: vscode.l10n.t('Name of the template'),
    validateInput: async text => {
      if (text.trim() === '') return vscode.l10n.t('Give the template a name.');
      return (await exists(file(text)))
        ? vscode.l10n.t('There is a template of this name already.')
        : undefined;
    },
  });
  if (name === undefined) return undefined;
  const { outline } = analyses.get(document);
  const kept = await vscode.window.showQuickPick(
    outline.sections
      .filter(({ level, blocks }) => level > 0 && blocks.length > 0)
      .map(({ index, heading }) => ({ label: displayTitle(heading), index })),
    {
      canPickMany: true,
      title: vscode.l10n.t('Save as Template'),
      placeHolder: vscode.l10n.t('Sections whose text stays as guidance; any other gets a prompt'),
    },
  );
  if (kept === undefined) return undefined;
  const text = toTemplate(outline, {
    id: slugOf(name),
    name: name.trim(),
    keepText: new Set(kept.map(({ index }) => index)),
  });
  const target = file(name);
  await writeNewFile(target, text);
  await vscode.window.showTextDocument(target);
  return target;
}

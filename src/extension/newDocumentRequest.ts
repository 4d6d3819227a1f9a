import * as vscode from 'vscode';
import { fileNameFor } from '../model/writing/newDocument.ts';
import { authorFor } from './author.ts';
import type { Order } from './createDocument.ts';
import { freeName, numberFor, requireFolder } from './newFile.ts';
import { placeNamed } from './places.ts';
import type { Projects } from './projects.ts';
import { isTemplateRequest, type TemplateRequest, templateNamed } from './requestedTemplate.ts';
import { textSetting } from './settings.ts';
import { today } from './today.ts';

/** What the command New Design Doc takes when it shall ask nothing. */
export interface NewDocumentRequest extends TemplateRequest {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  /** A Uri, an absolute path, or a path in the first workspace folder. */
  readonly folder?: vscode.Uri | string;
  /** Without it the next free name is taken. */
  readonly fileName?: string;
}

export function isRequest(argument: unknown): argument is NewDocumentRequest {
  return isTemplateRequest(argument);
}

/** Completes a request from settings and git; rejects when it cannot be met. */
export async function orderFor(request: NewDocumentRequest, projects: Projects): Promise<Order> {
  const folder = folderOf(request);
  await projects.ready(folder);
  const template = templateNamed(request.template, projects.templatesFor(folder));
  // The folder of the setting is made when it is needed; one that was named has to be there.
  const base = request.folder === undefined ? vscode.workspace.workspaceFolders?.[0]?.uri : folder;
  if (base) await requireFolder(base);
  else if (request.fileName) throw new Error(vscode.l10n.t('No folder is open. Name a folder, too.'));
  const values = {
    number: folder && (await numberFor(folder)),
    title: request.title,
    author: request.author ?? (await authorFor(folder)),
    date: request.date ?? today(),
  };
  if (!folder) return { template, values, target: undefined };
  const name =
    request.fileName ??
    (await freeName(folder, fileNameFor(template, values, projects.fileNamesFor(folder))));
  return { template, values, target: vscode.Uri.joinPath(folder, name) };
}

function folderOf({ folder }: NewDocumentRequest): vscode.Uri | undefined {
  const first = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder instanceof vscode.Uri) return folder;
  if (folder === undefined) {
    const set = textSetting('folder', first);
    return first && set ? vscode.Uri.joinPath(first, set) : first;
  }
  const place = placeNamed(folder, first);
  if (place) return place;
  throw new Error(vscode.l10n.t('No folder is open. Give the whole path of "{0}".', folder));
}

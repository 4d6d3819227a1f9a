import * as vscode from 'vscode';
import { fileNameFor } from '../model/newDocument.ts';
import type { Template } from '../model/template.ts';
import { authorFor } from './author.ts';
import { type Order, today } from './createDocument.ts';
import { freeName, numberFor, requireFolder } from './newFile.ts';
import { textSetting } from './settings.ts';
import type { TemplateLibrary } from './templateLibrary.ts';

/** What the command New Design Doc takes when it shall ask nothing. */
export interface NewDocumentRequest {
  /** A template's id. */
  readonly template: string;
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  /** A Uri, an absolute path, or a path in the first workspace folder. */
  readonly folder?: vscode.Uri | string;
  /** Without it the next free name is taken. */
  readonly fileName?: string;
}

export function isRequest(argument: unknown): argument is NewDocumentRequest {
  return typeof argument === 'object' && argument !== null && 'template' in argument;
}

/** Completes a request from settings and git; rejects when it cannot be met. */
export async function orderFor(request: NewDocumentRequest, library: TemplateLibrary): Promise<Order> {
  const folder = folderOf(request);
  await library.ready(folder);
  const template = templateOf(request, library.templatesFor(folder));
  // The folder of the setting is made when it is needed; one that was named has to be there.
  const base = request.folder === undefined ? vscode.workspace.workspaceFolders?.[0]?.uri : folder;
  if (base) await requireFolder(base);
  else if (request.fileName) throw new Error(vscode.l10n.t('No folder is open. Name a folder, too.'));
  const values = {
    ...(folder ? { number: await numberFor(folder) } : {}),
    ...(request.title ? { title: request.title } : {}),
    ...known('author', request.author ?? (await authorFor(folder))),
    date: request.date ?? today(),
  };
  if (!folder) return { template, values, target: undefined };
  const name =
    request.fileName ?? (await freeName(folder, fileNameFor(template, values, library.fileNamesFor(folder))));
  return { template, values, target: vscode.Uri.joinPath(folder, name) };
}

function known(key: 'author', value: string | undefined): { author?: string } {
  return value ? { [key]: value } : {};
}

function templateOf({ template: id }: NewDocumentRequest, templates: readonly Template[]): Template {
  const template = templates.find(template => template.id === id);
  if (template) return template;
  const ids = templates.map(({ id }) => id).join(', ');
  throw new Error(vscode.l10n.t('There is no template "{0}". Use one of these: {1}.', id, ids));
}

function folderOf({ folder }: NewDocumentRequest): vscode.Uri | undefined {
  const first = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder instanceof vscode.Uri) return folder;
  if (folder === undefined) {
    const set = textSetting('folder', first);
    return first && set ? vscode.Uri.joinPath(first, set) : first;
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(folder)) return vscode.Uri.parse(folder, true);
  if (/^(?:[\\/]|[a-z]:[\\/])/i.test(folder)) return vscode.Uri.file(folder);
  if (first) return vscode.Uri.joinPath(first, folder);
  throw new Error(vscode.l10n.t('No folder is open. Give the whole path of "{0}".', folder));
}

import * as vscode from 'vscode';
import { templateScheme } from './templatePreview.ts';

/** Copies, output and fragments of documents: not what somebody is writing. */
const notWritten = new Set([
  'comment',
  'debug',
  'git',
  'output',
  'vscode',
  'vscode-chat-code-block',
  'vscode-interactive-input',
  'vscode-local-history',
  'vscode-notebook-cell',
  'vscode-scm',
  templateScheme,
]);

/** Whether a document may be a design document: Markdown that somebody writes, wherever it is stored. */
export function isWritten({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown' && isWrittenScheme(uri.scheme);
}

export function isWrittenScheme(scheme: string): boolean {
  return !notWritten.has(scheme) && !scheme.startsWith('review') && !scheme.startsWith('git');
}

/** Shows a document where it is visible already, else in the active group. */
export function show(document: vscode.TextDocument): Thenable<vscode.TextEditor> {
  const visible = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  return vscode.window.showTextDocument(
    document,
    visible?.viewColumn ? { viewColumn: visible.viewColumn } : {},
  );
}

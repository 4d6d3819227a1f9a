import * as vscode from 'vscode';
import { conversionScheme } from './conversionPreview.ts';
import { templateScheme } from './templatePreview.ts';

/** Copies, output and fragments of documents: not what somebody is writing. */
const notWritten = new Set([
  'comment',
  'debug',
  'output',
  'vscode',
  'vscode-chat-code-block',
  'vscode-interactive-input',
  'vscode-local-history',
  'vscode-notebook-cell',
  'vscode-scm',
  conversionScheme,
  templateScheme,
]);

/** Whether a document may be a design document: Markdown that somebody writes, wherever it is stored. */
export function isWritten({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown' && isWrittenScheme(uri.scheme);
}

export function isWrittenScheme(scheme: string): boolean {
  return !notWritten.has(scheme) && !scheme.startsWith('review') && !scheme.startsWith('git');
}

/** The editor of a document that is meant when it has several: the active one, else the first in sight. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor?.document === document) return activeTextEditor;
  return visibleTextEditors.find(editor => editor.document === document);
}

/** Brings a range into sight, and leaves the text where it is when the range is in sight already. */
export function reveal(editor: vscode.TextEditor, range: vscode.Range = editor.selection): void {
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows a document where it is visible already, else in the active group. */
export function show(document: vscode.TextDocument): Thenable<vscode.TextEditor> {
  const { viewColumn } = editorOf(document) ?? {};
  return vscode.window.showTextDocument(document, viewColumn ? { viewColumn } : {});
}

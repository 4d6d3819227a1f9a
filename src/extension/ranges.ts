import * as vscode from 'vscode';
import { type Edit, positionAt, type Span, splitLines } from '../model/text.ts';

/** The one place where offsets of the core become ranges of the editor. */
export function toRange(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The same for a text that is in no editor. */
export function toRangeIn(text: string, { start, end }: Span): vscode.Range {
  const lines = splitLines(text);
  const at = (offset: number) => {
    const { line, column } = positionAt(lines, offset);
    return new vscode.Position(line, column);
  };
  return new vscode.Range(at(start), at(end));
}

/** Edits of the core as one change: one undo step. */
export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  result.set(
    document.uri,
    edits.map(edit => vscode.TextEdit.replace(toRange(document, edit), edit.text)),
  );
  return result;
}

/** Another text for a document as one change of what differs: one undo step, and the rest keeps its place. */
export function toReplacement(document: vscode.TextDocument, text: string): vscode.WorkspaceEdit {
  const old = document.getText();
  const least = Math.min(old.length, text.length);
  let head = 0;
  while (head < least && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < least - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  // What is two units long, a line break or a character, is not to be cut in two.
  if (/[\r\ud800-\udbff]/.test(old[head - 1] ?? '')) head--;
  if (tail > 0 && /[\n\udc00-\udfff]/.test(old[old.length - tail] ?? '')) tail--;
  return toWorkspaceEdit(document, [
    { start: head, end: old.length - tail, text: text.slice(head, text.length - tail) },
  ]);
}

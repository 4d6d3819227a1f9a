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

import * as vscode from 'vscode';
import { toSnippet } from '../model/edits/snippet.ts';
import type { FixEdit } from '../model/rules/rule.ts';
import { difference, positionAt, type Span, splitLines } from '../model/text/text.ts';

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

/** Edits of the core as one change: one undo step. Where they have stops, Tab goes from one to the next. */
export function toWorkspaceEdit(
  document: vscode.TextDocument,
  edits: readonly FixEdit[],
): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  result.set(
    document.uri,
    edits.map(edit => {
      const range = toRange(document, edit);
      if (!edit.stops || edit.stops.length === 0) return vscode.TextEdit.replace(range, edit.text);
      const snippet = toSnippet(edit.text, edit.stops).replace(/\r\n?/g, '\n');
      return vscode.SnippetTextEdit.replace(range, new vscode.SnippetString(snippet));
    }),
  );
  return result;
}

/** Another text for a document as one change of what differs: one undo step, and the rest keeps its place. */
export function toReplacement(document: vscode.TextDocument, text: string): vscode.WorkspaceEdit {
  return toWorkspaceEdit(document, [difference(document.getText(), text)]);
}

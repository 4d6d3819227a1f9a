import * as vscode from 'vscode';
import { parseOutline } from '../model/document/outline.ts';
import type { Values } from '../model/edits/insertion.ts';
import { toSnippet } from '../model/edits/snippet.ts';
import type { Template } from '../model/template/template.ts';
import { lineStart } from '../model/text/text.ts';
import { type NewDocument, newDocument } from '../model/writing/newDocument.ts';
import { writeNewFile } from './newFile.ts';

/** Everything that has to be known for a new document. */
export interface Order {
  readonly template: Template;
  readonly values: Values;
  /** Where it is written; `undefined`: it stays untitled. */
  readonly target: vscode.Uri | undefined;
}

/** Makes a new document and opens it, the cursor in its first field. */
export async function createDocument({ template, values, target }: Order): Promise<vscode.Uri> {
  const created = newDocument(template, values);
  if (target) await writeNewFile(target, created.text);
  const document = target
    ? await vscode.workspace.openTextDocument(target)
    : await vscode.workspace.openTextDocument({ language: 'markdown', content: created.text });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await beginWriting(editor, created);
  // The file already says all this: without saving it would look changed.
  if (target) await document.save();
  return document.uri;
}

/** Replaces the head of the document by itself as a snippet: its last stop is where the writing begins. */
async function beginWriting(editor: vscode.TextEditor, { text, stops }: NewDocument): Promise<void> {
  const begin = firstText(text, stops.at(-1)?.end ?? 0);
  const lines = text.slice(0, begin).split('\n');
  const end = new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
  const snippet = new vscode.SnippetString(toSnippet(text.slice(0, begin), stops));
  await editor.insertSnippet(snippet, new vscode.Range(new vscode.Position(0, 0), end), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}

/** Where the first text under a heading begins, from some place on. */
function firstText(text: string, from: number): number {
  const { sections, lines } = parseOutline(text);
  const section = sections.find(
    ({ level, headingSpan, blocks }) => level > 0 && headingSpan.start >= from && blocks.length > 0,
  );
  return section?.blocks[0] ? lineStart(lines, section.blocks[0].startLine) : text.length;
}

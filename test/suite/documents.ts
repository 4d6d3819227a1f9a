import type * as vscode from 'vscode';
import { refusal, run } from './support.ts';

/** New Design Doc, told everything: it asks nothing and gives the document's Uri. */
export function create(request: object): Thenable<vscode.Uri> {
  return run<vscode.Uri>('newDocument', request);
}

/** What it says when it does not do it; rejects when it does. */
export function creationRefusal(request: object): Promise<string> {
  return refusal('newDocument', request);
}

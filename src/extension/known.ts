import * as vscode from 'vscode';
import type { Known } from '../model/rules/rule.ts';
import { authorFor } from './author.ts';
import { today } from './today.ts';

const authors = new Map<string, string | undefined>();

/** What fixes may fill in, as far as it is known already; asks for the rest, so that it is known the next time. */
export function knownNow({ uri }: vscode.TextDocument): Known {
  const key = keyOf(uri);
  if (!authors.has(key)) void knownFor(uri);
  return { author: authors.get(key), today: today() };
}

/** The same, once it is known. */
export async function knownFor(uri: vscode.Uri): Promise<Known> {
  const author = await authorFor(uri);
  authors.set(keyOf(uri), author);
  return { author, today: today() };
}

/** Documents of one folder have one author. */
function keyOf(uri: vscode.Uri): string {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
}

import * as vscode from 'vscode';
import type { Template } from '../model/template/template.ts';

/** How a template is called in the language of the editor; what a team has written stays as it is. */
export function templateWords({
  origin,
  name,
  description,
}: Pick<Template, 'origin' | 'name' | 'description'>): {
  readonly name: string;
  readonly description: string;
} {
  if (origin !== 'built-in') return { name, description };
  return { name: vscode.l10n.t(name), description: vscode.l10n.t(description) };
}

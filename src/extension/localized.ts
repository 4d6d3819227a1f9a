import * as vscode from 'vscode';
import type { Wording } from '../model/text/wording.ts';

/** A sentence of the core in the language of the editor. */
export function localized({ pattern, facts }: Wording): string {
  return vscode.l10n.t(pattern, facts);
}

import * as vscode from 'vscode';
import type { Analysis } from '../model/analyze.ts';
import { percent } from '../model/views/percent.ts';

/** How far a document is, in one line. */
export function headline({ completeness, status, unfinished }: Analysis): string {
  const left = unfinished > 0 ? unfinishedText(unfinished) : vscode.l10n.t('Every section is finished');
  return [percent(completeness), status, left].filter(Boolean).join(' · ');
}

export function unfinishedText(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 unfinished section')
    : vscode.l10n.t('{0} unfinished sections', count);
}

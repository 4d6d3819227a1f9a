import * as vscode from 'vscode';
import type { Analysis } from '../model/analyze.ts';
import { isStrict } from '../model/judging/config.ts';
import type { JudgedField } from '../model/judging/judgedFields.ts';
import { hasValue, listedValue } from '../model/writing/fieldValues.ts';
import { setStatus, statusesOf, statusField, withStatus } from '../model/writing/status.ts';
import type { Analyses } from './analyses.ts';
import { applyTo } from './applyTo.ts';
import { authorFor } from './author.ts';
import { type DesignDoc, designDocOf } from './designDoc.ts';
import { unfinishedText } from './headline.ts';
import { inform } from './inform.ts';
import { onCommand } from './onCommand.ts';
import { toWorkspaceEdit } from './ranges.ts';
import type { ShownDocument } from './shownDocument.ts';
import { today } from './today.ts';

/** The command that changes a document's status. With `{ status }` it asks nothing. */
export function registerSetStatus(analyses: Analyses, shown: ShownDocument): vscode.Disposable {
  return onCommand('setStatus', async (request?: { status?: unknown }) => {
    const found = designDocOf(analyses, shown);
    const field = found && statusField(found.analysis);
    if (!found) return undefined;
    if (!field) {
      return inform(vscode.l10n.t('The template of this document has no status.'));
    }
    const status =
      typeof request?.status === 'string'
        ? checked(field, request.status)
        : await ask(analyses, found, field);
    return status === undefined ? undefined : set(analyses, found.document, status);
  });
}

function checked({ spec }: JudgedField, wanted: string): string {
  const listed = listedValue(spec, wanted);
  if (listed !== undefined) return listed;
  throw new Error(
    vscode.l10n.t(
      '"{0}" is no status of this template. Use one of these: {1}.',
      wanted,
      spec.choice?.values.join(', ') ?? '',
    ),
  );
}

/** @returns the new status */
async function set(
  analyses: Analyses,
  document: vscode.TextDocument,
  status: string,
): Promise<string | undefined> {
  const author = await authorFor(document.uri);
  // The text may have changed while git was asked.
  const { analysis } = analyses.get(document);
  if (!analysis) return undefined;
  const change = vscode.l10n.t('Status: {0}', status);
  const edits = setStatus(analysis, status, { date: today(), author, change });
  if (edits.length > 0) await applyTo(document, document.version, toWorkspaceEdit(document, edits));
  return status;
}

type Item = vscode.QuickPickItem & { readonly status: string; readonly left: string };

async function ask(
  analyses: Analyses,
  { document, analysis }: DesignDoc,
  field: JudgedField,
): Promise<string | undefined> {
  const config = analyses.configOf(document);
  const items = statusesOf(field).map((status): Item => {
    const isCurrent = hasValue(field, status);
    const left = isStrict(status, config) ? leftFor(withStatus(analysis, status, config)) : '';
    return {
      status,
      left: isCurrent ? '' : left,
      label: isCurrent ? `$(check) ${status}` : status,
      ...(isCurrent ? { description: vscode.l10n.t('now') } : {}),
      ...(left ? { detail: `$(warning) ${left}` } : {}),
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Set Status'),
    placeHolder: vscode.l10n.t('Which status does the document have now?'),
    matchOnDetail: true,
  });
  if (!picked?.left) return picked?.status;
  return confirm(picked);
}

/** Who says that an unfinished document is approved is asked once more; nothing is in the way otherwise. */
async function confirm({ status, left }: Item): Promise<string | undefined> {
  const anyway = { label: vscode.l10n.t('Set to {0} all the same', status) };
  const look = { label: vscode.l10n.t('Show what is left') };
  const answer = await vscode.window.showQuickPick([look, anyway], { title: left });
  if (answer === look) await vscode.commands.executeCommand('designDocs.showUnfinished');
  return answer === anyway ? status : undefined;
}

/** What is unfinished in a document, in words; empty when nothing is. */
function leftFor({ unfinished, findings }: Analysis): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const words: string[] = [];
  if (unfinished > 0) words.push(unfinishedText(unfinished));
  if (errors === 1) words.push(vscode.l10n.t('1 error'));
  else if (errors > 1) words.push(vscode.l10n.t('{0} errors', errors));
  return words.join(', ');
}

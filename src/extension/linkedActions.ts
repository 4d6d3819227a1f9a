import * as vscode from 'vscode';
import { setField } from '../model/edits/fieldEdit.ts';
import { fixesOf } from '../model/fixes.ts';
import { inEnglish } from '../model/text/wording.ts';
import { beginOf, judgedAt } from '../model/views/unfinished.ts';
import type { Analyses } from './analyses.ts';
import { applyFix } from './applyFix.ts';
import { applyTo } from './applyTo.ts';
import { reveal, show } from './documents.ts';
import { knownFor } from './known.ts';
import { toRange, toWorkspaceEdit } from './ranges.ts';

/** What links in hovers and lenses run. Their arguments are plain data that is checked against the document as it is now. */
export const linked = {
  begin: 'designDocs.beginSection',
  fix: 'designDocs.applyFix',
  field: 'designDocs.setField',
} as const;

export function registerLinkedActions(analyses: Analyses): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand(linked.begin, async (uri: string, index: number) => {
      const document = await open(uri);
      const editor = await show(document);
      const { analysis } = analyses.get(document);
      const judged = analysis && judgedAt(analysis, index);
      if (!judged) return;
      const range = toRange(document, beginOf(analysis, judged));
      editor.selection = new vscode.Selection(range.start, range.end);
      reveal(editor);
    }),
    registerCommand(linked.fix, async (uri: string, code: string, start: number, title: string) => {
      const document = await open(uri);
      const known = await knownFor(document.uri);
      await applyFix(document, () => {
        const examination = analyses.get(document);
        const fix = examination.findings
          .filter(finding => finding.code === code && finding.start === start)
          .flatMap(finding => fixesOf(examination, finding, known))
          .find(fix => inEnglish(fix.title) === title);
        return fix?.edits ?? [];
      });
    }),
    registerCommand(linked.field, async (uri: string, key: string, value: string) => {
      const document = await open(uri);
      const { analysis } = analyses.get(document);
      const field = analysis?.fields.find(({ spec }) => spec.key === key);
      if (analysis && field)
        await applyTo(
          document,
          document.version,
          toWorkspaceEdit(document, setField(analysis, field, value)),
        );
    }),
  );
}

function open(uri: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
}

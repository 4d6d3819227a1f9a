import * as vscode from 'vscode';
import { fixesOf } from '../model/fixes.ts';
import type { Finding } from '../model/rule.ts';
import type { Analyses } from './analyses.ts';
import { source } from './diagnostics.ts';
import { localized } from './localized.ts';
import { toRange, toWorkspaceEdit } from './ranges.ts';

/** Offers the fixes that the core has computed for the findings at the cursor. */
export function registerQuickFixes(analyses: Analyses): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'markdown' },
    { provideCodeActions: (document, range, context) => quickFixes(analyses, document, range, context) },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function quickFixes(
  analyses: Analyses,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, diagnostics, triggerKind }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
  // The light bulb asks again when the warnings have caught up; a person who asks is answered at once.
  const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
  const examination = isAsked ? analyses.get(document) : analyses.known(document);
  if (!examination) return [];
  return examination.findings.flatMap(finding => {
    const place = toRange(document, finding);
    const fixes = place.intersection(range) ? fixesOf(examination, finding) : [];
    if (fixes.length === 0) return [];
    const own = diagnostics.filter(
      diagnostic => isFor(diagnostic, finding) && diagnostic.range.isEqual(place),
    );
    return fixes.map(({ title, edits }, at) => {
      const action = new vscode.CodeAction(localized(title), vscode.CodeActionKind.QuickFix);
      action.edit = toWorkspaceEdit(document, edits);
      action.diagnostics = own;
      action.isPreferred = at === 0;
      return action;
    });
  });
}

function isFor(diagnostic: vscode.Diagnostic, { code, says }: Finding): boolean {
  if (diagnostic.source !== source || diagnostic.message !== localized(says)) return false;
  return typeof diagnostic.code === 'object' && diagnostic.code.value === code;
}

import * as vscode from 'vscode';
import type { Examination } from '../model/examine.ts';
import { fixesOf } from '../model/fixes.ts';
import { flatten } from '../model/judging/judgement.ts';
import { spellingFixes } from '../model/rules/fixes/headingFixes.ts';
import type { Finding, Known } from '../model/rules/rule.ts';
import { fixAll, isStructural } from '../model/writing/fixAll.ts';
import type { Analyses } from './analyses.ts';
import { source } from './diagnostics.ts';
import { knownFor, knownNow } from './known.ts';
import { localized } from './localized.ts';
import { toRange, toWorkspaceEdit } from './ranges.ts';

const { QuickFix, RefactorRewrite, SourceFixAll } = vscode.CodeActionKind;
const fixAllKind = SourceFixAll.append('designDocs');

/** Offers the fixes that the core computes for the findings at the cursor, and all lossless ones on saving. */
export function registerQuickFixes(analyses: Analyses): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'markdown' },
    {
      provideCodeActions: (document, range, context) =>
        context.only?.value && context.only.intersects(fixAllKind)
          ? allFixes(analyses, document, context.only)
          : offered(analyses, document, range, context),
    },
    { providedCodeActionKinds: [QuickFix, RefactorRewrite, fixAllKind] },
  );
}

async function offered(
  analyses: Analyses,
  document: vscode.TextDocument,
  range: vscode.Range,
  context: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  return [
    ...(await quickFixes(analyses, document, range, context)),
    ...respellings(analyses, document, range, context),
  ];
}

/** A heading in another spelling than the template's is no finding: it is understood. */
function respellings(
  analyses: Analyses,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  if (only && !only.contains(RefactorRewrite)) return [];
  const analysis = analyses.known(document)?.analysis;
  const judged = [...flatten(analysis?.sections ?? [])].find(
    ({ section }) => section && toRange(document, section.headingSpan).intersection(range),
  );
  if (!analysis || !judged) return [];
  return spellingFixes(analysis, judged).map(({ title, edits }) => {
    const action = new vscode.CodeAction(localized(title), RefactorRewrite);
    action.edit = toWorkspaceEdit(document, edits);
    return action;
  });
}

async function quickFixes(
  analyses: Analyses,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, diagnostics, triggerKind }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  if (only && !only.contains(QuickFix)) return [];
  // The light bulb asks again when the warnings have caught up; a person who asks is answered at once.
  const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
  const isHere = (finding: Finding) => toRange(document, finding).intersection(range) !== undefined;
  const here = (examination: Examination | undefined) => examination?.findings.filter(isHere) ?? [];
  if (here(isAsked ? analyses.get(document) : analyses.known(document)).length === 0) return [];
  const known = isAsked ? await knownFor(document.uri) : knownNow(document);
  const examination = isAsked ? analyses.get(document) : analyses.known(document);
  return here(examination).flatMap(finding =>
    examination ? actionsFor(document, examination, finding, known, diagnostics) : [],
  );
}

function actionsFor(
  document: vscode.TextDocument,
  examination: Examination,
  finding: Finding,
  known: Known,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const place = toRange(document, finding);
  const own = diagnostics.filter(diagnostic => isFor(diagnostic, finding) && diagnostic.range.isEqual(place));
  return fixesOf(examination, finding, known).map(({ title, edits, isPreferred = false }) => {
    const action = new vscode.CodeAction(localized(title), QuickFix);
    action.edit = toWorkspaceEdit(document, edits);
    action.diagnostics = own;
    action.isPreferred = isPreferred;
    return action;
  });
}

/**
 * Whoever lets every extension fix all on saving has not asked to be rid of the template's text while it is
 * still of use: then only the order and the levels of sections are mended.
 */
function allFixes(
  analyses: Analyses,
  document: vscode.TextDocument,
  only: vscode.CodeActionKind,
): vscode.CodeAction[] {
  const { analysis } = analyses.get(document);
  const isForEverybody = only.value === SourceFixAll.value;
  const edits = analysis ? fixAll(analysis, isForEverybody ? isStructural : undefined) : [];
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix All That Loses Nothing'), fixAllKind);
  action.edit = toWorkspaceEdit(document, edits);
  return [action];
}

function isFor(diagnostic: vscode.Diagnostic, { code, says }: Finding): boolean {
  if (diagnostic.source !== source || diagnostic.message !== localized(says)) return false;
  return typeof diagnostic.code === 'object' && diagnostic.code.value === code;
}

import * as vscode from 'vscode';
import type { Finding, Severity } from '../model/rule.ts';
import type { Analyses } from './analyses.ts';
import { toRange } from './ranges.ts';

export const source = 'Design Docs';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the findings of every open document as warnings in its text. */
export function registerDiagnostics(analyses: Analyses, extensionUri: vscode.Uri): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('designDocs');
  const toDiagnostic = (document: vscode.TextDocument, finding: Finding) => {
    const { code, message, severity } = finding;
    const diagnostic = new vscode.Diagnostic(toRange(document, finding), message, severities[severity]);
    diagnostic.source = source;
    diagnostic.code = {
      value: code,
      target: vscode.Uri.joinPath(extensionUri, 'media', 'rules', `${code}.md`),
    };
    return diagnostic;
  };
  return vscode.Disposable.from(
    collection,
    analyses.onDidAnalyze(({ document, examination: { findings } }) =>
      collection.set(
        document.uri,
        findings.map(finding => toDiagnostic(document, finding)),
      ),
    ),
    analyses.onDidForget(({ uri }) => collection.delete(uri)),
  );
}

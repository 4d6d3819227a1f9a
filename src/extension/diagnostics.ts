import * as vscode from 'vscode';
import type { Severity } from '../model/judging/config.ts';
import type { Finding, Related } from '../model/rules/rule.ts';
import type { Analyses } from './analyses.ts';
import { localized } from './localized.ts';
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
  const pages = new Map<string, vscode.Uri>();
  const page = (code: string) => {
    const known = pages.get(code) ?? vscode.Uri.joinPath(extensionUri, 'media', 'rules', `${code}.md`);
    pages.set(code, known);
    return known;
  };
  return vscode.Disposable.from(
    collection,
    analyses.onDidAnalyze(({ document, examination: { findings } }) =>
      collection.set(
        document.uri,
        shownOf(findings).map(finding => {
          const diagnostic = toDiagnostic(finding, toRange(document, finding), page(finding.code));
          if (finding.related) diagnostic.relatedInformation = finding.related.map(toRelated(document));
          return diagnostic;
        }),
      ),
    ),
    analyses.onDidForget(({ uri }) => collection.delete(uri)),
  );
}

/** What VS Code shows of one file is limited to this, the gravest first: more need not be made. */
const most = 1000;

function shownOf(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= most) return findings;
  const gravity = ({ severity }: Finding) => severities[severity];
  return [...findings].sort((a, b) => gravity(a) - gravity(b)).slice(0, most);
}

/** A finding as the editor shows it; its code leads to the page that explains it. */
export function toDiagnostic(
  { code, says, severity }: Finding,
  range: vscode.Range,
  page?: vscode.Uri,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, localized(says), severities[severity]);
  diagnostic.source = source;
  diagnostic.code = page ? { value: code, target: page } : code;
  return diagnostic;
}

function toRelated(document: vscode.TextDocument): (related: Related) => vscode.DiagnosticRelatedInformation {
  return ({ span, wording }) =>
    new vscode.DiagnosticRelatedInformation(
      new vscode.Location(document.uri, toRange(document, span)),
      localized(wording),
    );
}

import * as vscode from 'vscode';
import { configFindings, templateFindings } from '../model/project/project.ts';
import type { Finding } from '../model/rules/rule.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { Projects } from './projects.ts';
import { toRangeIn } from './ranges.ts';

/** Shows what is not understood in configurations and templates, in these files themselves. */
export function registerProjectDiagnostics(projects: Projects): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('designDocsProjects');
  const show = () => {
    const found = new Map<string, readonly vscode.Diagnostic[]>();
    const add = (file: vscode.Uri, text: string, findings: readonly Finding[]) =>
      found.set(
        file.toString(),
        findings.map(finding => toDiagnostic(finding, toRangeIn(text, finding))),
      );
    for (const project of projects.projects()) {
      if (project.configFile) add(project.configFile, project.configText, configFindings(project));
      for (const [template, file] of project.templateFiles)
        add(file, template.text, templateFindings(template));
    }
    collection.clear();
    for (const [file, diagnostics] of found) collection.set(vscode.Uri.parse(file, true), diagnostics);
  };
  show();
  return vscode.Disposable.from(collection, projects.onDidChange(show));
}

import * as vscode from 'vscode';
import type { Template } from '../model/template/template.ts';
import { type Application, applyTemplate, otherNamed } from '../model/writing/applyTemplate.ts';
import type { Analyses } from './analyses.ts';
import { applyTo } from './applyTo.ts';
import { askTemplate } from './askTemplate.ts';
import { authorFor } from './author.ts';
import { openDocument } from './designDoc.ts';
import { reveal, show } from './documents.ts';
import { inform, mention } from './inform.ts';
import { onCommand } from './onCommand.ts';
import type { Projects } from './projects.ts';
import { toRange, toWorkspaceEdit } from './ranges.ts';
import { isTemplateRequest, templateNamed } from './requestedTemplate.ts';
import type { ShownDocument } from './shownDocument.ts';
import { today } from './today.ts';

/**
 * Apply Template: adds what the document lacks of its template. It asks which one only when none is
 * recognised, and nothing when it is told.
 */
export function registerApplyTemplate(
  analyses: Analyses,
  shown: ShownDocument,
  projects: Projects,
): vscode.Disposable {
  return onCommand('applyTemplate', async (argument?: unknown) => {
    const document = openDocument(shown);
    if (!document) return undefined;
    await projects.ready(document);
    const templates = projects.templatesFor(document);
    const { recognition } = analyses.get(document);
    const template = isTemplateRequest(argument)
      ? templateNamed(argument.template, templates)
      : (recognition.template ??
        (await askTemplate(templates, { title: vscode.l10n.t('Apply Template') }, undefined)));
    if (!template) return undefined;
    const other = otherNamed(recognition, template);
    if (other) {
      throw new Error(
        vscode.l10n.t(
          'This document is one of the template "{0}". To go over to "{1}", use Convert to Template.',
          other.id,
          template.id,
        ),
      );
    }
    return apply(document, template, projects);
  });
}

/** @returns what was added */
async function apply(
  document: vscode.TextDocument,
  template: Template,
  projects: Projects,
): Promise<Pick<Application, 'sections' | 'fields'> | undefined> {
  // Only a new document has an author and a date to be filled in; whoever wrote this one has said.
  const isNew = document.getText().trim() === '';
  const author = isNew ? await authorFor(vscode.Uri.joinPath(document.uri, '..')) : undefined;
  const { edits, sections, fields } = applyTemplate(
    document.getText(),
    template,
    { templates: projects.templatesFor(document), hint: projects.hintFor(document) },
    { date: today(), author },
  );
  if (edits.length === 0) {
    inform(vscode.l10n.t('This document has every section and field of its template.'));
    return { sections, fields };
  }
  const { version } = document;
  await applyTo(document, version, toWorkspaceEdit(document, edits));
  const editor = await show(document);
  const [first] = edits;
  if (first && document.version === version + 1) {
    const added = toRange(document, { start: first.start, end: first.start + first.text.length });
    reveal(editor, added);
  }
  mention(vscode.l10n.t('Sections added: {0}. Fields added: {1}.', sections.length, fields.length));
  return { sections, fields };
}

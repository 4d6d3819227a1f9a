import * as vscode from 'vscode';
import type { Template } from '../model/template/template.ts';

/** What a command takes that shall not ask for a template. */
export interface TemplateRequest {
  /** A template's id. */
  readonly template: string;
}

export function isTemplateRequest(argument: unknown): argument is TemplateRequest {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'template' in argument &&
    typeof argument.template === 'string'
  );
}

/** The template of an id; says which there are when there is none. */
export function templateNamed(id: string, templates: readonly Template[]): Template {
  const template = templates.find(template => template.id === id);
  if (template) return template;
  const ids = templates.map(({ id }) => id).join(', ');
  throw new Error(vscode.l10n.t('There is no template "{0}". Use one of these: {1}.', id, ids));
}

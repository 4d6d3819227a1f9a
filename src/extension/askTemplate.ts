import * as vscode from 'vscode';
import type { Template } from '../model/template/template.ts';
import type { Step } from './askText.ts';
import { hideTemplates, showTemplate } from './templatePreview.ts';
import { templateWords } from './templateWords.ts';

type Item = vscode.QuickPickItem & { readonly template: Template };

/** Asks for a template. Each can be looked at before it is chosen. */
export async function askTemplate(
  templates: readonly Template[],
  step: Pick<Step, 'title'>,
  chosen: Template | undefined,
): Promise<Template | undefined> {
  const look: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('open-preview'),
    tooltip: vscode.l10n.t('Show Sections'),
  };
  const box = vscode.window.createQuickPick<Item>();
  Object.assign(box, step, { ignoreFocusOut: true, matchOnDescription: true, matchOnDetail: true });
  box.placeholder = vscode.l10n.t('Which template?');
  box.items = templates.map(template => {
    const { name, description } = templateWords(template);
    return { label: name, description: template.id, detail: description, buttons: [look], template };
  });
  if (chosen) box.activeItems = box.items.filter(({ template }) => template === chosen);
  let isLookedAt = false;
  const answer = await new Promise<Template | undefined>(resolve => {
    box.onDidTriggerItemButton(({ item }) => {
      isLookedAt = true;
      void showTemplate(item.template);
    });
    box.onDidAccept(() => resolve(box.activeItems[0]?.template));
    box.onDidHide(() => resolve(undefined));
    box.show();
  });
  box.dispose();
  if (isLookedAt) await hideTemplates();
  return answer;
}

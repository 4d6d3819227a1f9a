import * as vscode from 'vscode';
import type { Template } from '../model/template/template.ts';
import { closeTabs } from './tabs.ts';

/** Documents of this scheme show what a document would become; they cannot be edited. */
export const conversionScheme = 'design-docs-conversion';

/** Shows what a document would become. */
export interface ConversionPreview extends vscode.Disposable {
  /** Gives the text an address. */
  show(document: vscode.TextDocument, text: string): vscode.Uri;
}

export function registerConversionPreview(): ConversionPreview {
  // One question is asked at a time.
  let shown = '';
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(conversionScheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: () => shown,
  });
  return {
    show({ uri }, text) {
      const address = vscode.Uri.from({ scheme: conversionScheme, path: uri.path, query: uri.toString() });
      shown = text;
      changed.fire(address);
      return address;
    },
    dispose: () => vscode.Disposable.from(provider, changed).dispose(),
  };
}

type Answer = 'apply' | 'sections';

/**
 * Shows a document beside what it would become, and asks what to do. The question stays while the person
 * looks around in the two texts. `undefined`: nothing.
 */
export async function askWithPreview(
  preview: ConversionPreview,
  document: vscode.TextDocument,
  { name }: Template,
  text: string,
): Promise<Answer | undefined> {
  const after = preview.show(document, text);
  const title = vscode.l10n.t('{0} as {1}', vscode.workspace.asRelativePath(document.uri), name);
  await vscode.commands.executeCommand('vscode.diff', document.uri, after, title, { preview: true });
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly answer?: Answer }>(
    [
      {
        label: vscode.l10n.t('Apply'),
        description: vscode.l10n.t('change the document as shown'),
        iconPath: new vscode.ThemeIcon('check'),
        answer: 'apply',
      },
      {
        label: vscode.l10n.t('Change the Sections…'),
        description: vscode.l10n.t('say which section becomes which'),
        iconPath: new vscode.ThemeIcon('list-selection'),
        answer: 'sections',
      },
      {
        label: vscode.l10n.t('Cancel'),
        description: vscode.l10n.t('leave the document as it is'),
        iconPath: new vscode.ThemeIcon('close'),
      },
    ],
    { title, placeHolder: vscode.l10n.t('On the right is what the document would be'), ignoreFocusOut: true },
  );
  if (picked?.answer !== 'sections') await closeDiff(after);
  return picked?.answer;
}

async function closeDiff(after: vscode.Uri): Promise<void> {
  await closeTabs(
    input => input instanceof vscode.TabInputTextDiff && input.modified.toString() === after.toString(),
  );
}

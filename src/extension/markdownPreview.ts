import * as vscode from 'vscode';
import type { Analysis } from '../model/analyze.ts';
import { examine } from '../model/examine.ts';
import type { MarkdownIt } from '../preview/markdownIt.ts';
import { markUnfinished } from '../preview/preview.ts';
import type { Analyses } from './analyses.ts';
import { isWrittenScheme } from './documents.ts';
import { headline } from './headline.ts';
import type { Projects } from './projects.ts';
import { isOn, onDidChangeSetting } from './settings.ts';
import { wordsFor } from './states.ts';

/** What VS Code's Markdown extension calls for its preview. */
export type ExtendMarkdownIt = <T extends MarkdownIt>(md: T) => T;

/** Marks what is unfinished in the Markdown preview, and lets it catch up when what it depends on changes. */
export function createMarkdownPreview(
  analyses: Analyses,
  projects: Projects,
): vscode.Disposable & { readonly extendMarkdownIt: ExtendMarkdownIt } {
  let isUsed = false;
  const refresh = () => {
    // The preview asks again only when the text changes. Without a preview there is nobody to tell.
    if (isUsed) vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, () => {});
  };
  const subscriptions = vscode.Disposable.from(
    projects.onDidChange(refresh),
    onDidChangeSetting('preview.enabled', refresh),
  );
  return {
    dispose: () => subscriptions.dispose(),
    extendMarkdownIt: md => {
      isUsed = true;
      return markUnfinished(md, {
        analyze: (text, document) => analysisOf(analyses, projects, text, document),
        wordsFor: state => wordsFor({ state }),
        headline,
      });
    },
  };
}

/** A text that is of no document, and old versions of one, are shown as they are. */
function analysisOf(
  analyses: Analyses,
  projects: Projects,
  text: string,
  uri: unknown,
): Analysis | undefined {
  if (!isUri(uri) || !isWrittenScheme(uri.scheme)) return undefined;
  if (!isOn('preview.enabled', uri)) return undefined;
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  // Line breaks are all alike here; the lines are the same.
  if (open && open.getText().replace(/\r\n?/g, '\n') === text) return analyses.get(open).analysis;
  return examine(text, projects.circumstancesFor({ uri })).analysis;
}

function isUri(value: unknown): value is vscode.Uri {
  return value instanceof vscode.Uri;
}

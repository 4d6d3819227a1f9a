import * as vscode from 'vscode';
import { type Insertable, insertablesOf, insertionOf } from '../model/insertable.ts';
import type { Row } from '../model/rows.ts';
import { toSnippet } from '../model/snippet.ts';
import { stopsFor } from '../model/snippetFile.ts';
import type { Analyses } from './analyses.ts';
import { designDocOf } from './designDoc.ts';
import { show } from './documents.ts';
import { toRange } from './ranges.ts';
import type { ShownDocument } from './shownDocument.ts';

/** What another extension or a keybinding may ask for. */
interface Request {
  /** A section's title in the template. */
  readonly section: string;
}

/** The command that asks which section to insert, and the one of the side bar that knows it. */
export function registerInsertSection(analyses: Analyses, shown: ShownDocument): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('designDocs.insertSection', async (request?: Request) => {
      const found = designDocOf(analyses, shown);
      if (!found) return undefined;
      const all = insertablesOf(found.analysis);
      const wanted = typeof request?.section === 'string' ? named(all, request.section) : await pick(all);
      return wanted && insert(analyses, found.document, wanted);
    }),
    vscode.commands.registerCommand('designDocs.insertMissing', (row?: Row) => {
      const { document } = shown.current;
      const wanted =
        document && insertablesOfNow(analyses, document).find(({ spec }) => spec === row?.judged.spec);
      return wanted && insert(analyses, document, wanted);
    }),
  );
}

function named(all: readonly Insertable[], title: string): Insertable {
  const found = all.find(({ spec, label }) => label === title || spec.title === title);
  if (found) return found;
  const known = all.map(({ label }) => label).join(', ');
  throw new Error(
    vscode.l10n.t('There is no section "{0}" to insert. What can be inserted: {1}.', title, known || '–'),
  );
}

type Item = vscode.QuickPickItem & { readonly insertable?: Insertable };

async function pick(all: readonly Insertable[]): Promise<Insertable | undefined> {
  if (all.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This document has every section of its template.'),
    );
    return undefined;
  }
  const headers: Readonly<Record<Insertable['why'], string>> = {
    missing: vscode.l10n.t('missing'),
    optional: vscode.l10n.t('optional'),
    repeatable: vscode.l10n.t('one more of its kind'),
  };
  const items = all.flatMap((insertable, at): Item[] => {
    const { spec, label, why } = insertable;
    const item: Item = { label, detail: spec.summary, insertable };
    if (spec.parent) item.description = vscode.l10n.t('in {0}', spec.parent.title);
    return why === all[at - 1]?.why
      ? [item]
      : [{ label: headers[why], kind: vscode.QuickPickItemKind.Separator }, item];
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Insert Section'),
    placeHolder: vscode.l10n.t('Which section do you want to write?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.insertable;
}

function insertablesOfNow(analyses: Analyses, document: vscode.TextDocument): Insertable[] {
  const { analysis } = analyses.get(document);
  return analysis ? insertablesOf(analysis) : [];
}

/** @returns where the new section stands */
async function insert(
  analyses: Analyses,
  document: vscode.TextDocument,
  { spec }: Insertable,
): Promise<vscode.Range | undefined> {
  const editor = await show(document);
  // Its place may have moved while somebody was choosing.
  const now = insertablesOfNow(analyses, document).find(insertable => insertable.spec === spec);
  const { analysis } = analyses.get(document);
  if (!now || !analysis) return undefined;
  const edit = insertionOf(analysis, now);
  const text = edit.text.replace(/\r\n?/g, '\n');
  const snippet = new vscode.SnippetString(toSnippet(text, stopsFor(analysis.template, text)));
  const begin = document.positionAt(edit.start);
  const before = document.lineCount;
  const isInserted = await editor.insertSnippet(snippet, toRange(document, edit), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  if (!isInserted) {
    throw new Error(vscode.l10n.t('"{0}" cannot be edited.', vscode.workspace.asRelativePath(document.uri)));
  }
  const range = document.validateRange(new vscode.Range(begin, begin.translate(document.lineCount - before)));
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return range;
}

import * as vscode from 'vscode';
import type { Analysis } from '../model/analyze.ts';
import { toSnippet } from '../model/edits/snippet.ts';
import { stopsFor } from '../model/edits/stops.ts';
import type { Row } from '../model/views/rows.ts';
import { type Insertable, insertablesOf, insertionOf, oneMore } from '../model/writing/insertable.ts';
import type { Analyses } from './analyses.ts';
import { refusal } from './applyTo.ts';
import { designDocOf } from './designDoc.ts';
import { reveal, show } from './documents.ts';
import { inform } from './inform.ts';
import { onCommand } from './onCommand.ts';
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
    onCommand('insertSection', async (request?: Request) => {
      const found = designDocOf(analyses, shown);
      if (!found) return undefined;
      const all = insertablesOf(found.analysis);
      const wanted = typeof request?.section === 'string' ? named(all, request.section) : await pick(all);
      return (
        wanted &&
        // Its place may have moved while somebody was choosing.
        insert(analyses, found.document, analysis =>
          insertablesOf(analysis).find(({ spec }) => spec === wanted.spec),
        )
      );
    }),
    onCommand('insertMissing', (row?: Row) => {
      const { document } = shown.current;
      return document && insert(analyses, document, analysis => absentIn(analysis, row));
    }),
    onCommand('insertOneMore', (row?: Row) => {
      const { document } = shown.current;
      return document && insert(analyses, document, analysis => oneMoreOf(analysis, row));
    }),
  );
}

function absentIn(analysis: Analysis, row: Row | undefined): Insertable | undefined {
  return insertablesOf(analysis).find(({ spec }) => spec === row?.judged.spec);
}

function oneMoreOf(analysis: Analysis, row: Row | undefined): Insertable | undefined {
  const { spec, section } = row?.judged ?? {};
  // The text may have changed since the row was drawn.
  const now = analysis.match.sections[spec?.index ?? -1]?.find(({ heading }) => heading === section?.heading);
  const found = spec && oneMore(analysis, spec, now);
  if (spec?.repeat && !found) {
    inform(vscode.l10n.t('The template has room for {0} of these sections.', spec.repeat.max));
  }
  return found;
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
    return inform(vscode.l10n.t('This document has every section of its template.'));
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

/** @returns where the new section stands */
async function insert(
  analyses: Analyses,
  document: vscode.TextDocument,
  find: (analysis: Analysis) => Insertable | undefined,
): Promise<vscode.Range | undefined> {
  const editor = await show(document);
  const { analysis } = analyses.get(document);
  const now = analysis && find(analysis);
  if (!now) return undefined;
  const edit = insertionOf(analysis, now);
  const text = edit.text.replace(/\r\n?/g, '\n');
  const snippet = new vscode.SnippetString(toSnippet(text, stopsFor(analysis.template, text)));
  const begin = document.positionAt(edit.start);
  const { lineCount: before, version } = document;
  const isInserted = await editor.insertSnippet(snippet, toRange(document, edit), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  if (!isInserted) throw refusal(document, version);
  const range = document.validateRange(new vscode.Range(begin, begin.translate(document.lineCount - before)));
  reveal(editor, range);
  return range;
}

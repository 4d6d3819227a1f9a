import * as vscode from 'vscode';
import type { Analysis } from '../model/analyze.ts';
import { flatten, type JudgedSection } from '../model/judging/judgement.ts';
import { isToDo } from '../model/judging/progress.ts';
import { percent } from '../model/views/percent.ts';
import type { Analyses } from './analyses.ts';
import { unfinishedText } from './headline.ts';
import { linked } from './linkedActions.ts';
import { toRange } from './ranges.ts';
import { isOn, onDidChangeSetting } from './settings.ts';

/** Shows above each unfinished section what to do next, and above the title how far the document is. */
export function registerCodeLens(analyses: Analyses): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    analyses.onDidAnalyze(() => changed.fire()),
    onDidChangeSetting('codeLens', () => changed.fire()),
    vscode.languages.registerCodeLensProvider(
      { language: 'markdown' },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses(document) {
          if (!isOn('codeLens', document.uri)) return [];
          const { analysis } = analyses.get(document);
          return analysis ? lensesOf(document, analysis) : [];
        },
      },
    ),
  );
}

function lensesOf(document: vscode.TextDocument, analysis: Analysis): vscode.CodeLens[] {
  const lenses: vscode.CodeLens[] = [];
  const { title } = analysis.match;
  if (title && analysis.unfinished > 0) {
    const share = `${percent(analysis.completeness)} · ${unfinishedText(analysis.unfinished)}`;
    const command = { title: share, command: 'designDocs.showUnfinished' };
    lenses.push(new vscode.CodeLens(toRange(document, title.titleSpan), command));
  }
  for (const judged of flatten(analysis.sections)) {
    const { section } = judged;
    if (!section) continue;
    const range = toRange(document, section.titleSpan);
    if (isToDo(judged)) {
      lenses.push(
        new vscode.CodeLens(range, {
          title: nextStep(judged),
          command: linked.begin,
          arguments: [document.uri.toString(), section.index],
        }),
      );
    }
    for (const { absent, counts, title } of judged.children) {
      if (!absent || !counts) continue;
      lenses.push(
        new vscode.CodeLens(range, {
          title: vscode.l10n.t('Insert "{0}"', title),
          command: 'designDocs.insertSection',
          arguments: [{ section: absent.spec.title }],
        }),
      );
    }
  }
  return lenses;
}

/** What to do in a section, in a few words. */
function nextStep({ state, tally }: JudgedSection): string {
  const count = tally.tokens.length + tally.openFields.length;
  switch (state) {
    case 'untouched':
      return vscode.l10n.t('Template text: replace it');
    case 'placeholder':
      return count === 1
        ? vscode.l10n.t('1 placeholder to replace')
        : vscode.l10n.t('{0} placeholders to replace', count);
    case 'guidance-left':
      return vscode.l10n.t('Guidance left: remove it');
    default:
      return vscode.l10n.t('Empty: write it');
  }
}

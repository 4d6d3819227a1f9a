import * as vscode from 'vscode';
import { flatten, type JudgedSection } from '../model/judging/judgement.ts';
import { isToDo } from '../model/judging/progress.ts';
import { isDone } from '../model/judging/tally.ts';
import type { Row } from '../model/views/rows.ts';
import { iconFor, wordsFor } from './states.ts';

/** How a row looks, what it says when pointed at, and what it says aloud. */
export function toTreeItem(row: Row): vscode.TreeItem {
  const { judged, children, id } = row;
  const item = new vscode.TreeItem(
    judged.title,
    children.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
  );
  item.id = id;
  item.iconPath = iconFor(judged);
  item.description = describe(row);
  item.tooltip = tooltipFor(row);
  item.contextValue = contextOf(judged);
  item.accessibilityInformation = { label: `${judged.title}, ${item.description || wordsFor(judged)}` };
  item.command = {
    command: 'designDocs.revealSection',
    title: vscode.l10n.t('Go to Section'),
    arguments: [row],
  };
  return item;
}

/** What menus ask for: `section.missing`, `section.complete.repeatable`, `section.extra`. */
function contextOf({ spec, section, state }: JudgedSection): string {
  if (!spec) return 'section.extra';
  return `section.${state}${section && spec.repeat ? '.repeatable' : ''}`;
}

/** The state in words; a section that is the sum of others says how many of these are left. */
function describe({ judged }: Row): string {
  if (judged.isOwnState || judged.children.length === 0) {
    if (!judged.spec && isDone(judged.state)) return vscode.l10n.t('extra');
    return judged.state === 'complete' ? '' : wordsFor(judged);
  }
  const left = [...flatten(judged.children)].filter(isToDo).length;
  return left === 0 ? '' : vscode.l10n.t('{0} to do', left);
}

function tooltipFor({ judged }: Row): vscode.MarkdownString {
  const { title, spec } = judged;
  const tooltip = new vscode.MarkdownString();
  tooltip
    .appendMarkdown('**')
    .appendText(title)
    .appendMarkdown(`** · ${wordsFor(judged)}`);
  if (!spec) tooltip.appendMarkdown(`\n\n${vscode.l10n.t('Not a section of the template.')}`);
  else if (!spec.required) tooltip.appendMarkdown(`\n\n*${vscode.l10n.t('Optional')}*`);
  if (spec?.summary) tooltip.appendMarkdown('\n\n').appendText(spec.summary);
  return tooltip;
}

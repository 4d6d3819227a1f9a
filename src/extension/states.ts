import * as vscode from 'vscode';
import type { State } from '../model/judge.ts';
import type { JudgedSection } from '../model/judgement.ts';

interface Look {
  readonly icon: string;
  readonly color: string;
  readonly words: string;
}

/** How a state is shown: a shape of its own, and words. */
const looks: Readonly<Record<State, Look>> = {
  missing: { icon: 'warning', color: 'list.warningForeground', words: vscode.l10n.t('missing') },
  empty: { icon: 'circle-large-outline', color: 'list.warningForeground', words: vscode.l10n.t('empty') },
  untouched: {
    icon: 'notebook-template',
    color: 'list.warningForeground',
    words: vscode.l10n.t('template text'),
  },
  placeholder: { icon: 'edit', color: 'list.warningForeground', words: vscode.l10n.t('placeholder') },
  'guidance-left': {
    icon: 'comment',
    color: 'list.warningForeground',
    words: vscode.l10n.t('guidance left'),
  },
  complete: { icon: 'pass', color: 'testing.iconPassed', words: vscode.l10n.t('done') },
  'not-applicable': {
    icon: 'circle-slash',
    color: 'disabledForeground',
    words: vscode.l10n.t('not applicable'),
  },
};

export function wordsFor({ state }: JudgedSection): string {
  return looks[state].words;
}

export function iconFor({ state, spec, counts }: JudgedSection): vscode.ThemeIcon {
  // A section of the author's own is no part of the completeness; it gets a mark only where it is unfinished.
  if (!spec && isDone(state)) return new vscode.ThemeIcon('circle-small-filled');
  const { icon, color } = looks[state];
  return new vscode.ThemeIcon(
    icon,
    new vscode.ThemeColor(state === 'missing' && !counts ? 'disabledForeground' : color),
  );
}

export function isDone(state: State): boolean {
  return state === 'complete' || state === 'not-applicable';
}

/** Whether there is something to do in a section itself; sections in it are asked for themselves. */
export function isToDo({ state, counts, isOwnState, spec }: JudgedSection): boolean {
  if (isDone(state) || !isOwnState) return false;
  // Without its heading it matters only when it counts; without a template nobody expects text.
  return counts || (state !== 'missing' && (spec !== undefined || state !== 'empty'));
}

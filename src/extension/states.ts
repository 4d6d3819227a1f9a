import * as vscode from 'vscode';
import type { JudgedSection } from '../model/judging/judgement.ts';
import { isDone, type State } from '../model/judging/tally.ts';

interface Look {
  readonly icon: string;
  readonly words: string;
  /** That of a warning where it is not said. */
  readonly color?: string;
}

/** How a state is shown: a shape of its own, and words. */
const looks: Readonly<Record<State, Look>> = {
  missing: { icon: 'warning', words: vscode.l10n.t('missing') },
  empty: { icon: 'circle-large-outline', words: vscode.l10n.t('empty') },
  untouched: {
    icon: 'notebook-template',
    words: vscode.l10n.t('template text'),
  },
  placeholder: { icon: 'edit', words: vscode.l10n.t('placeholder') },
  'guidance-left': {
    icon: 'comment',
    words: vscode.l10n.t('guidance left'),
  },
  complete: { icon: 'pass', color: 'testing.iconPassed', words: vscode.l10n.t('done') },
  'not-applicable': {
    icon: 'circle-slash',
    color: 'disabledForeground',
    words: vscode.l10n.t('not applicable'),
  },
};

export function wordsFor({ state }: Pick<JudgedSection, 'state'>): string {
  return looks[state].words;
}

export function iconFor({ state, spec, counts }: JudgedSection): vscode.ThemeIcon {
  // A section of the author's own is no part of the completeness; it gets a mark only where it is unfinished.
  if (!spec && isDone(state)) return new vscode.ThemeIcon('circle-small-filled');
  const { icon, color = 'list.warningForeground' } = looks[state];
  return new vscode.ThemeIcon(
    icon,
    new vscode.ThemeColor(state === 'missing' && !counts ? 'disabledForeground' : color),
  );
}

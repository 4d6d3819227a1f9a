import * as vscode from 'vscode';
import { changedSections } from '../model/document/changedSections.ts';
import { dayOf } from '../model/writing/day.ts';
import { askGit } from './git.ts';

const enough = 5;

/**
 * What was done to a document after a day, as far as git can tell: the subjects of its commits, else the
 * sections that are not as they were then. Empty without git.
 *
 * @param day as `2026-02-03`; empty: from the beginning
 */
export async function changesSince(document: vscode.TextDocument, day: string): Promise<string> {
  const path = document.uri.fsPath;
  const said = await askGit(document.uri, async (repository, isAround) => {
    if (!isAround) return '';
    const commits = await repository.log({ path, maxEntries: 100 });
    const isLater = ({ authorDate }: { authorDate?: Date }) =>
      authorDate !== undefined && dayOf(authorDate) > day;
    const subjects = commits.filter(isLater).map(({ message }) => message.split('\n', 1)[0]?.trim() ?? '');
    if (subjects.length > 0) return [...new Set(subjects)].reverse().slice(-enough).join('; ');
    const then = commits[0];
    if (!then) return '';
    const changed = changedSections(await repository.show(then.hash, path), document.getText());
    return changed.length > 0 ? vscode.l10n.t('Changed: {0}', changed.slice(0, enough).join(', ')) : '';
  });
  return said ?? '';
}

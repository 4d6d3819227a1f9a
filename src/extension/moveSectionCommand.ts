import * as vscode from 'vscode';
import type { Section } from '../model/document/outline.ts';
import { placeBeside } from '../model/edits/places.ts';
import { displayTitle } from '../model/text/titles.ts';
import type { Analyses } from './analyses.ts';
import { type DesignDoc, designDocOf } from './designDoc.ts';
import { mention } from './inform.ts';
import { move } from './moving.ts';
import { onCommand } from './onCommand.ts';
import type { OutlineView } from './outlineView.ts';
import { requestedSection, type SectionRequest } from './requestedSection.ts';
import type { ShownDocument } from './shownDocument.ts';

/** The commands that move a section among its neighbours; without an argument it is the one at the cursor. */
export function registerMoveSection(
  analyses: Analyses,
  shown: ShownDocument,
  outline: OutlineView,
): vscode.Disposable {
  const command = (direction: 'up' | 'down') => async (request?: SectionRequest) => {
    const found = designDocOf(analyses, shown);
    const section = found && requestedSection(found, request, outline)?.section;
    return section ? moveBeside(found, section, direction) : false;
  };
  return vscode.Disposable.from(
    onCommand('moveSectionUp', command('up')),
    onCommand('moveSectionDown', command('down')),
  );
}

async function moveBeside(found: DesignDoc, section: Section, direction: 'up' | 'down'): Promise<boolean> {
  const place = placeBeside(found.analysis, section, direction);
  if (place) return move(found, section, place);
  const title = displayTitle(section.heading);
  return mention(
    direction === 'up'
      ? vscode.l10n.t('"{0}" is the first section here.', title)
      : vscode.l10n.t('"{0}" is the last section here.', title),
  );
}

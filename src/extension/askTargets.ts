import * as vscode from 'vscode';
import type { SectionSpec } from '../model/template/template.ts';
import { displayTitle } from '../model/text/titles.ts';
import { type Conversion, type Source, targetOf } from '../model/writing/conversion.ts';

type Targets = Map<number, SectionSpec | null>;
type SourceItem = vscode.QuickPickItem & { readonly source?: Source };
type TargetItem = vscode.QuickPickItem & { readonly target?: SectionSpec | null };

/** Lists what each section becomes and lets the person change it, until they are content. */
export async function askTargets(plan: Conversion, targets: Targets): Promise<void> {
  const sources = plan.sources.filter(({ isHollow }) => !isHollow);
  for (;;) {
    const items = sources.map((source): SourceItem => {
      const target = targetOf(source, targets);
      return {
        label: displayTitle(source.section.heading),
        iconPath: new vscode.ThemeIcon(target ? 'arrow-right' : 'pin'),
        description: target ? pathOf(target) : vscode.l10n.t('stays a section of its own'),
        source,
      };
    });
    // What has no place yet is what the person came for.
    const unclear = items.filter(({ source }) => source && !source.clear);
    const clear = items.filter(({ source }) => source?.clear);
    const picked = await vscode.window.showQuickPick<SourceItem>(
      [
        { label: vscode.l10n.t('Show the Plan'), iconPath: new vscode.ThemeIcon('check') },
        separator(vscode.l10n.t('without a title of the new template')),
        ...unclear,
        separator(vscode.l10n.t('found by their title')),
        ...clear,
      ],
      {
        title: vscode.l10n.t('Convert to Template'),
        placeHolder: vscode.l10n.t('Which section becomes another one?'),
        ignoreFocusOut: true,
        matchOnDescription: true,
      },
    );
    if (!picked?.source) return;
    await askTarget(picked.source, plan, targets);
  }
}

async function askTarget(source: Source, { to }: Conversion, targets: Targets): Promise<void> {
  const current = targetOf(source, targets);
  const items = to.sections.map((target): TargetItem => {
    const item: TargetItem = { label: target.title, detail: target.summary, target };
    if (target.parent) item.description = vscode.l10n.t('in {0}', target.parent.title);
    return item;
  });
  const keep: TargetItem = { label: vscode.l10n.t('Keep as a Section of Its Own'), target: null };
  const picked = await vscode.window.showQuickPick<TargetItem>(
    current === undefined ? items : [keep, separator(''), ...items],
    {
      title: displayTitle(source.section.heading),
      placeHolder: vscode.l10n.t('What does this section become?'),
      ignoreFocusOut: true,
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (picked?.target !== undefined) targets.set(source.section.index, picked.target);
}

function pathOf({ title, parent }: SectionSpec): string {
  return parent ? vscode.l10n.t('{0} in {1}', title, parent.title) : title;
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

import * as vscode from 'vscode';
import type { SectionSpec, Template } from '../model/template/template.ts';
import { displayTitle } from '../model/text/titles.ts';
import { type Conversion, planConversion, type Targets } from '../model/writing/conversion.ts';
import { convert } from '../model/writing/convert.ts';
import type { Analyses } from './analyses.ts';
import { applyTo } from './applyTo.ts';
import { askTargets } from './askTargets.ts';
import { askTemplate } from './askTemplate.ts';
import { askWithPreview, type ConversionPreview, registerConversionPreview } from './conversionPreview.ts';
import { openDocument } from './designDoc.ts';
import { show } from './documents.ts';
import { onCommand } from './onCommand.ts';
import type { Projects } from './projects.ts';
import { toReplacement } from './ranges.ts';
import { isTemplateRequest, type TemplateRequest, templateNamed } from './requestedTemplate.ts';
import type { ShownDocument } from './shownDocument.ts';

/** What the command takes when it shall ask nothing. */
interface ConversionRequest extends TemplateRequest {
  /** By a section's title, the title of what it becomes; `null`: it stays one of its own. */
  readonly sections?: Readonly<Record<string, string | null>>;
}

/**
 * Convert to Template: shows as a diff what the document would be in another template, lets the person say
 * which section becomes which, and does it when they agree. Told a template, it does it at once.
 */
export function registerConvert(
  analyses: Analyses,
  shown: ShownDocument,
  projects: Projects,
): vscode.Disposable {
  const preview = registerConversionPreview();
  return vscode.Disposable.from(
    preview,
    onCommand('convertToTemplate', async (argument?: unknown) => {
      const document = openDocument(shown);
      if (!document) return false;
      await projects.ready(document);
      const templates = projects.templatesFor(document);
      const own = analyses.get(document).recognition.template;
      const others = templates.filter(({ id }) => id !== own?.id);
      const to = isTemplateRequest(argument)
        ? templateNamed(argument.template, templates)
        : await askTemplate(others, { title: vscode.l10n.t('Convert to Template') }, undefined);
      if (!to) return false;
      const { version } = document;
      const { outline, recognition } = analyses.get(document);
      const plan = planConversion(outline, recognition.template, to);
      const textWith = (targets: Targets) =>
        convert(plan, targets, { templates, hint: projects.hintFor(document) });
      const text = isTemplateRequest(argument)
        ? textWith(targetsOf(plan, argument))
        : await ask(preview, document, plan, textWith);
      if (text === undefined) return false;
      await replace(document, version, text);
      return true;
    }),
  );
}

/** Shows the plan, as often as the person corrects it. `undefined`: they have changed their mind. */
async function ask(
  preview: ConversionPreview,
  document: vscode.TextDocument,
  plan: Conversion,
  textWith: (targets: Targets) => string,
): Promise<string | undefined> {
  const targets = new Map<number, SectionSpec | null>();
  for (;;) {
    const text = textWith(targets);
    const answer = await askWithPreview(preview, document, plan.to, text);
    if (answer === 'apply') return text;
    if (answer !== 'sections') return undefined;
    await askTargets(plan, targets);
  }
}

function targetsOf({ sources, to }: Conversion, { sections = {} }: ConversionRequest): Targets {
  const targets = new Map<number, SectionSpec | null>();
  for (const [title, wish] of Object.entries(sections)) {
    const source = sources.find(({ section }) => displayTitle(section.heading) === title);
    if (!source) throw new Error(vscode.l10n.t('There is no section "{0}" in this document.', title));
    targets.set(source.section.index, wish === null ? null : specNamed(wish, to));
  }
  return targets;
}

function specNamed(title: string, { id, sections }: Template): SectionSpec {
  const spec = sections.find(section => section.title === title);
  if (spec) return spec;
  throw new Error(vscode.l10n.t('The template "{0}" has no section "{1}".', id, title));
}

async function replace(document: vscode.TextDocument, version: number, text: string): Promise<void> {
  const editor = await show(document);
  await applyTo(document, version, toReplacement(document, text));
  const top = new vscode.Position(0, 0);
  editor.selection = new vscode.Selection(top, top);
  editor.revealRange(new vscode.Range(top, top));
}

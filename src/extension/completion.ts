import * as vscode from 'vscode';
import { type Analysis, analyze } from '../model/analyze.ts';
import { toSnippet } from '../model/edits/snippet.ts';
import { type Completion, completionsAt } from '../model/writing/completion.ts';
import type { SectionCompletion } from '../model/writing/sectionCompletion.ts';
import type { ValueCompletion } from '../model/writing/valueCompletion.ts';
import type { Analyses } from './analyses.ts';
import { authorFor } from './author.ts';
import { guidanceMarkdown } from './markdown.ts';
import { toRange } from './ranges.ts';
import { today } from './today.ts';

/** Markdown has quick suggestions off by default: these characters open the list. */
const triggers = ['#', ':', ' '];

/** Offers the template's sections where a heading begins, and allowed values behind the label of a field. */
export function registerCompletion(analyses: Analyses): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      provideCompletionItems: (document, position, token, { triggerCharacter }) =>
        complete(analyses, document, position, token, triggerCharacter),
    },
    ...triggers,
  );
}

async function complete(
  analyses: Analyses,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
  trigger: string | undefined,
): Promise<vscode.CompletionItem[]> {
  // Every blank in every Markdown file comes here: most are told by their line alone.
  const before = document.lineAt(position).text.slice(0, position.character);
  const begins = /^ {0,3}#{1,6}(?:\s|$)|[:=][*_]*\s?$/.test(before);
  if (trigger ? !begins : !begins && !/^\s*$|[:=]/.test(before)) return [];
  const { analysis } = analyses.get(document);
  if (!analysis) return [];
  const author = isInAuthor(analysis, document, position) ? await authorFor(document.uri) : undefined;
  if (token.isCancellationRequested) return [];
  const config = analyses.configOf(document);
  const offset = document.offsetAt(position);
  const known = { today: today(), author };
  return completionsAt(analysis, offset, known, text => analyze(text, analysis.template, config)).map(
    (completion, at) => toItem(completion, at, toRange(document, completion.span)),
  );
}

/** git is asked only where its answer is of use. */
function isInAuthor({ fields }: Analysis, document: vscode.TextDocument, { line }: vscode.Position): boolean {
  return fields.some(
    ({ spec, span }) => spec.role === 'author' && document.positionAt(span.start).line === line,
  );
}

function toItem(completion: Completion, at: number, range: vscode.Range): vscode.CompletionItem {
  const item = completion.kind === 'section' ? sectionItem(completion) : valueItem(completion);
  item.range = range;
  item.filterText = completion.filter;
  // The order is the core's, and before what others offer.
  item.sortText = `\u0000${String(at).padStart(3, '0')}`;
  item.preselect = at === 0;
  return item;
}

function sectionItem(completion: SectionCompletion): vscode.CompletionItem {
  const { label, level, text, stops, guidance, parent } = completion;
  const item = new vscode.CompletionItem(
    { label, description: placeOf(completion) },
    vscode.CompletionItemKind.Struct,
  );
  item.insertText = new vscode.SnippetString(toSnippet(text, stops));
  // The template says how lines are indented; the place of the heading does not.
  item.keepWhitespace = true;
  const marks = '#'.repeat(level);
  item.detail = parent ? vscode.l10n.t('{0} in {1}', `${marks} ${label}`, parent) : `${marks} ${label}`;
  if (guidance.length > 0) item.documentation = new vscode.MarkdownString(guidanceMarkdown(guidance));
  return item;
}

function placeOf({ why, isHere }: SectionCompletion): string {
  if (why === 'repeatable') return vscode.l10n.t('one more of its kind');
  if (why === 'optional') return isHere ? vscode.l10n.t('belongs here, optional') : vscode.l10n.t('optional');
  return isHere ? vscode.l10n.t('belongs here') : vscode.l10n.t('missing');
}

function valueItem({ label, field, isCurrent, text }: ValueCompletion): vscode.CompletionItem {
  const description = isCurrent ? vscode.l10n.t('{0}, now', field) : field;
  const item = new vscode.CompletionItem({ label, description }, vscode.CompletionItemKind.EnumMember);
  item.insertText = text;
  return item;
}

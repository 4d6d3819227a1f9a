import * as vscode from 'vscode';
import type { Analysis } from '../model/analyze.ts';
import type { Examination } from '../model/examine.ts';
import { fixesOf } from '../model/fixes.ts';
import type { JudgedField } from '../model/judging/judgedFields.ts';
import { flatten, type JudgedSection } from '../model/judging/judgement.ts';
import { isToDo } from '../model/judging/progress.ts';
import type { Finding } from '../model/rules/rule.ts';
import { guidanceText } from '../model/template/guidanceText.ts';
import { inEnglish } from '../model/text/wording.ts';
import { percent } from '../model/views/percent.ts';
import { findingsOf } from '../model/views/unfinished.ts';
import { valuesOf } from '../model/writing/valueCompletion.ts';
import type { Analyses } from './analyses.ts';
import { linked } from './linkedActions.ts';
import { localized } from './localized.ts';
import { commandLink, escaped, guidanceMarkdown, trusting } from './markdown.ts';
import { toRange } from './ranges.ts';
import { iconFor, wordsFor } from './states.ts';
import { today } from './today.ts';

const commands = [
  ...Object.values(linked),
  'designDocs.nextUnfinished',
  'designDocs.setStatus',
  'designDocs.showUnfinished',
];
const enough = 6;
/** Of the ways out of a finding the best ones: the light bulb has them all. */
const ways = 2;

/** Tells on a heading what the section is for, how far it is and what to do; on a field what it may hold. */
export function registerHover(analyses: Analyses): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: 'markdown' },
    {
      provideHover(document, position) {
        const examination = analyses.get(document);
        const { analysis } = examination;
        if (!analysis) return undefined;
        const offset = document.offsetAt(position);
        const uri = document.uri.toString();
        const heading = headingAt(analysis, offset);
        if (heading) {
          const { headingSpan } = heading;
          const judged = [...flatten(analysis.sections)].find(({ section }) => section === heading);
          const text = judged ? ofSection(examination, analysis, judged, uri) : ofDocument(analysis);
          return new vscode.Hover(trusting(text, commands), toRange(document, headingSpan));
        }
        const field = fieldAt(analysis, document, position);
        return (
          field && new vscode.Hover(trusting(ofField(field, uri), commands), toRange(document, field.span))
        );
      },
    },
  );
}

function headingAt({ outline }: Analysis, offset: number) {
  return outline.sections.find(
    ({ level, headingSpan: { start, end } }) => level > 0 && start <= offset && offset <= end,
  );
}

function fieldAt(
  { fields }: Analysis,
  document: vscode.TextDocument,
  { line }: vscode.Position,
): JudgedField | undefined {
  return fields.find(({ why, span }) => why !== 'missing' && document.positionAt(span.start).line === line);
}

function ofSection(examination: Examination, analysis: Analysis, judged: JudgedSection, uri: string): string {
  const { title, spec, section, required } = judged;
  const state = [`$(${iconFor(judged).id}) ${wordsFor(judged)}`];
  if (!spec) state.push(vscode.l10n.t('not a section of the template'));
  else if (!required) state.push(vscode.l10n.t('optional'));
  const parts = [`**${escaped(title)}** — ${state.join(' · ')}`];
  const guidance = spec ? guidanceText(analysis.template, spec) : [];
  if (guidance.length > 0) parts.push(guidanceMarkdown(guidance));
  // What is said of the heading itself the editor shows above this, with its own way to the fixes.
  const isOfHeading = ({ start, end }: Finding) =>
    section !== undefined && section.headingSpan.start <= start && end <= section.headingSpan.end;
  const all = findingsOf(analysis, judged);
  const left = all.filter(finding => !isOfHeading(finding));
  if (left.length > 0) parts.push('---', toDo(examination, left, uri));
  const actions = all.filter(isOfHeading).flatMap(finding => fixLinks(examination, finding, uri));
  // Without a fix for the heading the way leads to what is left below it.
  if (isToDo(judged) && actions.length === 0)
    actions.push(commandLink(vscode.l10n.t('Begin here'), linked.begin, uri, section?.index));
  if (analysis.unfinished > 0)
    actions.push(commandLink(vscode.l10n.t('Next unfinished section'), 'designDocs.nextUnfinished'));
  if (actions.length > 0) parts.push([...new Set(actions)].join(' · '));
  return parts.join('\n\n');
}

function fixLinks(examination: Examination, finding: Finding, uri: string): string[] {
  return fixesOf(examination, finding)
    .slice(0, ways)
    .map(({ title }) =>
      commandLink(localized(title), linked.fix, uri, finding.code, finding.start, inEnglish(title)),
    );
}

/** Each thing that is left, and the ways out of it. */
function toDo(examination: Examination, findings: readonly Finding[], uri: string): string {
  const lines = findings
    .slice(0, enough)
    .map(finding =>
      [`- ${escaped(localized(finding.says))}`, ...fixLinks(examination, finding, uri)].join(' — '),
    );
  if (findings.length > enough) lines.push(`- ${vscode.l10n.t('{0} more', findings.length - enough)}`);
  return lines.join('\n');
}

function ofDocument({ template, completeness, status, unfinished }: Analysis): string {
  const facts = [percent(completeness), status].filter(Boolean).map(escaped);
  const parts = [`**${escaped(template.name)}** — ${facts.join(' · ')}`];
  if (template.description) parts.push(escaped(template.description));
  if (unfinished > 0)
    parts.push(commandLink(vscode.l10n.t('Show what is left'), 'designDocs.showUnfinished'));
  return parts.join('\n\n');
}

function ofField(field: JudgedField, uri: string): string {
  const { spec, why, value } = field;
  const left = why === 'choice' ? vscode.l10n.t('not chosen yet') : vscode.l10n.t('not filled in');
  const parts = [`**${escaped(spec.label)}**${why ? ` — ${left}` : ''}`];
  const values = valuesOf(field, { today: today() }).map(allowed => {
    if (!why && allowed === value) return `**${escaped(allowed)}**`;
    return spec.role === 'status' && !why
      ? commandLink(allowed, 'designDocs.setStatus', { status: allowed })
      : commandLink(allowed, linked.field, uri, spec.key, allowed);
  });
  if (values.length > 0) parts.push(values.join(' · '));
  if (spec.choice?.isOpen) parts.push(vscode.l10n.t('Other values are welcome.'));
  return parts.join('\n\n');
}

import { type Analysis, analyze } from '../analyze.ts';
import { setField } from '../edits/fieldEdit.ts';
import { followVersion, nextRevision, reviseEdit } from '../edits/revise.ts';
import type { Revision } from '../edits/revisionEntry.ts';
import type { Config } from '../judging/config.ts';
import type { JudgedField } from '../judging/judgedFields.ts';
import type { Judgement } from '../judging/judgement.ts';
import { applyEdits, type Edit } from '../text/text.ts';
import { titleKey } from '../text/titles.ts';
import { hasValue } from './fieldValues.ts';

/** Where a template names no values, those that most teams use. */
const usual = ['Draft', 'In Review', 'Approved', 'Implemented'];

/** The field that holds a document's status; `undefined` when its template has none. */
export function statusField({ fields }: Pick<Judgement, 'fields'>): JudgedField | undefined {
  return fields.find(({ spec }) => spec.role === 'status');
}

/**
 * The statuses that a document may have: those of its template, else the usual ones; its own, whatever
 * that is.
 */
export function statusesOf({ spec, value, why }: JudgedField): string[] {
  const values = spec.choice?.values ?? usual;
  const isKnown = why !== undefined || values.some(other => titleKey(other) === titleKey(value));
  return isKnown ? [...values] : [...values, value];
}

/** What the analysis would be if the document had another status. */
export function withStatus(analysis: Analysis, status: string, config: Config): Analysis {
  const field = statusField(analysis);
  if (!field) return analysis;
  const text = applyEdits(analysis.outline.lines.text, setField(analysis, field, status));
  return analyze(text, analysis.template, config);
}

/**
 * The edits that give a document a status, and an entry in its revision history. A first status is no
 * change: then there is no entry.
 */
export function setStatus(analysis: Analysis, status: string, revision: Omit<Revision, 'version'>): Edit[] {
  const field = statusField(analysis);
  if (!field || hasValue(field, status)) return [];
  const edits = setField(analysis, field, status);
  if (field.why) return edits;
  const version = nextRevision(analysis);
  const entry = reviseEdit(analysis, { ...revision, version });
  return entry ? [...edits, ...followVersion(analysis, version), entry] : edits;
}

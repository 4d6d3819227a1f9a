import { parseOutline } from '../document/outline.ts';
import { historyOf, isHistoryTitle, newestEntry } from '../document/revisions.ts';
import type { JudgedField } from '../judging/judgedFields.ts';
import type { Judgement } from '../judging/judgement.ts';
import { applyEdits, type Edit } from '../text/text.ts';
import { compareVersions, nextVersions } from '../text/versions.ts';
import { setField } from './fieldEdit.ts';
import { insertBlock, missingMarkdown } from './insertion.ts';
import { addEntry, type Revision, type RevisionEdit } from './revisionEntry.ts';

/**
 * The edit that adds an entry to the revision history; `undefined` when the document has none and its
 * template neither. A history that the document lacks is inserted with the entry in it.
 */
export function reviseEdit(judgement: Judgement, revision: Revision): RevisionEdit | undefined {
  const { outline, template, match } = judgement;
  const history = historyOf(outline);
  if (history) return addEntry(outline, history, revision);
  const absent = match.absent.find(({ spec }) => spec.keys.some(isHistoryTitle));
  if (!absent) return undefined;
  const markdown = missingMarkdown(template, absent.spec, match);
  const inner = parseOutline(markdown);
  const own = historyOf(inner);
  if (!own) return undefined;
  const entry = addEntry(inner, own, revision);
  const filled = applyEdits(markdown, [entry]);
  const block = insertBlock(outline, absent.insertAt, filled);
  // The block has something before it, and the document's line breaks.
  const lead = block.text.length - block.text.trimStart().length;
  const at = (offset: number) => {
    const before = filled.slice(0, entry.start + offset);
    return lead + before.replace(/\n/g, outline.lineBreak).length;
  };
  return { ...block, change: { start: at(entry.change.start), end: at(entry.change.end) } };
}

/**
 * The version of the next entry: the document's own when the history does not have it yet, else the one
 * that follows; `undefined` when the history tells no versions.
 */
export function nextRevision(judgement: Judgement): string | undefined {
  const history = historyOf(judgement.outline);
  if (!history?.hasVersions) return undefined;
  const own = versionField(judgement)?.value ?? '';
  const newest = newestEntry(history)?.version;
  // The template's own entry names the first version.
  if (newest === undefined) return own || history.entries[0]?.version || '1.0';
  return own && compareVersions(own, newest) > 0 ? own : (nextVersions(newest)[0] ?? newest);
}

/** The edits that let the document's version follow that of a new entry. */
export function followVersion(judgement: Judgement, version: string | undefined): Edit[] {
  const field = versionField(judgement);
  if (!version || !field || compareVersions(field.value, version) >= 0) return [];
  return setField(judgement, field, version);
}

function versionField({ fields }: Judgement): JudgedField | undefined {
  return fields.find(({ spec, why }) => spec.role === 'version' && !why);
}

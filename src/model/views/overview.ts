import type { Analysis } from '../analyze.ts';
import type { FieldRole } from '../document/fields.ts';
import type { Examination } from '../examine.ts';
import { documentTitle, flatten } from '../judging/judgement.ts';
import { isToDo } from '../judging/progress.ts';
import { addTo } from '../text/multimap.ts';
import { displayTitle, titleKey } from '../text/titles.ts';
import { statusField } from '../writing/status.ts';

/** A design document among others. */
export interface Entry {
  readonly path: string;
  /** Its title, or its path when it has none. */
  readonly title: string;
  readonly template: { readonly id: string; readonly name: string };
  /** Null when it has none. */
  readonly status: string | null;
  /** How far the status is among those of its template, 0 to 1; null when that does not know it. */
  readonly progress: number | null;
  readonly author: string | null;
  readonly date: string | null;
  /** 0 to 1. */
  readonly completeness: number;
  /** How many sections count, and how many of these are not done. */
  readonly counted: number;
  readonly unfinished: number;
  /** Sections that are to be written, or finished. */
  readonly toDo: readonly { readonly title: string; readonly state: string }[];
  readonly errors: number;
  readonly warnings: number;
}

/** The documents of one status. */
export interface Group {
  readonly status: string | null;
  readonly entries: readonly Entry[];
}

/** What is told of a document among others; `undefined` when it is no design document. */
export function entryOf(path: string, { analysis }: Examination): Entry | undefined {
  if (!analysis) return undefined;
  const { template, fields, findings, sections, status, completeness, counted, unfinished } = analysis;
  const value = (role: FieldRole) =>
    fields.find(({ spec, why }) => spec.role === role && !why)?.value || null;
  const count = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
  const statuses = statusField(analysis)?.spec.choice?.values ?? [];
  const place = statuses.findIndex(other => titleKey(other) === titleKey(status));
  return {
    path,
    title: titleOf(analysis) || path,
    template: { id: template.id, name: template.name },
    status: status || null,
    progress: place < 0 ? null : place / Math.max(1, statuses.length - 1),
    author: value('author'),
    date: value('date'),
    completeness,
    counted,
    unfinished,
    toDo: [...flatten(sections)].filter(isToDo).map(({ title, state }) => ({ title, state })),
    errors: count('error'),
    warnings: count('warning'),
  };
}

/** A title that every document of the template has tells nothing: then the section that names the matter does. */
function titleOf(analysis: Analysis): string {
  const { template, match } = analysis;
  const title = documentTitle(analysis);
  if (!template.title || titleKey(template.title.heading) !== titleKey(title)) return title;
  const named = template.sections.find(({ pattern, repeat }) => pattern && !repeat);
  const section = named && match.sections[named.index]?.[0];
  return section ? displayTitle(section.heading) : title;
}

/**
 * Documents by their status, in the order in which statuses follow one another; those without one last.
 * In a group the least complete stand first.
 */
export function groupByStatus(entries: readonly Entry[]): Group[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = titleKey(entry.status ?? '');
    addTo(groups, key, entry);
  }
  return [...groups.values()]
    .map(group => ({
      status: group[0]?.status ?? null,
      entries: group.sort((a, b) => a.completeness - b.completeness || compare(a.title, b.title)),
    }))
    .sort((a, b) => rankOf(a) - rankOf(b) || compare(a.status ?? '', b.status ?? ''));
}

/** What no template knows comes behind what one knows, and no status at all behind everything. */
function rankOf({ status, entries }: Group): number {
  if (status === null) return 3;
  return entries.reduce((least, { progress }) => Math.min(least, progress ?? 2), 2);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

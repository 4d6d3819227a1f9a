import type { Outline } from '../document/outline.ts';
import type { Match } from '../matching/match.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { titleKey } from '../text/titles.ts';
import type { Arrangement } from './arrangement.ts';

/** All that verdicts depend on. */
export interface Case {
  readonly outline: Outline;
  readonly template: Template;
  readonly match: Match;
  readonly arrangement: Arrangement;
  readonly status: string;
  /** The section for the fields, where the document says them elsewhere. */
  readonly settled: SectionSpec | undefined;
  readonly markers: readonly string[] | undefined;
}

/** Whether a section that should be in another is not there. */
export function isAnyRequiredIn(given: Case, index: number): boolean {
  return given.arrangement.absentOf(index).some(at => isRequired(given, given.match.absent[at]?.spec));
}

/** Whether a section of the template has to be there, as far as the document is. */
export function isRequired({ status, template, settled }: Case, spec: SectionSpec | undefined): boolean {
  if (spec && spec === settled) return false;
  if (spec?.requiredFrom === undefined) return spec?.required ?? false;
  return isAtLeast(status, spec.requiredFrom, template);
}

function isAtLeast(status: string, from: string, template: Template): boolean {
  const values = template.fields.find(field => field.role === 'status')?.choice?.values ?? [];
  const rank = (name: string) => values.findIndex(value => titleKey(value) === titleKey(name));
  if (rank(from) < 0) return titleKey(status) === titleKey(from);
  return rank(status) >= rank(from);
}
